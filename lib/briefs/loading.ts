import type { BriefSheet } from "@/lib/briefs/schema";
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

/** A programme's copy of what is asked in a step: this version, or the newest. */
export async function briefSurvey(
  db: Reads,
  programmeId: string,
  { step, surveyId }: Pick<BriefSheet, "step"> & { surveyId?: string },
) {
  return db.survey.findFirst({
    where: { programmeId, step, ...(surveyId ? { id: surveyId } : {}) },
    orderBy: { version: "desc" },
    select: { id: true, definition: true },
  });
}

const fields = {
  ...standingFields,
  id: true,
  convenerId: true,
  programmeId: true,
  facilitators: { select: { ...standingFields.facilitators.select, user: { select: { name: true } } } },
  meetings: { select: { id: true, step: true, state: true, startsAt: true, timeZone: true } },
} as const satisfies Prisma.GroupSelect;
