import type { Difference, Moved } from "@/lib/grouping/pairs/difference";
import { type PlacedPlan, pairingOf } from "@/lib/grouping/placed/plan";
import { visitsOf } from "@/lib/grouping/placed/planned";

type Told = Pick<PlacedPlan, "groups" | "left" | "leftOut">;

/** Whose host two plans differ in, each by what their visit is worth: who has two groups is one guest all the same. */
export function movedBetween(before: Told, after: Told): Difference {
  const [then, now] = [hostsIn(before), hostsIn(after)];
  const moved = [...new Set([...then.keys(), ...now.keys()])]
    .map((id): Moved => {
      const [was, is] = [then.get(id), now.get(id)];
      return {
        ...{ id, before: was?.points ?? null, after: is?.points ?? null },
        ...{ from: was ? [was.host] : [], to: is ? [is.host] : [] },
      };
    })
    .filter(({ from, to }) => from[0] !== to[0])
    .toSorted((one, other) => gain(other) - gain(one) || (one.id < other.id ? -1 : 1));
  const [one, other] = [pairingOf(before), pairingOf(after)];
  return {
    groups: { before: one.groups.length, after: other.groups.length },
    total: { before: one.total, after: other.total },
    worst: { before: one.worst, after: other.worst },
    gained: moved.filter((its) => gain(its) > 0),
    lost: moved.filter((its) => gain(its) < 0).toReversed(),
    even: moved.filter((its) => gain(its) === 0),
  };
}

function hostsIn({ groups }: Told): Map<string, { host: string; points: number }> {
  return new Map(
    groups.flatMap((group) =>
      visitsOf(group).map(([guest, host]) => [guest, { host, points: group.points }] as const),
    ),
  );
}

/** How much better off, in points; no host is worse than any. */
function gain({ before, after }: Moved): number {
  return (after ?? -1) - (before ?? -1);
}
