import { impossible, type PlacesTable } from "@/lib/grouping/placed/table";
import { type Arc, DenseMatching, formExchange } from "@/lib/matching";

/** What rings of two, or of two and three, come to. */
export type Rings = { rings: (readonly string[])[]; takePart: number; proven: boolean };

/** Up to so many, and so many possible visits among them, are three looked for: beyond that there is no telling in a moment. */
const mostForThrees = { people: 200, arcs: 20_000 };
/** How much is tried for threes while somebody waits for a page. */
const budget = { listed: 60_000, work: 30_000_000 };

/** The best pairs of those who visit each other: as many as can be, then the most points, for any number of people. */
export function pairsAmong(table: PlacesTable, people: readonly number[], worth: Int16Array): Rings {
  const n = people.length;
  const size = table.experts.length;
  const weights = new Int32Array(n * n).fill(impossible);
  for (let one = 0; one < n; one++)
    for (let other = one + 1; other < n; other++) {
      const [a, b] = [people[one] as number, people[other] as number];
      const [there, back] = [worth[a * size + b] as number, worth[b * size + a] as number];
      if (there < 0 || back < 0) continue;
      weights[one * n + other] = there + back;
      weights[other * n + one] = there + back;
    }
  const matching = new DenseMatching(n, weights, { maximumCardinality: true });
  const { mate } = matching.solve();
  const id = (place: number) => table.experts[people[place] as number]?.id ?? "";
  const rings = [...mate].flatMap((other, one) => (other > one ? [[id(one), id(other)]] : []));
  return { rings, takePart: 2 * rings.length, proven: matching.whyNotProven() === null };
}

/** The best rings of two and three; null where there are too many to try them all. */
export function ringsAmong(table: PlacesTable, people: readonly number[], worth: Int16Array): Rings | null {
  if (people.length > mostForThrees.people) return null;
  const arcs = arcsAmong(table, people, worth);
  if (arcs.length > mostForThrees.arcs) return null;
  const ids = people.map((place) => table.experts[place]?.id ?? "");
  const { rings, takePart, proven } = formExchange(ids, arcs, { longest: 3 }, budget);
  return { rings: rings.map(({ persons }) => persons), takePart, proven };
}

function arcsAmong({ experts }: PlacesTable, people: readonly number[], worth: Int16Array): Arc[] {
  const id = (place: number) => experts[place]?.id ?? "";
  return people.flatMap((guest) =>
    people.flatMap((host) => {
      const points = worth[guest * experts.length + host] as number;
      return guest !== host && points >= 0 ? [{ guest: id(guest), host: id(host), points }] : [];
    }),
  );
}
