import type { EnrolmentState } from "@/lib/enrolments/states";
import { people } from "@/lib/exports/people";
import { leadFirst } from "@/lib/formats/leading";
import type { GroupState } from "@/lib/groups/states";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { dayFields } from "@/lib/meetings/days";
import type { MeetingState } from "@/lib/meetings/states";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import { answersSeenBy } from "@/lib/surveys/rules";

/** One enrolment as its file tells it. */
export type EnrolmentRow = {
  part: string;
  reference: string;
  state: EnrolmentState;
  name: string;
  municipality: string;
  contact: { name: string; email: string; phone: string | null } | null;
  nextRound: boolean;
  source: "WEB" | "PHONE";
  submittedAt: Date | null;
  decidedAt: Date | null;
  pair: { others: string; state: GroupState } | null;
  definition: SurveyDefinition;
  answers: Answers;
};

/** The enrolments of a programme that the viewer coordinates, as many as have been sent, in the order of their coming. */
export async function listExportedEnrolments(viewer: Viewer, programmeId: string): Promise<EnrolmentRow[]> {
  const enrolments = await read(viewer, (db) =>
    db.enrolment.findMany({
      where: {
        programmeId,
        programme: programmesCoordinatedBy(viewer),
        state: { not: "DRAFT" },
        submittedAt: { not: null },
      },
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      select: {
        ...{
          part: true,
          reference: true,
          state: true,
          name: true,
          municipality: true,
        },
        ...{ nextRound: true, source: true, submittedAt: true, decidedAt: true },
        survey: { select: { definition: true } },
        response: { select: { answers: true } },
        participants: {
          where: { isContact: true, leftAt: null },
          orderBy: { joinedAt: "asc" },
          take: 1,
          select: { user: { select: { name: true, email: true, phone: true } } },
        },
        seats: {
          where: { live: true },
          orderBy: [{ guest: "desc" }, { id: "asc" }],
          select: {
            enrolmentId: true,
            group: {
              select: {
                state: true,
                seats: {
                  where: { leftAt: null },
                  select: { enrolmentId: true, enrolment: { select: { name: true } } },
                },
              },
            },
          },
        },
      },
    }),
  );
  return enrolments.map(({ participants, seats, survey, response, ...rest }) => {
    const definition = survey.definition;
    const answers = response?.answers ?? {};
    return {
      ...rest,
      contact: participants[0]?.user ?? null,
      pair: pairOf(seats),
      definition,
      answers: answersSeenBy(definition, answers, "coordinator", "enrolled"),
    };
  });
}

/** Somebody who takes part under an enrolment that was sent. */
export type ParticipantRow = {
  part: string;
  reference: string;
  organisation: string;
  name: string;
  email: string;
  phone: string | null;
  isContact: boolean;
  joinedAt: Date;
};

/** Who takes part in a programme that the viewer coordinates, association by association. */
export async function listExportedParticipants(
  viewer: Viewer,
  programmeId: string,
): Promise<ParticipantRow[]> {
  const participants = await read(viewer, (db) =>
    db.participant.findMany({
      where: {
        leftAt: null,
        enrolment: {
          programmeId,
          programme: programmesCoordinatedBy(viewer),
          state: { notIn: ["DRAFT", "WITHDRAWN", "DECLINED"] },
        },
      },
      orderBy: [{ enrolment: { submittedAt: "asc" } }, { enrolmentId: "asc" }, { joinedAt: "asc" }],
      select: {
        ...{ isContact: true, joinedAt: true },
        enrolment: { select: { part: true, reference: true, name: true } },
        user: { select: { name: true, email: true, phone: true } },
      },
    }),
  );
  return participants.map(({ enrolment, user, ...own }) => ({
    ...own,
    ...user,
    part: enrolment.part,
    reference: enrolment.reference,
    organisation: enrolment.name,
  }));
}

/** One pair, or group of three, as its file tells it. */
export type PairRow = {
  organisations: string[];
  state: GroupState;
  theme: string | null;
  facilitators: string[];
  proposedAt: Date | null;
  answerByOn: Date | null;
  confirmedAt: Date | null;
  completedAt: Date | null;
  dissolvedAt: Date | null;
  visitsHeld: number;
};

/** The pairs of a programme that the viewer coordinates, those that ended too, in the order of their making. */
export async function listExportedPairs(viewer: Viewer, programmeId: string): Promise<PairRow[]> {
  const groups = await read(viewer, (db) =>
    db.group.findMany({
      where: { programmeId, programme: programmesCoordinatedBy(viewer) },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: {
        ...{ state: true, theme: true, proposedAt: true, answerByOn: true },
        ...{ confirmedAt: true, completedAt: true, dissolvedAt: true },
        ...people,
        meetings: { where: { state: "HELD" }, select: { id: true } },
      },
    }),
  );
  return groups.map(({ seats, facilitators, meetings, ...own }) => ({
    ...own,
    organisations: seats.map(({ enrolment }) => enrolment.name),
    facilitators: leadFirst(facilitators).map(({ user }) => user.name),
    visitsHeld: meetings.length,
  }));
}

/** One visit as its file tells it. */
export type VisitRow = {
  pair: string;
  ordinal: number;
  step: string;
  host: string;
  state: MeetingState;
  timeZone: string;
  startsAt: Date | null;
  endsAt: Date | null;
  placeName: string | null;
  address: string | null;
  facilitators: string[];
  /** How many came; null where nobody has said so. */
  present: number | null;
};

/** The visits of a programme that the viewer coordinates, pair by pair; of one of several days each day. */
export async function listExportedVisits(viewer: Viewer, programmeId: string): Promise<VisitRow[]> {
  const meetings = await read(viewer, (db) =>
    db.meeting.findMany({
      where: { group: { programmeId, programme: programmesCoordinatedBy(viewer) } },
      orderBy: [{ group: { createdAt: "asc" } }, { groupId: "asc" }, { ordinal: "asc" }],
      select: {
        ...{ ordinal: true, step: true, state: true, timeZone: true, startsAt: true, endsAt: true },
        ...{ placeName: true, address: true, heldByClock: true, hostEnrolmentId: true },
        days: { where: { cancelledAt: null }, ...dayFields },
        host: { select: { enrolment: { select: { name: true } } } },
        attendances: { where: { present: true }, select: { participantId: true } },
        group: { select: { ...people, seats: everySeat } },
      },
    }),
  );
  const lines = meetings.flatMap(({ days, ...meeting }) =>
    days.length > 1 ? days.map(({ startsAt, endsAt }) => ({ ...meeting, startsAt, endsAt })) : [meeting],
  );
  return lines.map(({ group, attendances, heldByClock, host, hostEnrolmentId, ...own }) => ({
    ...own,
    // Who was to host it, or was still there when it took place, is named though they have left since.
    pair: group.seats
      .filter(
        ({ enrolmentId, leftAt }) =>
          !leftAt || enrolmentId === hostEnrolmentId || (own.startsAt && own.startsAt < leftAt),
      )
      .map(({ enrolment }) => enrolment.name)
      .join("; "),
    host: host?.enrolment.name ?? "",
    facilitators: leadFirst(group.facilitators).map(({ user }) => user.name),
    present: own.state === "HELD" && !heldByClock ? attendances.length : null,
  }));
}

const everySeat = {
  orderBy: { seat: "asc" },
  select: { enrolmentId: true, leftAt: true, enrolment: { select: { name: true } } },
} as const;

type SeatRow = {
  enrolmentId: string;
  group: { state: GroupState; seats: { enrolmentId: string; enrolment: { name: string } }[] };
};

/** With whom it is, in all its groups, and how far the first of these is: that in which it is a guest itself. */
function pairOf(seats: readonly SeatRow[]): EnrolmentRow["pair"] {
  const [first] = seats;
  if (!first) return null;
  const others = seats.flatMap(({ enrolmentId, group }) =>
    group.seats.filter((one) => one.enrolmentId !== enrolmentId),
  );
  return { others: others.map(({ enrolment }) => enrolment.name).join("; "), state: first.group.state };
}
