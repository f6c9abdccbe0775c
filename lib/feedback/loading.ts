import type { Tx } from "@/lib/db";
import { askingOf, surveyStepOf } from "@/lib/feedback/rules";
import { formatOf } from "@/lib/formats/registry";
import { groupsVisibleTo, standingFields, standingIn } from "@/lib/groups/access";
import type { Localised } from "@/lib/i18n/locales";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import type { Theme } from "@/lib/surveys/rules";
import { userIdOf, type Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/client/client";

export type Place = { groupId: string; step: string; about: string | null };

/** A survey after meetings, for somebody who may have been asked to answer it; null where there is none to be seen. */
export async function loadAsked(db: Tx, viewer: Viewer, { groupId, step, about }: Place, now: Date) {
  const group = await db.group.findFirst({
    where: { id: groupId, ...groupsVisibleTo(viewer) },
    select: fields,
  });
  if (!group) return null;
  const size = { format: formatOf(group.programme.format), seats: group.seats.length };
  const surveyStep = surveyStepOf(size, step, about);
  const survey = surveyStep && (await currentSurvey(db, group.programmeId, step));
  if (!surveyStep || !survey) return null;
  const open = await db.unanswered.findFirst({
    where: { groupId, step, about, userId: userIdOf(viewer) },
    select: { openUntil: true },
  });
  const meeting = group.meetings.find((one) => one.step === (about ?? surveyStep.after));
  const standing = standingIn(viewer, group);
  const wasAsked =
    meeting?.state === "HELD" &&
    (await askedAtMeeting(db, viewer, meeting, surveyStep.asked === "contacts", standing.seats.length > 0));
  return {
    group: {
      ...group,
      programme: {
        ...group.programme,
        themes: group.programme.themes as Theme[],
        name: group.programme.name as Localised,
      },
    },
    standing,
    survey,
    meeting: meeting ?? null,
    openUntil: open?.openUntil ?? null,
    asking: askingOf(open, Boolean(wasAsked), now),
  };
}

/** The programme's copy of a survey, in its newest version. */
export async function currentSurvey(
  db: Tx,
  programmeId: string,
  step: string,
): Promise<{ id: string; definition: SurveyDefinition } | null> {
  const survey = await db.survey.findFirst({
    where: { programmeId, step },
    orderBy: { version: "desc" },
    select: { id: true, definition: true },
  });
  return survey && { id: survey.id, definition: survey.definition as unknown as SurveyDefinition };
}

/** Whether the viewer was among those who are asked after a meeting: who came, or the contacts of the time. */
async function askedAtMeeting(
  db: Tx,
  viewer: Viewer,
  meeting: { id: string; heldAt: Date | null },
  contacts: boolean,
  takesPart: boolean,
): Promise<boolean> {
  if (!takesPart || !meeting.heldAt) return false;
  const asked: Prisma.AttendanceWhereInput = contacts
    ? { participant: { isContact: true } }
    : { present: true };
  const found = await db.attendance.findFirst({
    where: { AND: [{ meetingId: meeting.id, participant: { userId: userIdOf(viewer) } }, asked] },
    select: { participantId: true },
  });
  return found !== null;
}

const fields = {
  ...standingFields,
  id: true,
  convenerId: true,
  programmeId: true,
  programme: { select: { ...standingFields.programme.select, format: true, themes: true, name: true } },
  seats: {
    orderBy: { seat: "asc" },
    select: {
      ...standingFields.seats.select,
      enrolment: {
        select: { name: true, participants: standingFields.seats.select.enrolment.select.participants },
      },
    },
  },
  meetings: {
    select: {
      id: true,
      step: true,
      state: true,
      startsAt: true,
      timeZone: true,
      heldAt: true,
      hostEnrolmentId: true,
    },
  },
} as const satisfies Prisma.GroupSelect;
