import { far } from "@/lib/grouping/pairs/reasons";
import type { Wished } from "@/lib/groups/wishes";
import { listedLabels, type Named } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { kilometresBetween } from "@/lib/places/distance";
import type { Answers } from "@/lib/surveys/definition";

/** What an explanation may be made of: answers that both let the pair see, and wishes that may be told. */
export type PairFacts = Wished & { own: Answers; other: Answers };

/** The words that answers are told in. */
export type PairWords = { format: Worded; themes: Named; languages: Named; times: Named };

/** Why these two, in plain words for one of them; the strongest reason first. */
export function whyYouTwo(facts: PairFacts, words: PairWords, locale: Locale): string[] {
  const t = translator(locale, "proposals", words.format);
  const { own, other } = facts;
  const list = (kinds: Named, keys: readonly string[]) => ({
    what: listedLabels(locale, kinds, keys),
    n: keys.length,
  });
  const theyOffer = shared(own.needs, other.offers);
  const youOffer = shared(other.needs, own.offers);
  const bothSeek = shared(own.needs, other.needs).filter(
    (key) => !theyOffer.includes(key) && !youOffer.includes(key),
  );
  const found = [
    ["they-offer", list(words.themes, theyOffer)],
    ["you-offer", list(words.themes, youOffer)],
    ["both-seek", list(words.themes, bothSeek)],
    ["languages", list(words.languages, shared(own.workingLanguages, other.workingLanguages))],
    ["times", list(words.times, shared(own.times, other.times))],
  ] as const;
  const wished = whoWished(facts);
  return [
    ...(wished ? [t(`why.${wished}`)] : []),
    ...found.flatMap(([reason, told]) => (told.what ? [t(`why.${reason}`, told)] : [])),
  ];
}

/** What will need some thought, for one of the two: only from answers that both let the pair see, and without blame. */
export function whatToArrange({ own, other }: PairFacts, format: Worded, locale: Locale): string[] {
  const t = translator(locale, "proposals", format);
  const km = kilometresBetween(one(own.municipality), one(other.municipality));
  const lacks = (guest: Answers, host: Answers) =>
    bothSaid(guest.accessNeeds, host.access) && without(guest.accessNeeds, host.access).length > 0;
  return [
    ...(bothSaid(own.times, other.times) && shared(own.times, other.times).length === 0
      ? [t("arrange.times")]
      : []),
    ...(bothSaid(own.months, other.months) && shared(own.months, other.months).length === 0
      ? [t("arrange.months")]
      : []),
    ...(km !== null && km > far ? [t("arrange.far", { km })] : []),
    ...(own.hosting === "none" ? [t("arrange.ownPlace")] : []),
    ...(other.hosting === "none" ? [t("arrange.otherPlace")] : []),
    ...(lacks(own, other) ? [t("arrange.ownAccess")] : []),
    ...(lacks(other, own) ? [t("arrange.otherAccess")] : []),
  ];
}

function bothSaid(mine: Answers[string] | undefined, theirs: Answers[string] | undefined): boolean {
  return [mine ?? []].flat().length > 0 && [theirs ?? []].flat().length > 0;
}

function without(needs: Answers[string] | undefined, there: Answers[string] | undefined): string[] {
  const has = new Set([there ?? []].flat());
  return [needs ?? []].flat().filter((key) => !has.has(key));
}

function one(value: Answers[string] | undefined): string {
  return [value ?? ""].flat()[0] ?? "";
}

function whoWished({ ownWish, toldWish }: PairFacts) {
  if (ownWish && toldWish) return "both-wished";
  if (toldWish) return "they-wished";
  return ownWish ? "you-wished" : null;
}

function shared(mine: Answers[string] | undefined, theirs: Answers[string] | undefined): string[] {
  const known = new Set([theirs ?? []].flat());
  return [...new Set([mine ?? []].flat())].filter((key) => known.has(key) && key !== "other");
}
