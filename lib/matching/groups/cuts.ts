// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a unit or a group; a cast on each would hide the algorithm
import { type Listed, membersOf } from "@/lib/matching/groups/listing";
import type { Cut, Priced } from "@/lib/matching/groups/prices";

/** What guides can do: rows for the program, and whether they can guide some groups at once. */
export type Guiding = {
  cuts: (used: Priced["used"], known: readonly Cut[]) => Cut[];
  mayStand: (groups: readonly number[]) => boolean;
  /** Whether it was given up somewhere since it was asked last. */
  gaveUp: () => boolean;
};

/** What guides can do in listed groups, as rows of the program: of some guides no more groups than they can take. */
export function guidingOf(
  listed: Listed,
  capacities: { leaders: readonly number[] | null; hosts: readonly number[] | null },
  mayStand: (groups: readonly number[]) => boolean,
  gaveUp: () => boolean,
): Guiding {
  const roles = (["leaders", "hosts"] as const).filter((role) => capacities[role] && listed[role]);
  const cuts = (used: Priced["used"], known: readonly Cut[]): Cut[] =>
    roles.flatMap((role) => {
      const groups = capacities[role]!;
      const all = 2 ** groups.length - 1;
      const sets = groups.length > 12 ? [all] : Array.from({ length: all }, (_, at) => at + 1);
      const isKnown = (of: number) =>
        known.some((cut) => cut.kind === "guides" && cut.role === role && cut.of === of);
      const rows = sets.flatMap((of) => {
        const most = groups.reduce((sum, count, at) => sum + (of & (1 << at) ? count : 0), 0);
        const cut: Cut = { kind: "guides", role, of, most };
        const taken = used.reduce(
          (sum, { group, share }) => sum + ((listed[role]![group]! & ~of) === 0 ? share : 0),
          0,
        );
        const isOver = used.length === 0 ? of === all : taken > most + 0.02;
        return isOver && !isKnown(of) ? [{ cut, over: taken - most }] : [];
      });
      return rows
        .sort((one, other) => other.over - one.over)
        .slice(0, 4)
        .map(({ cut }) => cut);
    });
  return { cuts, mayStand, gaveUp };
}

/** Threes of units of whom the shares that are used have two oftener than once: the worst dozen. */
export function threesOf(listed: Listed, used: Priced["used"], known: readonly Cut[]): Cut[] {
  const split = used.filter(({ share }) => share < 0.999);
  const units = [...new Set(split.flatMap(({ group }) => membersOf(listed, group)))].sort((a, b) => a - b);
  const has = units.map((unit) => split.map(({ group }) => membersOf(listed, group).includes(unit)));
  const found: { cut: Cut; over: number }[] = [];
  const keys = new Set(known.flatMap((cut) => (cut.kind === "three" ? [cut.units.join()] : [])));
  const pairs = new Float64Array(split.length);
  for (let a = 0; a < units.length; a++)
    for (let b = a + 1; b < units.length; b++) {
      for (let at = 0; at < split.length; at++) pairs[at] = (has[a]![at] ? 1 : 0) + (has[b]![at] ? 1 : 0);
      for (let c = b + 1; c < units.length; c++) {
        let sum = 0;
        for (let at = 0; at < split.length; at++)
          if (pairs[at]! + (has[c]![at] ? 1 : 0) > 1) sum += split[at]!.share;
        if (sum < 1.03) continue;
        const three = [units[a]!, units[b]!, units[c]!] as const;
        if (!keys.has(three.join())) found.push({ cut: { kind: "three", units: three }, over: sum });
      }
    }
  return found
    .sort((one, other) => other.over - one.over)
    .slice(0, 12)
    .map(({ cut }) => cut);
}
