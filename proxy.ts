import { type NextRequest, NextResponse } from "next/server";
import { barePage, type Untakeable } from "@/lib/i18n/bare-page";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { largestBodyAt } from "@/server/limits";
import { isReadable } from "@/server/reply";

/** Looks into each form that is sent before a page does: what cannot be taken is told so in the reader's language. */
export async function proxy(request: NextRequest): Promise<Response> {
  const untakeable = await whyNotTake(request);
  if (!untakeable) return NextResponse.next();
  const told = request.headers.get("x-kylassa-locale") ?? "";
  const locale = isLocale(told) ? told : defaultLocale;
  const status = untakeable === "tooLarge" ? 413 : 400;
  return new NextResponse(barePage(locale, request.headers.get("x-nonce") ?? "", untakeable), {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-language": locale,
      "cache-control": "no-store",
    },
  });
}

/** Forms only: everything else is the work of server/front. */
export const config = {
  matcher: [
    { source: "/:path*", has: [{ type: "header", key: "content-type", value: "multipart/form-data.*" }] },
  ],
};

/**
 * Why a form cannot be taken. One that is cut off would fail in the framework, before any code of ours; one sent in chunks says
 * nothing of its length.
 */
async function whyNotTake(request: NextRequest): Promise<Untakeable | null> {
  const type = request.headers.get("content-type") ?? "";
  if (request.method !== "POST") return null;
  const body = await request.clone().arrayBuffer();
  if (body.byteLength > largestBodyAt(request.nextUrl.pathname)) return "tooLarge";
  const form = new Response(body, { headers: { "content-type": type } }).formData();
  return form.then(
    (read) => (isReadable(read, request.headers.has("next-action")) ? null : "unreadable"),
    () => "unreadable",
  );
}
