import type { Metadata } from "next";
import { formCameBack } from "@/lib/forms/came-back";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/**
 * The title that the window shows: the page's own, then the product's; before both, that a form was sent and came back. What else a
 * page says of itself goes in here and comes out with it: whoever spreads a promise gets nothing, and no compiler says so.
 */
export async function pageTitle(locale: Locale, title: string, more: Metadata = {}): Promise<Metadata> {
  const own = translator(locale, "layout")("titleTemplate", { title });
  const cameBack = await formCameBack();
  return { ...more, title: cameBack ? translator(locale, "ui")("form.titlePrefix") + own : own };
}
