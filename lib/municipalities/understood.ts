import type { Locale } from "@/lib/i18n/locales";
import { isSeveral, municipalitiesNamed, municipalityOf } from "@/lib/municipalities/distance";
import { municipalities } from "@/lib/municipalities/municipalities";

/** How a typed place is understood: where distances are measured from, and what else was named; nothing where nobody knows it. */
export type UnderstoodPlace = {
  /** The municipality that stands for it, by its Finnish name; null for several that have none. */
  from: string | null;
  /** Somebody meant several municipalities, or the whole country. */
  several: boolean;
  /** The municipalities that were named, in the order in which they were. */
  names: string[];
};

/** What is understood of a typed place; null where nothing is. */
export function understoodPlace(typed: string): UnderstoodPlace | null {
  const from = municipalityOf(typed);
  const named = municipalitiesNamed(typed);
  const several = named.length > 1 || isSeveral(typed);
  if (from === null && !several) return null;
  return { from, several, names: named.length > 0 || from === null ? named : [from] };
}

/** Whether a typed place is a municipality's own name, so that there is nothing to say of how it was understood. */
export function isOwnName(typed: string): boolean {
  return ownNames.has(typed.trim());
}

/** A municipality's name in a language: the Swedish one in Swedish where there is one. */
export function municipalityIn(locale: Locale, name: string): string {
  return (locale === "sv" && swedish.get(name)) || name;
}

/** All names of municipalities, Finnish and Swedish, in the order of a language's alphabet. */
export function municipalityNames(locale: Locale): string[] {
  const { compare } = new Intl.Collator(locale === "en" ? "fi" : locale);
  return [...ownNames].sort(compare);
}

const swedish = new Map(municipalities.map((one) => [one.name, one.swedish]));

const ownNames = new Set(municipalities.flatMap(({ name, swedish }) => [name, swedish ?? name]));
