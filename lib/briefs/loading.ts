import { briefSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { groupsVisibleTo, standingFields, standingIn } from "@/lib/groups/access";
import type { Reads } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** A group in which the viewer takes part, with what they may write to those who guide it; null for everybody else. */
export async function loadWriter(db: Reads, viewer: Viewer, groupId: string) {
  const group = await db.group.findFirst({
    where: { id: groupId, ...groupsVisibleTo(viewer) },
    select: fields,
  });
  if (!group || !standingIn(viewer, group).comes) return null;
  const format = formatOf(group.programme.format);
  const meetingOf = (key: string) => group.meetings.find(({ step }) => step === key);
  const steps = briefSteps(format, group).map(({ step, before }) => ({ step, meeting: meetingOf(before) }));
  return { group, format, steps };
}

const fields = {
  ...standingFields,
  id: true,
  convenerId: true,
  programmeId: true,
  facilitators: { select: { ...standingFields.facilitators.select, user: { select: { name: true } } } },
  meetings: { select: { id: true, step: true, state: true, startsAt: true, timeZone: true } },
} as const satisfies Prisma.GroupSelect;
