import { meetingSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import { groupsCoordinatedBy } from "@/lib/groups/access";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { rhythmFields, takenIn } from "@/lib/meetings/rhythms-tx";

/** The dates that a drafted group is proposed with, for whoever coordinates; null where all vote on them later. */
export async function getDates(viewer: Viewer, groupId: string) {
  const found = await read(viewer, async (db) => {
    const group = await db.group.findFirst({
      where: { id: groupId, state: "DRAFT", AND: groupsCoordinatedBy(viewer) },
      select: {
        ...rhythmFields,
        ...shapeFields,
        programme: { select: { ...rhythmFields.programme.select, format: true } },
      },
    });
    const days = group?.rhythms.length === 1 ? (group.rhythms[0]?.days ?? []) : [];
    if (!group || days.length === 0) return null;
    const spans = Object.fromEntries(days.map((day) => [day.step, day]));
    return { group, spans, taken: await takenIn(db, group, spans) };
  });
  if (!found) return null;
  const { group, spans, taken } = found;
  return {
    zone: group.programme.timeZone,
    meetings: meetingSteps(formatOf(group.programme.format), group).map(({ key, step }, index) => ({
      ...{ key, n: index + 1, minutes: step.minutes, isTaken: taken.has(key) },
      day: spans[key] ?? null,
    })),
  };
}

export type Dates = NonNullable<Awaited<ReturnType<typeof getDates>>>;
