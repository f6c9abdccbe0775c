import { meetingBefore, type SideState } from "@/lib/assignments/rules";
import { assignmentSteps, isOfHost } from "@/lib/formats/occurrences";
import type { AssignmentTemplate } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { templateFor } from "@/lib/formats/templates";
import { groupsVisibleTo, standingFields, standingIn } from "@/lib/groups/access";
import type { Reads } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** A group's assignment without anybody's words: the template, where it stands, how far each side is. Null where the viewer may not see it. */
export async function loadAssignment(db: Reads, viewer: Viewer, groupId: string, stepKey: string) {
  const group = await db.group.findFirst({
    where: { id: groupId, ...groupsVisibleTo(viewer) },
    select: fields,
  });
  if (!group) return null;
  const format = formatOf(group.programme.format);
  const step = assignmentSteps(format, group).find(({ key }) => key === stepKey);
  const template = step && templateFor(format, step.step, group.assignment);
  if (!step || !template) return null;
  const before = meetingBefore(step, group.meetings);
  const sides = await loadSides(db, groupId, stepKey);
  const meetingOf = (key: string | null) => group.meetings.find((meeting) => meeting.step === key);
  return {
    group,
    format,
    step,
    template: template satisfies AssignmentTemplate,
    standing: standingIn(viewer, group),
    between: {
      groupState: group.state,
      after: step.after === null ? null : meetingOf(step.after),
      before,
      until: isOfHost(step.step) ? { startsAt: before?.startsAt ?? null } : null,
    },
    sides: isOfHost(step.step)
      ? sides.filter(({ enrolmentId }) => enrolmentId === before?.hostEnrolmentId)
      : sides,
  };
}

/** How far each side of a group is; ids and instants only. */
export async function loadSides(
  db: Reads,
  groupId: string,
  step: string,
): Promise<(SideState & { enrolmentId: string; submissionId: string | null; version: number })[]> {
  const seats = await db.seat.findMany({
    where: { groupId, leftAt: null },
    orderBy: { seat: "asc" },
    select: {
      seat: true,
      enrolmentId: true,
      submissions: {
        where: { step },
        select: { id: true, handedInAt: true, version: true, readers: true, savedById: true },
      },
      group: { select: { programme: standingFields.programme } },
    },
  });
  return seats.map(({ seat, enrolmentId, submissions: [own], group }) => ({
    seat,
    enrolmentId,
    submissionId: own?.id ?? null,
    handedInAt: own?.handedInAt ?? null,
    readers: own?.readers ?? [],
    savedByCaller: group.programme.convener.coordinators.some(({ userId }) => userId === own?.savedById),
    version: own?.version ?? 0,
  }));
}

const fields = {
  ...standingFields,
  id: true,
  convenerId: true,
  assignment: true,
  programme: { select: { ...standingFields.programme.select, format: true, name: true, timeZone: true } },
  seats: {
    where: { leftAt: null },
    orderBy: { seat: "asc" },
    select: {
      ...standingFields.seats.select,
      enrolment: {
        select: { name: true, participants: standingFields.seats.select.enrolment.select.participants },
      },
    },
  },
  meetings: {
    orderBy: { ordinal: "asc" },
    select: { id: true, step: true, state: true, startsAt: true, hostEnrolmentId: true },
  },
} as const;
