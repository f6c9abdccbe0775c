// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a person; a cast on each would hide the algorithm
import { DenseMatching } from "@/lib/matching/dense";
import type { Attendee, TableRules } from "@/lib/matching/tables/model";

/** A round in which people look for somebody new: who stands alone still, and who has found each other (twos, or a three). */
export type SearchRound = {
  alone: readonly string[];
  found: readonly (readonly string[])[];
  /** Who was together in the search rounds before, of the whole day. */
  before: readonly (readonly string[])[];
  /** Who has sat at one table today. */
  sat: readonly (readonly string[])[];
};

/** Whom those who stand alone meet: pairs, and whoever is over beside a pair, its members first; who can meet nobody. */
export type Paired = {
  pairs: readonly (readonly [string, string])[];
  threes: readonly { pair: readonly [string, string]; third: string }[];
  left: readonly string[];
};

/** What is lost of a pair's worth: of one organisation, met today, met before (times its weight), each of a three that was in one before. */
const lost = { colleagues: 3000, today: 4000, met: 20, threeAgain: 100_000 } as const;
const whole = 10_000;
/** So many are tried as the one who is over; where more stand alone, every so-manieth of them. */
const triedAsThird = 100;

/**
 * Pairs those who stand alone: nobody with whom they may not or with whom they were in a search round of the day; as many as possible, and of
 * those the newest to each other, exactly. Whoever is over goes to a pair, made now or found by itself, where nobody has been in a three
 * that day as long as there is such a pair. The order of people does not matter; no clock is read.
 */
export function pairAlone(
  people: readonly Attendee[],
  round: SearchRound,
  rules: Pick<TableRules, "apart" | "met"> = {},
): Paired {
  const known = new Map(people.map((one) => [one.id, one]));
  const alone = [...new Set(round.alone)].filter((id) => known.has(id)).sort();
  const worthOf = worthsOf(known, round, rules);
  const count = alone.length;
  const weights = new Int32Array(count * count).fill(-1);
  for (let one = 0; one < count; one++)
    for (let other = 0; other < one; other++)
      weights[one * count + other] = weights[other * count + one] = worthOf(alone[one]!, alone[other]!);
  const best = new DenseMatching(count, weights);
  const tired = new Set(round.before.filter(({ length }) => length > 2).flat());
  const found = round.found.flatMap((its) => (its.length === 2 ? [[its[0]!, its[1]!] as const] : []));
  const without = (third: number | null): Found => {
    const matching = third === null ? best : best.clone();
    if (third !== null) matching.leaveOut(third);
    const { mate, weight } = matching.solve();
    const pairs = alone.flatMap((id, at) => (mate[at]! > at ? [[id, alone[mate[at]!]!] as const] : []));
    const over = alone.filter((_, at) => mate[at]! < 0);
    return joined({ pairs, over, worth: weight }, found, worthOf, tired);
  };
  let chosen = without(null);
  if (chosen.isTired || chosen.left.length > 0) {
    const step = Math.ceil(count / triedAsThird);
    for (let third = 0; third < count; third += step) {
      const other = without(third);
      if (
        other.left.length < chosen.left.length ||
        (other.left.length === chosen.left.length && other.worth > chosen.worth)
      )
        chosen = other;
    }
  }
  const taken = new Set(chosen.threes.map(({ pair }) => pair));
  return {
    pairs: chosen.pairs.filter((pair) => !taken.has(pair)),
    threes: chosen.threes,
    left: chosen.left,
  };
}

type Found = Paired & { worth: number; isTired: boolean };

/** Puts each who is over beside the pair that suits best. */
function joined(
  made: { pairs: readonly (readonly [string, string])[]; over: readonly string[]; worth: number },
  found: readonly (readonly [string, string])[],
  worthOf: (one: string, other: string) => number,
  tired: ReadonlySet<string>,
): Found {
  const open = [...made.pairs, ...found];
  const threes: { pair: readonly [string, string]; third: string }[] = [];
  const left: string[] = [];
  let [worth, isTired] = [made.worth, false];
  for (const third of made.over) {
    let [best, most] = [-1, Number.NEGATIVE_INFINITY];
    open.forEach(([one, other], at) => {
      const [first, second] = [worthOf(third, one), worthOf(third, other)];
      if (first < 0 || second < 0) return;
      const again = [third, one, other].filter((id) => tired.has(id)).length;
      const value = first + second - lost.threeAgain * again;
      if (value > most) [best, most] = [at, value];
    });
    if (best < 0) {
      left.push(third);
      continue;
    }
    const [pair] = open.splice(best, 1);
    threes.push({ pair: pair!, third });
    worth += most;
    isTired ||= most < 0;
  }
  return { pairs: made.pairs, threes, left, worth, isTired };
}

/** What it is worth that two meet: less where they are not new to each other; -1 where they may not, or were in a search round together. */
function worthsOf(
  known: ReadonlyMap<string, Attendee>,
  round: SearchRound,
  rules: Pick<TableRules, "apart" | "met">,
): (one: string, other: string) => number {
  const key = (one: string, other: string) => (one < other ? `${one}\n${other}` : `${other}\n${one}`);
  const keysOf = (groups: readonly (readonly string[])[]) =>
    new Set(
      groups.flatMap((its) => its.flatMap((one, at) => its.slice(at + 1).map((other) => key(one, other)))),
    );
  const never = keysOf([...(rules.apart ?? []), ...round.before]);
  const today = keysOf(round.sat);
  const met = new Map((rules.met ?? []).map(([one, other, weight]) => [key(one, other), weight]));
  return (one, other) => {
    const [a, b] = [known.get(one), known.get(other)];
    const pair = key(one, other);
    if (!a || !b || never.has(pair)) return -1;
    if (a.languages && b.languages && !a.languages.some((its) => b.languages!.includes(its))) return -1;
    const isColleague = a.organisation !== undefined && a.organisation === b.organisation;
    return (
      whole -
      (isColleague ? lost.colleagues : 0) -
      (today.has(pair) ? lost.today : 0) -
      lost.met * (met.get(pair) ?? 0)
    );
  };
}
