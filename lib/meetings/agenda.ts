import type { AgendaItem } from "@/lib/formats/recipe";

export type ClockedItem = AgendaItem & { from: Date; until: Date };

/** An agenda with the clock beside it: each part begins when the one before it ends. */
export function clocked(agenda: readonly AgendaItem[], startsAt: Date): ClockedItem[] {
  let from = startsAt;
  return agenda.map((item) => {
    const until = new Date(from.getTime() + item.minutes * 60_000);
    const timed = { ...item, from, until };
    from = until;
    return timed;
  });
}
