import type { EnrolmentFacts } from "@/lib/enrolments/facts";
import { far } from "@/lib/grouping/pairs/reasons";
import type { Wished } from "@/lib/groups/wishes";
import { listedLabels, type Named } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { kilometresBetween } from "@/lib/municipalities/distance";

/** What an explanation may be made of: answers that both let the pair see, and wishes that may be told. */
export type PairFacts = Wished & { own: EnrolmentFacts; other: EnrolmentFacts };

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
  const theyOffer = shared(own.seeks, other.offers);
  const youOffer = shared(other.seeks, own.offers);
  const bothSeek = shared(own.seeks, other.seeks).filter(
    (key) => !theyOffer.includes(key) && !youOffer.includes(key),
  );
  const found = [
    ["they-offer", list(words.themes, theyOffer)],
    ["you-offer", list(words.themes, youOffer)],
    ["both-seek", list(words.themes, bothSeek)],
    ["languages", list(words.languages, shared(own.languages, other.languages))],
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
  const km = kilometresBetween(own.municipality, other.municipality);
  const lacks = (guest: EnrolmentFacts, host: EnrolmentFacts) =>
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

function bothSaid(mine: readonly string[], theirs: readonly string[]): boolean {
  return mine.length > 0 && theirs.length > 0;
}

function without(needs: readonly string[], there: readonly string[]): string[] {
  return needs.filter((key) => !there.includes(key));
}

function whoWished({ ownWish, toldWish }: PairFacts) {
  if (ownWish && toldWish) return "both-wished";
  if (toldWish) return "they-wished";
  return ownWish ? "you-wished" : null;
}

function shared(mine: readonly string[], theirs: readonly string[]): string[] {
  return [...new Set(mine)].filter((key) => theirs.includes(key) && key !== "other");
}
