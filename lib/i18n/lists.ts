import type { Locale } from "@/lib/i18n/locales";

/** Names as they stand in a sentence: "Naapuriapu, Kuoro ja Digituki". */
export function listed(locale: Locale, names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}
