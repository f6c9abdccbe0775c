import { proposeRhythm } from "@/lib/meetings/rhythm-commands";
import { rhythmDays } from "@/lib/meetings/rhythm-rules";
import { rows } from "./database";
import type { Orders } from "./ordered";
import { viewerOf } from "./world";

/** The days of a rhythm for the meetings of a group that have none yet, as its form sends them. */
export async function daysFrom(groupId: string, first: string, weeks = 3) {
  const open = await rows<{ step: string }>(
    `select step from "Meeting" where "groupId" = $1 and state = 'UNSCHEDULED' order by ordinal`,
    [groupId],
  );
  const days = rhythmDays(first, weeks, open.length);
  return Object.fromEntries(
    open.map(({ step }, index) => [step, { day: days[index] as string, from: "17:00", until: "20:00" }]),
  );
}

/** A rhythm of a series, proposed by its leader or its coordinator; its id. */
export async function proposed(
  { leader, coordinator }: Pick<Orders, "leader" | "coordinator">,
  groupId: string,
  now: Date,
  by: "leader" | "coordinator" = "leader",
  first = "2027-03-23",
  weeks = 3,
): Promise<string> {
  const who = by === "leader" ? leader : coordinator;
  await proposeRhythm(
    viewerOf(who),
    { groupId, days: await daysFrom(groupId, first, weeks), sure: "yes" },
    now,
  );
  const [row] = await rows<{ id: string }>(
    'select id from "Rhythm" where "groupId" = $1 order by "createdAt" desc, id desc limit 1',
    [groupId],
  );
  return row?.id ?? "";
}
