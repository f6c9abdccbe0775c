import { isNamed, type NamedOrganisation } from "@/lib/organisations/rules";

/** What is known of an enrolment when pairs are looked for. */
export type Candidate = {
  id: string;
  name: string;
  organisationId: string | null;
  /** Themes that they want to talk about, the most important first. */
  needs: readonly string[];
  offers: readonly string[];
  languages: readonly string[];
  times: readonly string[];
  months: readonly string[];
  remote: string | null;
  hosting: string | null;
  wishes: readonly NamedOrganisation[];
  ratherNot: readonly NamedOrganisation[];
  /** Enrolments with which a proposal has come to nothing in this programme. */
  tried: readonly string[];
};

/** A named reason for a pair, with its points; `of` is the enrolment that it is about. */
export type Factor =
  | { key: "need-met"; of: string; themes: string[]; points: number }
  | { key: "same-need"; themes: string[]; points: number }
  | { key: "wished-by-both"; points: number }
  | { key: "wished-by-one"; of: string; points: number }
  | { key: "languages"; languages: string[]; points: number }
  | { key: "times"; times: string[]; points: number }
  | { key: "months"; months: string[]; points: number }
  | { key: "hosting"; hosts: string[]; remote: boolean; points: number };

/** Why a pair is never suggested. By hand a coordinator may still make it, after having been told. */
export type Wall = "rather-not" | "no-shared-language" | "tried-before" | "nothing-to-share";

export type PairScore = { score: number; factors: Factor[]; wall: Wall | null };

/**
 * How good a pair two enrolments would be, from 0 to 100, as a sum of named factors:
 *
 *     needs     40 × weaker + 20 × stronger   each direction: the share of one's needs, by weight 3 : 2 : 1, that the other offers
 *     same need  6                            both want to talk about the same theme
 *     wishes    18 mutual, 9 one-sided        a visit serves both, so a wish by both counts double
 *     times      8 a shared kind of time; 4 where one of them has not said
 *     months     4 a shared month; 2 where one of them has not said
 *     hosting    4 both can host; 3 one can and both can meet online; 2 one can, or both can meet online
 *
 * The weaker direction counts most, since a visit has to serve both. Walls are not weighed: "rather not" by either, no shared
 * language, a proposal between the two that came to nothing, and nothing at all that one could give the other.
 */
export function scorePair(a: Candidate, b: Candidate): PairScore {
  const factors = [
    ...needs(a, b),
    ...sameNeed(a, b),
    ...wishes(a, b),
    ...languages(a, b),
    ...overlap("times", a.times, b.times, 8),
    ...overlap("months", a.months, b.months, 4),
    ...hosting(a, b),
  ];
  return {
    score: factors.reduce((sum, { points }) => sum + points, 0),
    factors,
    wall: wallBetween(a, b, factors),
  };
}

/** The theme that a pair has most reason to talk about: the most important need that the other can meet, else one they share. */
export function talkTheme(a: Candidate, b: Candidate): string | null {
  const met = [
    ...a.needs.filter((need) => b.offers.includes(need)),
    ...b.needs.filter((need) => a.offers.includes(need)),
  ];
  const rank = (theme: string) =>
    Math.min(...[a.needs.indexOf(theme), b.needs.indexOf(theme)].map((place) => (place < 0 ? 9 : place)));
  const first = met.sort((one, other) => rank(one) - rank(other) || one.localeCompare(other))[0];
  return first ?? a.needs.find((need) => b.needs.includes(need)) ?? null;
}

/** The walls between those who are put together by hand: each has to be looked at before it is passed. */
export function wallsAmong(
  group: readonly Candidate[],
): { a: string; b: string; wall: Exclude<Wall, "nothing-to-share"> }[] {
  return group.flatMap((a, index) =>
    group.slice(index + 1).flatMap((b) => {
      const { wall } = scorePair(a, b);
      return wall && wall !== "nothing-to-share" ? [{ a: a.id, b: b.id, wall }] : [];
    }),
  );
}

function needs(a: Candidate, b: Candidate): Factor[] {
  const [toA, toB] = [shareMet(a, b), shareMet(b, a)];
  const points = (share: number, other: number, isFirst: boolean) =>
    Math.round(share * (share < other || (share === other && isFirst) ? 40 : 20));
  const both = [
    {
      of: a.id,
      share: toA,
      points: points(toA, toB, a.id < b.id),
      themes: a.needs.filter((need) => b.offers.includes(need)),
    },
    {
      of: b.id,
      share: toB,
      points: points(toB, toA, b.id < a.id),
      themes: b.needs.filter((need) => a.offers.includes(need)),
    },
  ];
  return both
    .filter(({ themes }) => themes.length > 0)
    .map(({ of, points, themes }) => ({ key: "need-met", of, themes, points }));
}

/** How much of what one seeks the other offers, from 0 to 1; the first need weighs 3, the second 2, the others 1. */
function shareMet(seeker: Candidate, giver: Candidate): number {
  const weight = (place: number) => Math.max(1, 3 - place);
  const all = seeker.needs.reduce((sum, _, place) => sum + weight(place), 0);
  const met = seeker.needs.reduce(
    (sum, need, place) => sum + (giver.offers.includes(need) ? weight(place) : 0),
    0,
  );
  return all === 0 ? 0 : met / all;
}

function sameNeed(a: Candidate, b: Candidate): Factor[] {
  const themes = shared(a.needs, b.needs).filter((theme) => theme !== "other");
  return themes.length > 0 ? [{ key: "same-need", themes, points: 6 }] : [];
}

function wishes(a: Candidate, b: Candidate): Factor[] {
  const [byA, byB] = [names(a.wishes, b), names(b.wishes, a)];
  if (byA && byB) return [{ key: "wished-by-both", points: 18 }];
  if (byA || byB) return [{ key: "wished-by-one", of: byA ? a.id : b.id, points: 9 }];
  return [];
}

function languages(a: Candidate, b: Candidate): Factor[] {
  return [{ key: "languages", languages: sharedLanguages(a, b), points: 0 }];
}

/** Languages that both can talk in; "another language" of one need not be that of the other. */
function sharedLanguages(a: Candidate, b: Candidate): string[] {
  return shared(a.languages, b.languages).filter((language) => language !== "other");
}

function overlap(
  key: "times" | "months",
  a: readonly string[],
  b: readonly string[],
  points: number,
): Factor[] {
  const unknown = a.length === 0 || b.length === 0;
  const both = shared(a, b);
  const earned = unknown ? points / 2 : both.length > 0 ? points : 0;
  return [key === "times" ? { key, times: both, points: earned } : { key, months: both, points: earned }];
}

function hosting(a: Candidate, b: Candidate): Factor[] {
  const hosts = [a, b]
    .filter((one) => one.hosting === "own" || one.hosting === "borrowed")
    .map(({ id }) => id);
  const remote = [a, b].every((one) => one.remote === "yes" || one.remote === "if-need-be");
  const points =
    hosts.length === 2 ? 4 : hosts.length === 1 && remote ? 3 : hosts.length === 1 || remote ? 2 : 0;
  return [{ key: "hosting", hosts: hosts.sort(), remote, points }];
}

function wallBetween(a: Candidate, b: Candidate, factors: readonly Factor[]): Wall | null {
  if (names(a.ratherNot, b) || names(b.ratherNot, a)) return "rather-not";
  if (sharedLanguages(a, b).length === 0) return "no-shared-language";
  if (a.tried.includes(b.id) || b.tried.includes(a.id)) return "tried-before";
  const gives = factors.some(
    ({ key }) => key === "need-met" || key === "same-need" || key.startsWith("wished"),
  );
  return gives ? null : "nothing-to-share";
}

function names(named: readonly NamedOrganisation[], other: Candidate): boolean {
  return named.some((one) => isNamed(one, other));
}

function shared(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((one) => b.includes(one)).sort();
}
