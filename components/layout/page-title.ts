import type { Metadata } from "next";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The title that the window shows: the page's own, then the product's. */
export function pageTitle(locale: Locale, title: string): Metadata {
  return { title: translator(locale, "layout")("titleTemplate", { title }) };
}
