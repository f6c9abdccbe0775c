import {
  type Candidate,
  canHost,
  canMeetOnline,
  isAmongNamed,
  knowsPlace,
  needsMet,
  shared,
  sharedLanguages,
  told,
} from "@/lib/grouping/pairs/candidate";
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
} from "@/lib/grouping/pairs/points";
import { type Wall, wallBetween } from "@/lib/grouping/pairs/walls";
import { defaultWeights, type FactorKey, type Weights } from "@/lib/grouping/pairs/weights";
import { kilometresBetween } from "@/lib/municipalities/distance";

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
  const by = [...(isAmongNamed(a.wishes, b) ? [a.id] : []), ...(isAmongNamed(b.wishes, a) ? [b.id] : [])];
  return { key: "wishes", by, points: wishPoints(of, by.length), of };
}

function times(a: Candidate, b: Candidate, { times: of }: Weights): Factor {
  const { both, ...rest } = overlapOf(a.times, b.times, of);
  return { key: "times", times: both, ...rest };
}

function months(a: Candidate, b: Candidate, { months: of }: Weights): Factor {
  const { both, ...rest } = overlapOf(a.months, b.months, of);
  return { key: "months", months: both, ...rest };
}

function overlapOf(a: readonly string[], b: readonly string[], of: number) {
  const unknown = isUnknown(a, b);
  const both = shared(a, b);
  return { both, known: !unknown, points: shareOf(of, overlapShare(unknown, both.length > 0)), of };
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

function isUnknown(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0;
}
