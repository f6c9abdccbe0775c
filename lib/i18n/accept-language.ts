import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";

/** The language to begin with, from what a browser says it prefers; Finnish when it prefers none of ours. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? "").slice(0, 200).split(",").map(readWish);
  const known = wishes.filter((wish) => isLocale(wish.language) && wish.weight > 0);
  return (known.sort((a, b) => b.weight - a.weight)[0]?.language as Locale | undefined) ?? defaultLocale;
}

function readWish(part: string): { language: string; weight: number } {
  const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
  const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return { language: tag.split("-", 1)[0] ?? "", weight: weight === undefined ? 1 : Number(weight) || 0 };
}
