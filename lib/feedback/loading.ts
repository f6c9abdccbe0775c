import { askingOf, surveyStepOf, toComeOf } from "@/lib/feedback/rules";
import { asksWhoCame, isYearly, monthsOf } from "@/lib/formats/asked";
import { meetingOf } from "@/lib/formats/occurrences";
import type { SurveyStep } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import {
  type GroupStanding,
  groupsVisibleTo,
  readersAmong,
  standingFields,
  standingIn,
} from "@/lib/groups/access";
import { wasAsked as wasAskedLater } from "@/lib/groups/asked-later-tx";
import type { Reads } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { cameAsGuest } from "@/lib/meetings/access";
import type { SurveyDefinition } from "@/lib/surveys/definition";
import { merged } from "@/lib/surveys/rules";
import type { Prisma } from "@/prisma/client/client";

export type Place = { groupId: string; step: string; about: string | null; surveyId?: string };

/** A survey after meetings, for somebody who may have been asked to answer it; null where there is none to be seen. */
export async function loadAsked(
  db: Reads,
  viewer: Viewer,
  { groupId, step, about, surveyId }: Place,
  now: Date,
) {
  // What is asked of the whole is asked of who came as a guest, too, where it asks those who came.
  const had = await db.meeting.findFirst({
    where: { groupId, ...(about === null ? {} : { step: about }), ...cameAsGuest(viewer) },
    select: guestFields(viewer),
  });
  const group = await db.group.findFirst({
    where: { id: groupId, ...(had ? {} : groupsVisibleTo(viewer)) },
    select: fields,
  });
  if (!group) return null;
  const surveyStep = surveyStepOf({ ...group, format: formatOf(group.programme.format) }, step, about);
  const survey = surveyStep && (await currentSurvey(db, group.programmeId, step, surveyId));
  if (!surveyStep || !survey) return null;
  const isOfOthers = had !== null && about === null && !asksWhoCame(surveyStep.step);
  if (isOfOthers && (await db.group.count({ where: { id: groupId, ...groupsVisibleTo(viewer) } })) === 0)
    return null;
  const open = await db.unanswered.findFirst({
    where: { groupId, step, about, userId: userIdOf(viewer) },
    select: { openUntil: true },
  });
  const meeting = group.meetings.find((one) => one.step === meetingOf(surveyStep));
  const standing = standingIn(viewer, group);
  const { asked } = surveyStep.step;
  const [own] = had?.attendances ?? [];
  const isOne =
    (asked === "those-who-came" && had !== null) || mayBeAsked(asked, standing, hostSeatOf(group, meeting));
  const later = monthsOf(surveyStep.step) > 0 || surveyStep.before !== null;
  const askedThem = later && isOne && (await wasAskedLater(db, groupId, step));
  const wasAsked = isYearly(surveyStep.step)
    ? await askedThisYear(db, viewer, group.convenerId, step)
    : later
      ? askedThem
      : meeting?.state === "HELD" &&
        isOne &&
        (asked !== "those-who-came" || (await askedAtMeeting(db, viewer, meeting)));
  return {
    group: {
      ...group,
      programme: {
        ...group.programme,
        themes: group.programme.themes,
        name: group.programme.name,
      },
    },
    standing,
    /** In whose name they may be quoted: that of their association, or where a guest works. */
    name:
      group.seats.find(({ seat }) => standing.seats.includes(seat))?.enrolment.name ??
      own?.participant.places[0]?.agency ??
      "",
    isGuest: had !== null,
    survey,
    meeting: meeting ?? null,
    openUntil: open?.openUntil ?? null,
    asking: askingOf(open, Boolean(wasAsked), now),
    toCome: open || askedThem || !isOne ? null : toComeOf(surveyStep, group, now),
  };
}

/** The programme's copy of a survey: the version of this id, or the newest. */
export async function currentSurvey(
  db: Reads,
  programmeId: string,
  step: string,
  id?: string,
): Promise<{ id: string; definition: SurveyDefinition } | null> {
  const survey = await db.survey.findFirst({
    where: { programmeId, step, ...(id ? { id } : {}) },
    orderBy: { version: "desc" },
    select: { id: true, definition: true },
  });
  return survey && { id: survey.id, definition: survey.definition };
}

/** All that a programme has asked in a step, whatever version of its survey was asked. */
export async function wholeSurvey(
  db: Reads,
  programmeId: string,
  step: string,
): Promise<SurveyDefinition | null> {
  const surveys = await db.survey.findMany({
    where: { programmeId, step },
    orderBy: { version: "desc" },
    select: { definition: true },
  });
  const [newest, ...older] = surveys.map(({ definition }) => definition);
  return newest ? merged([newest, ...older]) : null;
}

/** What an association of the viewer's says of the whole in its own name; null where they are no contact, or it is too early. */
export async function loadNamed(db: Reads, viewer: Viewer, { groupId, step, about }: Place) {
  const group = await db.group.findFirst({
    where: { id: groupId, ...groupsVisibleTo(viewer) },
    select: fields,
  });
  if (!group) return null;
  const surveyStep = surveyStepOf({ ...group, format: formatOf(group.programme.format) }, step, about);
  if (!surveyStep) return null;
  const last = group.meetings.find((one) => one.step === (about ?? surveyStep.after));
  const hostSeat = hostSeatOf(group, last);
  const { contactOf } = standingIn(viewer, group);
  const own = group.seats.find(
    ({ seat }) => contactOf.includes(seat) && (surveyStep.step.asked !== "host" || seat === hostSeat),
  );
  if (!own) return null;
  const later = monthsOf(surveyStep.step) > 0;
  if (later ? !(await wasAskedLater(db, groupId, step)) : last?.state !== "HELD") return null;
  const said = await db.namedAnswer.findFirst({
    where: { groupId, step, about, enrolmentId: own.enrolmentId },
    select: { answers: true, version: true },
  });
  const { convenerId, programmeId } = group;
  const { state } = await db.programme.findFirstOrThrow({
    where: { id: programmeId },
    select: { state: true },
  });
  return {
    ...{ convenerId, programmeId, enrolmentId: own.enrolmentId },
    facilitators: readersAmong(group.facilitators),
    organisation: own.enrolment.name,
    contacts: own.enrolment.participants.filter(({ isContact }) => isContact).map(({ userId }) => userId),
    answers: said?.answers ?? {},
    version: said?.version ?? 0,
    isOpen: state === "RUNNING" || state === "MATCHING" || state === "OPEN",
  };
}

/** Whether the convener has asked the viewer what it asks once in a calendar year, in this group or in another. */
async function askedThisYear(db: Reads, viewer: Viewer, convenerId: string, step: string): Promise<boolean> {
  return (await db.askedInYear.count({ where: { convenerId, step, userId: userIdOf(viewer) } })) > 0;
}

/** Whether somebody who stands so in a group is one of those whom a survey may ask. */
function mayBeAsked(
  asked: SurveyStep["asked"],
  { seats, contactOf, comes }: Pick<GroupStanding, "seats" | "contactOf" | "comes">,
  hostSeat: number | null,
): boolean {
  if (asked === "contacts") return contactOf.length > 0;
  if (asked === "host") return hostSeat !== null && contactOf.includes(hostSeat);
  return asked === "participants" ? comes : seats.length > 0;
}

function hostSeatOf(
  { seats }: { seats: readonly { seat: number; enrolmentId: string }[] },
  meeting: { hostEnrolmentId: string | null } | undefined,
): number | null {
  return seats.find(({ enrolmentId }) => enrolmentId === meeting?.hostEnrolmentId)?.seat ?? null;
}

/** Whether the viewer was among those who are asked after a meeting: those who came. */
async function askedAtMeeting(
  db: Reads,
  viewer: Viewer,
  meeting: { id: string; heldAt: Date | null },
): Promise<boolean> {
  if (!meeting.heldAt) return false;
  const found = await db.attendance.findFirst({
    where: { meetingId: meeting.id, asked: true, participant: { userId: userIdOf(viewer) } },
    select: { participantId: true },
  });
  return found !== null;
}

/** What is read of a meeting to know as whom somebody came to it who has a place there. */
function guestFields(viewer: Viewer) {
  const participant = { userId: userIdOf(viewer) };
  return {
    attendances: {
      where: { asked: true, participant },
      select: {
        participant: { select: { places: { where: { agency: { not: null } }, select: { agency: true } } } },
      },
    },
  } as const satisfies Prisma.MeetingSelect;
}

const fields = {
  ...standingFields,
  id: true,
  convenerId: true,
  programmeId: true,
  programme: { select: { ...standingFields.programme.select, themes: true, name: true, timeZone: true } },
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
