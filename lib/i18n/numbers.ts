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
  return withMinus(withSign[locale].format(difference));
}

const percent = perLocale({ style: "percent", maximumFractionDigits: 0 });

/** A share between 0 and 1 in whole percent: `67 %`, in English `67%`. */
export function inPercent(locale: Locale, share: number): string {
  return percent[locale].format(share);
}

const difference = perLocale({ maximumFractionDigits: 0, signDisplay: "exceptZero" });

/** A difference of counts with its sign: `+24`, `−3`, `0`. */
export function signedCount(locale: Locale, number: number): string {
  return withMinus(difference[locale].format(number));
}

const euros = perLocale({ style: "currency", currency: "EUR" });
const wholeEuros = perLocale({ style: "currency", currency: "EUR", maximumFractionDigits: 0 });

/** A sum of money in cents: `3 250 €`, with its cents where it has any; in English `€3,250`. */
export function inEuros(locale: Locale, cents: number): string {
  return (cents % 100 === 0 ? wholeEuros : euros)[locale].format(cents / 100);
}

function withMinus(number: string): string {
  return number.replace("-", "−");
}

function perLocale(options: Intl.NumberFormatOptions): Record<Locale, Intl.NumberFormat> {
  const formats = locales.map((locale) => [locale, new Intl.NumberFormat(languageTags[locale], options)]);
  return Object.fromEntries(formats) as Record<Locale, Intl.NumberFormat>;
}
