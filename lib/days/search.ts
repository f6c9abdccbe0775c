import type { Refusal } from "@/lib/kernel/refusals";
import { type Attendee, pairAlone, type TableRules } from "@/lib/matching";

/** Two who have met in a round of looking for somebody new, by their badges, the lesser first; and what each has said of it. */
export type Encountered = {
  oneId: string;
  otherId: string;
  /** That they had met before; null where they have said nothing. */
  oneKnew: boolean | null;
  otherKnew: boolean | null;
};

/** Seconds after the beginning of a round from which on somebody can be found for who stands alone. */
const handsAfter = 90;

/** From when on a hand can be lifted in a round. */
export function handsUpFrom({ startedAt }: { startedAt: Date | null }): Date {
  return new Date((startedAt?.getTime() ?? 0) + handsAfter * 1000);
}

/** With whom each has met in one round: nobody, one, or two where they are three. */
export function companyIn(round: readonly Pick<Encountered, "oneId" | "otherId">[]): Map<string, string[]> {
  const company = new Map<string, string[]>();
  const add = (one: string, other: string) => company.set(one, [...(company.get(one) ?? []), other]);
  for (const { oneId, otherId } of round) {
    add(oneId, otherId);
    add(otherId, oneId);
  }
  return company;
}

/** The twos and threes of one round. */
export function setsIn(round: readonly Pick<Encountered, "oneId" | "otherId">[]): string[][] {
  const seen = new Set<string>();
  return [...companyIn(round)].flatMap(([one, others]) => {
    if (seen.has(one)) return [];
    for (const id of [one, ...others]) seen.add(id);
    return [[one, ...others].sort()];
  });
}

/** What somebody is about to do: they meet one, who may have met somebody already; and who has been in a three that day. */
type Meeting = {
  me: string;
  other: string;
  company: ReadonlyMap<string, readonly string[]>;
  inThree: ReadonlySet<string>;
};

/**
 * Why two do not meet in this round, or null. One who is left over may join two; nobody is in a three for the second time, nor are
 * there four.
 */
export function whyNotMeet({ me, other, company, inThree }: Meeting): Refusal | null {
  if (me === other) return { code: "search-yourself" };
  const [mine, theirs] = [company.get(me) ?? [], company.get(other) ?? []];
  if (mine.includes(other)) return null;
  if (mine.length > 0) return { code: "search-found-already" };
  if (theirs.length === 0) return null;
  const three = [me, other, ...theirs];
  if (three.length > 3 || three.some((id) => inThree.has(id))) return { code: "search-taken" };
  return null;
}

/** Those who have been in a three, in these rounds. */
export function inThrees(rounds: readonly (readonly (readonly string[])[])[]): Set<string> {
  return new Set(
    rounds
      .flat()
      .filter(({ length }) => length > 2)
      .flat(),
  );
}

/** A round, with all that pairs are made of. */
export type Looking = {
  attendees: readonly Attendee[];
  here: ReadonlySet<string>;
  /** Twos and threes of this round, and of each one before. */
  found: readonly (readonly string[])[];
  before: readonly (readonly (readonly string[])[])[];
  /** Who sat at one table today. */
  sat: readonly (readonly string[])[];
  rules: Pick<TableRules, "apart" | "met">;
};

/** Those who are here and have met nobody yet in this round. */
export function aloneIn({ here, found }: Pick<Looking, "here" | "found">): string[] {
  const taken = new Set(found.flat());
  return [...here].filter((id) => !taken.has(id)).sort();
}

/**
 * Twos and threes to be made of these who stand alone; who can meet nobody is left. A three only where nobody else stands alone who could
 * still be found.
 */
export function pairUp(looking: Looking, these: readonly string[]): { sets: string[][]; left: string[] } {
  const all = aloneIn(looking);
  const asked = new Set(these);
  const alone = all.filter((id) => asked.has(id));
  const { pairs, threes, left } = pairAlone(
    looking.attendees,
    {
      ...{ alone, before: looking.before.flat(), sat: looking.sat },
      found: looking.found.filter((set) => set.every((id) => looking.here.has(id))),
    },
    looking.rules,
  );
  if (alone.length < all.length)
    return {
      sets: [
        ...pairs,
        ...threes.flatMap(({ pair }) => (pair.every((id) => asked.has(id)) ? [pair] : [])),
      ].map((two) => [...two]),
      left: [...left, ...threes.map(({ third }) => third)],
    };
  return {
    sets: [...pairs.map((two) => [...two]), ...threes.map(({ pair, third }) => [...pair, third])],
    left: [...left],
  };
}

/** All twos of a set, each the lesser id first. */
export function twosOf(set: readonly string[]): { oneId: string; otherId: string }[] {
  const ids = [...set].sort();
  return ids.flatMap((oneId, at) => ids.slice(at + 1).map((otherId) => ({ oneId, otherId })));
}
