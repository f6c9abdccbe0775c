import { headers } from "next/headers";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";

/** The language of the page that is asked for; `server/front` reads it from the address. */
export async function requestLocale(): Promise<Locale> {
  const found = (await headers()).get("x-kylassa-locale") ?? "";
  return isLocale(found) ? found : defaultLocale;
}
