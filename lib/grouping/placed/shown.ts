import type { PlacedRules, ShownPlaces } from "@/lib/grouping/placed/rules";

/** How many points it is worth that somebody keeps the host whom they had when the coordinator last looked. */
export const stayPoints = 5;

/** So much that nobody loses their host for points, but only where more take part. */
export const stillPoints = 60;

/** Who had whom as a host in the plan that was shown, by their places in a table; and whether it was one way. */
export type Shown = ReadonlyMap<number, { host: number; oneWay: boolean }>;

/** The plan that was shown when the last change was pressed, as far as its guests still look and its hosts are here. */
export function shownIn(
  { experts, at }: { experts: readonly { looks: boolean }[]; at: ReadonlyMap<string, number> },
  { shown }: Pick<PlacedRules, "shown">,
): Shown {
  const visits = (shown ? visitsShown(shown) : []).flatMap(({ guest, host, oneWay }) => {
    const [one, other] = [at.get(guest), at.get(host)];
    return one === undefined || other === undefined || !experts[one]?.looks
      ? []
      : [[one, { host: other, oneWay }] as const];
  });
  return new Map(visits);
}

/** The visits of a plan that was shown. */
function visitsShown({ rings, places }: ShownPlaces): { guest: string; host: string; oneWay: boolean }[] {
  return [
    ...rings.flatMap((ring) =>
      ring.map((guest, at) => ({ guest, host: ring[(at + 1) % ring.length] ?? "", oneWay: false })),
    ),
    ...places.map(([guest = "", host = ""]) => ({ guest, host, oneWay: true })),
  ];
}

/**
 * What it counts besides, in points, that somebody visits a host of whom they are one in a ring: more where it is the host whom they
 * had, less where they had one whom they would keep if they were in no ring.
 */
export function stayIn({ shown, stay }: { shown: Shown; stay: number }, guest: number, host: number): number {
  const had = shown.get(guest);
  if (!had) return 0;
  if (had.host === host) return had.oneWay ? 0 : stay;
  return had.oneWay ? -stay : 0;
}
