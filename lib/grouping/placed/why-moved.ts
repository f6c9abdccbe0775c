import type { Difference, Moved } from "@/lib/grouping/pairs/difference";
import type { PlacedPlan } from "@/lib/grouping/placed/plan";
import { visitsOf } from "@/lib/grouping/placed/planned";

/**
 * Why somebody whom a change was not about has another host: their host receives somebody else now (`taken`, by whom); it was about their
 * host (`gone`); the new host has become free of somebody (`freed`, of whom); it is worth more (`better`); or more have a place by it.
 */
export type WhyMoved = {
  id: string;
  why: "gone" | "taken" | "freed" | "better" | "more";
  by: string | null;
};

/** Why each has another host whom the change itself did not give it. */
export function whyMoved(
  { gained, lost, even }: Difference,
  before: Pick<PlacedPlan, "groups">,
  after: Pick<PlacedPlan, "groups">,
  { act, of }: { act: string; of: readonly string[] },
): WhyMoved[] {
  const [then, now] = [guestsIn(before), guestsIn(after)];
  const isAbout = new Set(act === "threes" || act === "balance" ? [] : of);
  const came = (host: string, one: typeof then, other: typeof then) =>
    (other.get(host) ?? []).find((guest) => !(one.get(host) ?? []).includes(guest));
  return [...lost, ...gained, ...even]
    .filter(({ id }) => !isAbout.has(id))
    .map((moved): WhyMoved => {
      const { id } = moved;
      const [was, is] = [moved.from[0], moved.to[0]];
      const taken = was === undefined ? undefined : came(was, then, now);
      if (taken !== undefined) return { id, why: "taken", by: taken };
      if (was !== undefined && isAbout.has(was)) return { id, why: "gone", by: was };
      if (was !== undefined && isBetter(moved)) return { id, why: "better", by: null };
      const freed = is === undefined ? undefined : came(is, now, then);
      return freed === undefined ? { id, why: "more", by: null } : { id, why: "freed", by: freed };
    });
}

function isBetter({ before, after }: Moved): boolean {
  return after !== null && before !== null && after > before;
}

/** Of each host who their guests are. */
function guestsIn({ groups }: Pick<PlacedPlan, "groups">): Map<string, string[]> {
  const guests = new Map<string, string[]>();
  for (const [guest, host] of groups.flatMap(visitsOf))
    guests.set(host, [...(guests.get(host) ?? []), guest]);
  return guests;
}
