import { notFound } from "next/navigation";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Context = { params: Promise<{ locale: string }> };

/** What a phone needs to put the door on its home screen. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "door");
  const page = href(locale, to.doorOffline());
  const manifest = {
    ...{ id: page, start_url: page, scope: page, lang: locale, display: "standalone" },
    ...{
      name: t("offline.title"),
      short_name: t("title"),
      background_color: "#fbf8f3",
      theme_color: "#fbf8f3",
    },
    icons: [{ src: "/favicon.svg", sizes: "any", type: "image/svg+xml" }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "content-type": "application/manifest+json; charset=utf-8", "cache-control": "no-cache" },
  });
}
