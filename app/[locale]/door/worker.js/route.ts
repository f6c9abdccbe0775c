import { notFound } from "next/navigation";
import { doorWorker } from "@/lib/days/door-worker";
import { isLocale } from "@/lib/i18n/locales";
import { href, to } from "@/lib/kernel/addresses";
import { buildId } from "@/server/build";

type Context = { params: Promise<{ locale: string }> };

/** The service worker of the door: about that page alone, another with every build, and nothing in it about anybody. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return new Response(doorWorker(buildId(), href(locale, to.doorOffline())), {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
  });
}
