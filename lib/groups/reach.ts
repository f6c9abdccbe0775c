import type { GroupState } from "@/lib/groups/states";
import { dayAfter, dayIn, endOfDay } from "@/lib/time/days";

/** Days after the end of a group on which its associations still see how to reach each other. */
const reachDays = 90;

/** How long associations that visit each other see how to reach each other: the last day is known once the group has ended. */
export type Reach = { days: number; until: string | null; open: boolean };

/** Whether how to reach the others of a group is still shown to its associations at a moment, and until when. */
export function reachAt(
  group: { state: GroupState; completedAt: Date | null; programme: { timeZone: string } },
  now: Date,
): Reach {
  const { timeZone } = group.programme;
  const until = group.completedAt && dayAfter(dayIn(group.completedAt, timeZone), reachDays);
  const open =
    group.state === "CONFIRMED" ||
    (group.state === "COMPLETED" && until !== null && now < endOfDay(until, timeZone));
  return { days: reachDays, until, open };
}
