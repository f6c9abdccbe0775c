import { type DayPerson, organisationsBy } from "@/lib/days/people";
import type { Met } from "@/lib/memory/met";

/** What a day came to: how many came, of how many organisations, and how many twos met who had not. Nobody's name. */
export type DayCount = { people: number; organisations: number; newlyMet: number };

/** Two who sat at one table or found each other, by their badges, the lesser id first. */
export type Two = { one: string; other: string };

/**
 * How many of those who were together met for the first time: each two once, none who had met before, who said so themselves, or who are
 * of one organisation, for they may well know each other and nobody asks them.
 */
export function newlyMetOf(
  together: readonly Two[],
  { people, met, knew }: { people: readonly DayPerson[]; met: readonly Met[]; knew: readonly Two[] },
): number {
  const known = new Set(knew.map(keyOf));
  const before = new Set(met.map(keyOf));
  const users = new Map(people.map(({ badgeId, userId }) => [badgeId, userId]));
  const organisations = organisationsBy(people);
  const news = together.filter(({ one, other }) => {
    const [a, b] = [users.get(one), users.get(other)];
    const from = organisations.get(one);
    const colleagues = from !== undefined && from === organisations.get(other);
    return (
      !colleagues && !known.has(keyOf({ one, other })) && !(a && b && before.has(keyOf({ one: a, other: b })))
    );
  });
  return new Set(news.map(keyOf)).size;
}

function keyOf({ one, other }: Two): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Of how many organisations these are. */
export function organisationsOf(people: readonly DayPerson[]): number {
  return new Set([...organisationsBy(people).values()].flatMap((organisation) => organisation ?? [])).size;
}
