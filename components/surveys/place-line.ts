import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import {
  isOwnName,
  municipalityIn,
  municipalityNames,
  understoodPlace,
} from "@/lib/municipalities/understood";

/** How a typed place was understood, in words to those who typed it; null where it is a municipality's own name. */
export function placeLine(locale: Locale, typed: string): string | null {
  const t = translator(locale, "surveys", null);
  if (typed.trim() === "" || isOwnName(typed)) return null;
  const place = understoodPlace(typed);
  if (!place) return t("place.unknown", { typed });
  const named = new Intl.ListFormat(locale).format(place.names.map((name) => municipalityIn(locale, name)));
  if (!place.several) return t("place.one", { typed, place: named });
  if (place.from === null) return t("place.several", { typed });
  return t("place.from", { typed, places: named, from: municipalityIn(locale, place.from) });
}

/** What is offered for a place: every municipality by its Finnish and Swedish name, and first that there are several. */
export function offeredPlaces(locale: Locale): string[] {
  return [translator(locale, "surveys", null)("place.offerSeveral"), ...municipalityNames(locale)];
}
