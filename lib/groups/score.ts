import {
  accessShare,
  hostingShare,
  nearnessShare,
  needsPoints,
  needWeight,
  overlapShare,
  peoplePoints,
  shareOf,
  wishPoints,
} from "@/lib/groups/points";
import { defaultWeights, type FactorKey, type Weights } from "@/lib/groups/weights";
import { isNamed, type NamedOrganisation } from "@/lib/organisations/rules";
import { kilometresBetween } from "@/lib/places/distance";

/** What is known of an enrolment when pairs are looked for. */
export type Candidate = {
  id: string;
  name: string;
  organisationId: string | null;
  municipality: string;
  /** Themes that they want to talk about, the most important first. */
  needs: readonly string[];
  offers: readonly string[];
  /** With whom they would like to exchange thoughts, and what they hope for. */
  peers: readonly string[];
  hopes: readonly string[];
  languages: readonly string[];
  times: readonly string[];
  months: readonly string[];
  remote: string | null;
  hosting: string | null;
  /** What their place is like, and what they need of the other's. */
  access: readonly string[];
  accessNeeds: readonly string[];
  /** Whether they have asked for interpreting or other help. */
  interpretation: boolean;
  wishes: readonly NamedOrganisation[];
  ratherNot: readonly NamedOrganisation[];
  /** Enrolments with which a proposal has come to nothing in this programme. */
  tried: readonly string[];
  /** Organisations that they have visited within `noveltyYears`. */
  met: readonly string[];
};

/** Those who have met within so many years are paired again only if both ask for it. */
export const noveltyYears = 3;

type Facts =
  | { key: "needs"; met: { of: string; themes: string[] }[] }
  | { key: "theme"; themes: string[] }
  | { key: "people"; peers: string[]; hopes: string[]; known: boolean }
  | { key: "wishes"; by: string[] }
  | { key: "times"; times: string[]; known: boolean }
  | { key: "months"; months: string[]; known: boolean }
  | { key: "distance"; kilometres: number | null }
  | { key: "hosting"; hosts: string[]; remote: boolean }
  | { key: "access"; unmet: { of: string; needs: string[] }[]; unknown: string[]; interpretation: string[] };

/** A named part of a score: its points of the most that it could give, and the facts that it rests on. */
export type Factor = Facts & { points: number; of: number };

/** Why a pair is never suggested. By hand a coordinator may still make it, after having been told. */
export type Wall = "rather-not" | "no-shared-language" | "tried-before" | "met-before" | "nothing-to-share";

export type PairScore = { score: number; factors: Factor[]; languages: string[]; wall: Wall | null };

/**
 * How good a pair two enrolments would be: the sum of named factors, each a whole number from 0 to its weight. With the default
 * weights, 100 in all:
 *
 *     needs     45  (2 × weaker + stronger) ÷ 3 of the two shares of one's needs, weighed 3 : 2 : 1, that the other offers
 *     theme      6  both want to talk about the same theme
 *     people     6  both want to talk with the same kind of people (⅔), and hope for the same (⅓)
 *     wishes    16  mutual; half of it for one
 *     times      8  a shared kind of time;  months 4  a shared month;  half where one of them has not said
 *     distance   5  up to 30 km, falling to none at 150 km;  half where it is not known or both can well meet online
 *     hosting    5  both can host; ¾ one can and both can meet online; ½ one can, or both can meet online
 *     access     5  each one's place has what the other needs; half where that is not known
 *
 * Walls are not weighed: "rather not" by either, no shared language, a proposal between the two that came to nothing, a visit
 * within `noveltyYears` unless both wish for each other, and nothing at all that one could give the other.
 */
export function scorePair(a: Candidate, b: Candidate, weights: Weights = defaultWeights): PairScore {
  const factors = [
    needs(a, b, weights),
    theme(a, b, weights),
    people(a, b, weights),
    wishes(a, b, weights),
    times(a, b, weights),
    months(a, b, weights),
    distance(a, b, weights),
    hosting(a, b, weights),
    access(a, b, weights),
  ];
  return {
    score: factors.reduce((sum, { points }) => sum + points, 0),
    factors,
    languages: sharedLanguages(a, b),
    wall: wallBetween(a, b),
  };
}

/** The facts of one factor of a score. */
export function factorOf<K extends FactorKey>(
  factors: readonly Factor[],
  key: K,
): Extract<Factor, { key: K }> {
  return factors.find((factor) => factor.key === key) as Extract<Factor, { key: K }>;
}

/** The theme that a group has most reason to talk about: the most important need that another can meet, else one they share. */
export function talkTheme(group: readonly Candidate[]): string | null {
  const ranked = group
    .flatMap((one) =>
      one.needs.map((need, place) => ({
        need,
        place,
        met: group.some((other) => other !== one && other.offers.includes(need)),
        common: group.some((other) => other !== one && other.needs.includes(need)),
      })),
    )
    .filter(({ met, common }) => met || common)
    .sort(
      (one, other) =>
        Number(other.met) - Number(one.met) || one.place - other.place || (one.need < other.need ? -1 : 1),
    );
  return ranked[0]?.need ?? null;
}

/** The walls between those who are put together by hand: each has to be looked at before it is passed. */
export function wallsAmong(
  group: readonly Candidate[],
): { a: string; b: string; wall: Exclude<Wall, "nothing-to-share"> }[] {
  return group.flatMap((a, index) =>
    group.slice(index + 1).flatMap((b) => {
      const wall = wallBetween(a, b);
      return wall && wall !== "nothing-to-share" ? [{ a: a.id, b: b.id, wall }] : [];
    }),
  );
}

/** Needs of `seeker` that `giver` offers; "something else" of one need not be that of the other. */
export function needsMet(seeker: Candidate, giver: Candidate): string[] {
  return told(seeker.needs).filter((need) => giver.offers.includes(need));
}

function needs(a: Candidate, b: Candidate, { needs: of }: Weights): Factor {
  const met = [
    { of: a.id, themes: needsMet(a, b) },
    { of: b.id, themes: needsMet(b, a) },
  ].filter(({ themes }) => themes.length > 0);
  return { key: "needs", met, points: needsPoints(of, shareMet(a, b), shareMet(b, a)), of };
}

/** How much of what one seeks the other offers, from 0 to 1. */
function shareMet(seeker: Candidate, giver: Candidate): number {
  let [all, met] = [0, 0];
  for (const [place, need] of seeker.needs.entries()) {
    all += needWeight(place);
    if (need !== "other" && giver.offers.includes(need)) met += needWeight(place);
  }
  return all === 0 ? 0 : met / all;
}

function theme(a: Candidate, b: Candidate, { theme: of }: Weights): Factor {
  const themes = told(shared(a.needs, b.needs));
  return { key: "theme", themes, points: themes.length > 0 ? of : 0, of };
}

function people(a: Candidate, b: Candidate, { people: of }: Weights): Factor {
  const [peers, hopes] = [shared(a.peers, b.peers), shared(a.hopes, b.hopes)];
  const unknown = [isUnknown(a.peers, b.peers), isUnknown(a.hopes, b.hopes)] as const;
  const points = peoplePoints(
    of,
    overlapShare(unknown[0], peers.length > 0),
    overlapShare(unknown[1], hopes.length > 0),
  );
  return { key: "people", peers, hopes, known: !unknown[0], points, of };
}

function wishes(a: Candidate, b: Candidate, { wishes: of }: Weights): Factor {
  const by = [...(wishesFor(a.wishes, b) ? [a.id] : []), ...(wishesFor(b.wishes, a) ? [b.id] : [])];
  return { key: "wishes", by, points: wishPoints(of, by.length), of };
}

function times(a: Candidate, b: Candidate, { times: of }: Weights): Factor {
  const unknown = isUnknown(a.times, b.times);
  const both = shared(a.times, b.times);
  return {
    key: "times",
    times: both,
    known: !unknown,
    points: shareOf(of, overlapShare(unknown, both.length > 0)),
    of,
  };
}

function months(a: Candidate, b: Candidate, { months: of }: Weights): Factor {
  const unknown = isUnknown(a.months, b.months);
  const both = shared(a.months, b.months);
  return {
    key: "months",
    months: both,
    known: !unknown,
    points: shareOf(of, overlapShare(unknown, both.length > 0)),
    of,
  };
}

function distance(a: Candidate, b: Candidate, { distance: of }: Weights): Factor {
  const kilometres = kilometresBetween(a.municipality, b.municipality);
  return {
    key: "distance",
    kilometres,
    points: shareOf(of, nearnessShare(kilometres, a.remote === "yes" && b.remote === "yes")),
    of,
  };
}

function hosting(a: Candidate, b: Candidate, { hosting: of }: Weights): Factor {
  const hosts = [a, b].filter(canHost).map(({ id }) => id);
  const remote = canMeetOnline(a) && canMeetOnline(b);
  return {
    key: "hosting",
    hosts: hosts.sort(),
    remote,
    points: shareOf(of, hostingShare(hosts.length, remote)),
    of,
  };
}

function access(a: Candidate, b: Candidate, { access: of }: Weights): Factor {
  const guests = [
    { guest: a, host: b },
    { guest: b, host: a },
  ].map(({ guest, host }) => {
    const lacking = guest.accessNeeds.filter((need) => !host.access.includes(need));
    const knows = knowsPlace(host);
    return {
      of: guest.id,
      needs: knows ? lacking : [],
      isUnknown: !knows && guest.accessNeeds.length > 0,
      share: accessShare(guest.accessNeeds.length > 0, knows, lacking.length > 0),
    };
  });
  return {
    key: "access",
    unmet: guests.filter((one) => one.needs.length > 0).map((one) => ({ of: one.of, needs: one.needs })),
    unknown: guests.filter((one) => one.isUnknown).map((one) => one.of),
    interpretation: [a, b].filter((one) => one.interpretation).map(({ id }) => id),
    points: shareOf(of, Math.min(...guests.map(({ share }) => share))),
    of,
  };
}

/** Whether they can receive guests; in borrowed premises too. */
export function canHost({ hosting: where }: Candidate): boolean {
  return where === "own" || where === "borrowed";
}

/** Whether they can take part online, if need be. */
export function canMeetOnline({ remote }: Candidate): boolean {
  return remote === "yes" || remote === "if-need-be";
}

/** Whether anything is known of the place where they would receive guests. */
export function knowsPlace(host: Candidate): boolean {
  return canHost(host) && host.access.length > 0;
}

/** Languages that both can talk in; "another language" of one need not be that of the other. */
export function sharedLanguages(a: Candidate, b: Candidate): string[] {
  return told(shared(a.languages, b.languages));
}

function wallBetween(a: Candidate, b: Candidate): Wall | null {
  if (wishesFor(a.ratherNot, b) || wishesFor(b.ratherNot, a)) return "rather-not";
  if (sharedLanguages(a, b).length === 0) return "no-shared-language";
  if (a.tried.includes(b.id) || b.tried.includes(a.id)) return "tried-before";
  const wishers = Number(wishesFor(a.wishes, b)) + Number(wishesFor(b.wishes, a));
  if (wishers < 2 && haveMet(a, b)) return "met-before";
  const gives = wishers > 0 || needsMet(a, b).length + needsMet(b, a).length > 0;
  return gives || told(shared(a.needs, b.needs)).length > 0 ? null : "nothing-to-share";
}

function haveMet(a: Candidate, b: Candidate): boolean {
  const met = (one: Candidate, other: Candidate) =>
    other.organisationId !== null && one.met.includes(other.organisationId);
  return met(a, b) || met(b, a);
}

function wishesFor(named: readonly NamedOrganisation[], other: Candidate): boolean {
  return named.some((one) => isNamed(one, other));
}

function isUnknown(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0;
}

function shared(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((one) => b.includes(one)).sort();
}

function told(keys: readonly string[]): string[] {
  return keys.filter((key) => key !== "other");
}
