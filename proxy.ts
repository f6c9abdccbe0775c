import { type NextRequest, NextResponse } from "next/server";
import { preferredLocale } from "@/lib/i18n/accept-language";
import type { Untakeable } from "@/lib/i18n/bare-page";
import { isLocale, type Locale } from "@/lib/i18n/locales";

/** A form of ours is never larger than this. */
const largestBody = 256 * 1024;

/**
 * What happens to every request before a page is made: the language gets into the address, oversized bodies are told so, and the
 * headers are set that keep a browser safe. It decides nothing about who may see what: that is the gate's work.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  const first = pathname.split("/", 2)[1] ?? "";
  const locale = isLocale(first) ? first : preferredLocale(request.headers.get("accept-language"));
  const nonce = crypto.randomUUID();
  const untakeable = await whyNotTake(request);
  if (untakeable) {
    const { barePage } = await import("@/lib/i18n/bare-page");
    const status = untakeable === "tooLarge" ? 413 : 400;
    return answer(
      new NextResponse(barePage(locale, nonce, untakeable), { status, headers: html(locale) }),
      nonce,
    );
  }
  // What scanners ask for, such as /.env, is no page and no language.
  if (isUnknownFile(pathname)) return answer(new NextResponse("Not found\n", { status: 404 }), nonce);
  if (!isLocale(first) && isPage(pathname)) return answer(withLanguage(request, locale), nonce);
  // No database keeps a NUL, so that nothing has it in its name; what is looked for is told without it.
  if (nul.test(pathname + search)) return answer(withoutNul(request), nonce);

  const headers = new Headers(request.headers);
  for (const name of ownHeaders) headers.delete(name);
  headers.set("x-kylassa-locale", locale);
  headers.set("x-path", pathname + search);
  headers.set("content-security-policy", contentSecurityPolicy(nonce));
  headers.set("x-nonce", nonce);
  return answer(NextResponse.next({ request: { headers } }), nonce);
}

export const config = { matcher: "/((?!_next/static/|_next/image).*)" };

/**
 * Why a form cannot be taken. One that is cut off would fail in the framework, before any code of ours; one sent in chunks says
 * nothing of its length.
 */
async function whyNotTake(request: NextRequest): Promise<Untakeable | null> {
  if (Number(request.headers.get("content-length") ?? 0) > largestBody) return "tooLarge";
  const type = request.headers.get("content-type") ?? "";
  if (request.method !== "POST" || !type.startsWith("multipart/form-data")) return null;
  const body = await request.clone().arrayBuffer();
  if (body.byteLength > largestBody) return "tooLarge";
  const form = new Response(body, { headers: { "content-type": type } }).formData();
  return form.then(
    () => null,
    () => "unreadable",
  );
}

/** Headers that only this file may say something in. */
const ownHeaders = [
  "x-kylassa-locale",
  "x-path",
  "x-nonce",
  "content-security-policy",
  "x-middleware-subrequest",
];

/** Machine addresses and files have no language. */
function isPage(pathname: string): boolean {
  return !/^\/(api|_next)(\/|$)/.test(pathname) && !/\.[a-z0-9]+$/i.test(pathname);
}

/** The files of public/ are known by name; every other one at the top is nobody's. */
function isUnknownFile(pathname: string): boolean {
  return /^\/[^/]*\.[^/]*$/.test(pathname) && pathname !== "/favicon.svg";
}

function withLanguage(request: NextRequest, locale: Locale): NextResponse {
  const url = request.nextUrl.clone();
  url.pathname = `/${locale}${url.pathname === "/" ? "" : url.pathname.replace(/^\/+/, "/")}`;
  const response = NextResponse.redirect(url, 307);
  response.headers.set("vary", "accept-language");
  return response;
}

const nul = /%00/;

function withoutNul(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone();
  url.pathname = url.pathname.replaceAll("%00", "%EF%BF%BD");
  url.search = url.search.replaceAll("%00", "");
  return NextResponse.redirect(url, 307);
}

function html(locale: Locale): Record<string, string> {
  return {
    "content-type": "text/html; charset=utf-8",
    "content-language": locale,
    "cache-control": "no-store",
  };
}

function answer(response: NextResponse, nonce: string): NextResponse {
  response.headers.set("content-security-policy", contentSecurityPolicy(nonce));
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  if (process.env.APP_ORIGIN?.startsWith("https://")) {
    response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  }
  return response;
}

const securityHeaders = {
  // Not no-referrer: a form without JavaScript would then say "Origin: null", which a server action refuses.
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
};

/** While developing, React needs eval for its stacks and Next writes styles into the page. */
const developing = process.env.NODE_ENV === "development";

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
