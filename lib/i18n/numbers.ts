import { type Locale, languageTags, locales } from "@/lib/i18n/locales";

const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const plain = perLocale(oneDigit);
const withSign = perLocale({ ...oneDigit, signDisplay: "exceptZero" });

/** A number with one decimal, such as a mean: `4,2`, in English `4.2`. */
export function oneDecimal(locale: Locale, number: number): string {
  return plain[locale].format(number);
}

/** A difference with its sign and one decimal: `+0,8`, `−0,3`, `0,0`; English gets the same minus, where Intl has a hyphen. */
export function signed(locale: Locale, difference: number): string {
  return withSign[locale].format(difference).replace("-", "−");
}

function perLocale(options: Intl.NumberFormatOptions): Record<Locale, Intl.NumberFormat> {
  const formats = locales.map((locale) => [locale, new Intl.NumberFormat(languageTags[locale], options)]);
  return Object.fromEntries(formats) as Record<Locale, Intl.NumberFormat>;
}
