import type { Locale } from "@/lib/i18n/locales";

/** A number with one decimal, such as a mean: `4,2`, in English `4.2`. */
export function oneDecimal(locale: Locale, number: number): string {
  const written = number.toFixed(1);
  return locale === "en" ? written : written.replace(".", ",");
}

/** A difference with its sign and one decimal: `+0,8`, `−0,3`, `0,0`. */
export function signed(locale: Locale, difference: number): string {
  const written = oneDecimal(locale, Math.abs(difference));
  const sign = Number(difference.toFixed(1)) === 0 ? "" : difference > 0 ? "+" : "−";
  return `${sign}${written}`;
}
