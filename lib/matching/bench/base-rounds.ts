import { type Chance, chanceOf, mayLose } from "@/lib/matching/chance";
import { type BaseRound, design, turned } from "@/lib/matching/tables/designs";

/*
 * npx tsx lib/matching/bench/base-rounds.ts TABLES SEATS [tries]: looks for a round that can turn (lib/matching/tables/base-rounds.ts), the longest
 * turns first, and prints it where it gives more rounds than the other constructions.
 */

const trialsEach = 1_500_000;

/** Looks for base rounds of this shape, the longest turns first. */
function search(tables: number, seats: number, tries: number): BaseRound | null {
  const people = tables * seats;
  const others = design(tables, seats).length;
  const most = Math.floor((people - 1) / (seats - 1));
  for (let turns = most; turns > others; turns--) {
    const fixed = people % turns;
    if (fixed > tables) continue;
    for (let seed = 1; seed <= tries; seed++) {
      const round = anneal(tables, seats, turns, fixed, chanceOf(seed * 7919 + turns));
      if (round) return { turns, round };
    }
  }
  return null;
}

/** One try: people change tables until no difference is there twice. */
function anneal(
  tables: number,
  seats: number,
  turns: number,
  fixed: number,
  chance: Chance,
): number[][] | null {
  const people = tables * seats;
  const orbits = (people - fixed) / turns;
  const kinds = orbits + fixed;
  const orbit = (one: number) =>
    one < orbits * turns ? Math.floor(one / turns) : orbits + one - orbits * turns;
  const of = Int32Array.from({ length: people }, (_, one) => orbit(one));
  const place = Int32Array.from({ length: people }, (_, one) => (one < orbits * turns ? one % turns : 0));
  const counts = new Int32Array(kinds * kinds * turns);
  let cost = 0;
  const keyOf = (one: number, other: number): number => {
    const [a, b] = [of[one] as number, of[other] as number];
    if (a >= orbits && b >= orbits) return -1;
    if (a >= orbits || b >= orbits) return (Math.max(a, b) * kinds + Math.min(a, b)) * turns;
    const [first, second] = a < b ? [one, other] : [other, one];
    const apart = ((place[second] as number) - (place[first] as number) + turns) % turns;
    if (a === b) {
      const least = Math.min(apart, turns - apart);
      return least * 2 === turns ? -1 : (a * kinds + a) * turns + least;
    }
    return (Math.min(a, b) * kinds + Math.max(a, b)) * turns + apart;
  };
  const keys = new Int32Array(people * people);
  for (let one = 0; one < people; one++)
    for (let other = 0; other < people; other++)
      keys[one * people + other] = one === other ? -1 : keyOf(one, other);
  const add = (one: number, other: number) => {
    const key = keys[one * people + other] as number;
    if (key < 0) cost++;
    else if ((counts[key] as number)++ > 0) cost++;
  };
  const drop = (one: number, other: number) => {
    const key = keys[one * people + other] as number;
    if (key < 0) cost--;
    else if (--(counts[key] as number) > 0) cost--;
  };
  const round = Array.from({ length: tables }, (): number[] => []);
  const order = Array.from({ length: people }, (_, one) => one);
  for (let last = people - 1; last > 0; last--) {
    const other = chance(last + 1);
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  order.forEach((one, at) => {
    const its = round[Math.floor(at / seats)] as number[];
    for (const other of its) add(one, other);
    its.push(one);
  });
  for (let trial = 0; trial < trialsEach && cost > 0; trial++) {
    const temperature = 0.12 + 0.5 * (1 - trial / trialsEach) ** 2;
    const [from, to] = [round[chance(tables)] as number[], round[chance(tables)] as number[]];
    if (from === to) continue;
    const [seat, chair] = [chance(seats), chance(seats)];
    const [one, other] = [from[seat] as number, to[chair] as number];
    const before = cost;
    const change = (a: number, b: number) => {
      for (let at = 0; at < seats; at++) {
        if (at !== seat) drop(a, from[at] as number);
        if (at !== chair) drop(b, to[at] as number);
      }
      from[seat] = b;
      to[chair] = a;
      for (let at = 0; at < seats; at++) {
        if (at !== seat) add(b, from[at] as number);
        if (at !== chair) add(a, to[at] as number);
      }
    };
    change(one, other);
    if (cost - before > 0 && cost - before > mayLose(temperature, chance)) change(other, one);
  }
  return cost === 0 ? round.map((its) => its.toSorted((a, b) => a - b)) : null;
}

const [tables, seats, tries = 3] = process.argv.slice(2).map(Number);
const found = tables && seats ? search(tables, seats, tries) : null;
if (found && tables && seats) {
  const rounds = turned(found);
  console.log(
    `  "${tables}x${seats}": [${found.turns}, "${found.round.map((its) => its.join(" ")).join("/")}"],`,
  );
  console.error(`${tables}x${seats}: ${rounds.length} rounds`);
} else console.error(`${tables}x${seats}: none`);
