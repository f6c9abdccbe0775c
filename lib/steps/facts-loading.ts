import { isWrittenTo } from "@/lib/enrolments/asked";
import { type Shape, shapeFields, shapeOf } from "@/lib/formats/shape";
import type { GroupState } from "@/lib/groups/states";
import type { Reads } from "@/lib/kernel/db";
import { assignment, assignmentFields } from "@/lib/steps/assignment-loading";
import { check, checkFields } from "@/lib/steps/check-loading";
import { document, documentFields } from "@/lib/steps/document-loading";
import type { GroupFacts } from "@/lib/steps/facts";
import { type Instant, type Loaded, moment, type Seated } from "@/lib/steps/loaded";
import { meeting, meetingFields } from "@/lib/steps/meeting-loading";
import {
  type LightRhythms,
  lightRhythms,
  rhythmFacts,
  rhythmsFrom,
  rhythmsOf,
} from "@/lib/steps/rhythm-loading";
import type { StepKind } from "@/lib/steps/step";
import { survey, surveyFields } from "@/lib/steps/survey-loading";
import { dayOf, endOfDay } from "@/lib/time/days";
import { Prisma } from "@/prisma/client/client";

/** How each kind of step reads its facts. One that is missing here does not compile. */
const loaded = { meeting, assignment, document, survey, check } satisfies EachLoaded;

/** What is read of a group to know its facts. */
export const factFields = {
  id: true,
  state: true,
  ...shapeFields,
  fewAccepted: true,
  createdAt: true,
  proposedAt: true,
  answerByOn: true,
  confirmedAt: true,
  programme: { select: { timeZone: true } },
  facilitators: { select: { userId: true, role: true, busy: true, holds: true, notes: true } },
  seats: {
    where: { leftAt: null },
    orderBy: { seat: "asc" },
    select: {
      seat: true,
      enrolmentId: true,
      agreedAt: true,
      declinedAt: true,
      talkAskedAt: true,
      enrolment: {
        select: {
          participants: {
            where: { leftAt: null },
            select: { userId: true, isContact: true, takesPart: true },
          },
          _count: { select: { participants: { where: { leftAt: { not: null }, takesPart: true } } } },
        },
      },
    },
  },
  ...meetingFields,
  ...rhythmFacts,
  ...assignmentFields,
  ...documentFields,
  ...surveyFields,
  ...checkFields,
} as const satisfies Prisma.GroupSelect;

/** The columns of a group's shape; no other table that the light facts are read from at once has such. */
const shape = Prisma.raw(Object.keys(shapeFields).join(", "));

// biome-ignore lint/suspicious/noExplicitAny: each has rows of its own
type EachLoaded = { [K in StepKind]: Loaded<K, any, any> };

type FactsRow = Prisma.GroupGetPayload<{ select: typeof factFields }>;

/** What is known of a group, from its row. */
export function factsOf(row: FactsRow): GroupFacts {
  const { timeZone } = row.programme;
  const group = seatedIn(
    row.seats.map(({ seat, enrolmentId, enrolment }) => ({
      ...{ seat, enrolmentId },
      people: enrolment.participants.map(({ userId }) => userId),
    })),
  );
  return {
    id: row.id,
    state: row.state,
    ...shapeOf(row),
    timeZone,
    createdAt: row.createdAt,
    proposedAt: row.proposedAt,
    answerBefore: row.answerByOn && endOfDay(dayOf(row.answerByOn), timeZone),
    confirmedAt: row.confirmedAt,
    hasFacilitator: row.facilitators.some(({ holds }) => holds),
    roles: row.facilitators.map(({ role }) => role),
    seats: row.seats.map(({ enrolment, ...seat }) => ({ ...seat, written: isWrittenTo(enrolment) })),
    company: {
      taking: sum(
        row.seats.map(({ enrolment }) => enrolment.participants.filter((one) => one.takesPart).length),
      ),
      gone: sum(row.seats.map(({ enrolment }) => enrolment._count.participants)),
      accepted: row.fewAccepted,
    },
    meetings: loaded.meeting.facts(row, group),
    rhythms: rhythmsOf(row),
    submissions: loaded.assignment.facts(row, group),
    documents: loaded.document.facts(row, group),
    unanswered: loaded.survey.facts(row, group),
    checks: loaded.check.facts(row, group),
  };
}

/** A group's facts with just what its place on the board depends on. */
export type LightGroup = { facts: GroupFacts; facilitatorIds: string[] };

/** The facts of all groups of a programme. */
export function lightGroups(
  db: Reads,
  programme: { id: string; timeZone: string },
  states: readonly GroupState[],
): Promise<LightGroup[]> {
  return lightGroupsIn(db, [programme], states);
}

/**
 * The facts of all groups of programmes in one query, for putting them in order: a thousand at once, where reading them page
 * by page could not say which are stuck. What a page shows is read apart, and one kind of step left out where it is of no matter.
 */
export async function lightGroupsIn(
  db: Reads,
  programmes: readonly { id: string; timeZone: string }[],
  states: readonly GroupState[],
  without: StepKind | null = null,
): Promise<(LightGroup & { programmeId: string })[]> {
  const ofKinds = Object.entries(loaded).map(
    ([kind, { light }]) =>
      Prisma.sql`${kind === without ? Prisma.sql`null` : light} as ${Prisma.raw(`"${kind}"`)}`,
  );
  // Materialized: beside what each row costs, PostgreSQL would not mind reading all groups to find these.
  const rows = await db.$queryRaw<LightRow[]>`
    with g as materialized (
      select id, "programmeId", state, ${shape}, "fewAccepted", "createdAt", "proposedAt", "confirmedAt", "answerByOn" from "Group"
      where "programmeId" = any(${programmes.map(({ id }) => id)}::uuid[]) and state = any(${[...states]}::"GroupState"[])
    )
    select g.id, g."programmeId", g.state::text as state, ${shape}, g."createdAt", g."proposedAt", g."confirmedAt", g."answerByOn",
      array(select f."userId"::text from "GroupFacilitator" f where f."groupId" = g.id and f.holds) as "facilitatorIds",
      array(select distinct f."roleKey" from "GroupFacilitator" f where f."groupId" = g.id) as roles,
      (select json_agg(json_build_array(s.seat, s."enrolmentId", s."agreedAt", s."declinedAt", s."talkAskedAt", exists (
             select from "Participant" p where p."enrolmentId" = s."enrolmentId" and p."isContact" and p."leftAt" is null)) order by s.seat)
         from "Seat" s where s."groupId" = g.id and s."leftAt" is null) as seats,
      ${lightRhythms} as rhythms,
      (select json_build_array(count(*) filter (where p."leftAt" is null)::int, count(*) filter (where p."leftAt" is not null)::int,
             g."fewAccepted")
         from "Seat" s join "Participant" p on p."enrolmentId" = s."enrolmentId" and p."takesPart"
         where s."groupId" = g.id and s."leftAt" is null) as company,
      ${Prisma.join(ofKinds)}
    from g`;
  // Of a thousand groups many share their last day, and the arithmetic of time zones is dear.
  const ends = new Map<string, Date>();
  const endOf = (day: string, zone: string) => {
    const end = ends.get(`${day} ${zone}`) ?? endOfDay(day, zone);
    ends.set(`${day} ${zone}`, end);
    return end;
  };
  const zones = new Map(programmes.map(({ id, timeZone }) => [id, timeZone]));
  return rows.map(({ programmeId, ...row }) => {
    const timeZone = zones.get(programmeId) ?? "";
    return {
      programmeId,
      facts: { ...lightFacts(row, (day) => endOf(day, timeZone)), timeZone },
      facilitatorIds: row.facilitatorIds,
    };
  });
}

type LightRow = Shape & {
  id: string;
  programmeId: string;
  state: GroupState;
  createdAt: Date;
  proposedAt: Date | null;
  confirmedAt: Date | null;
  answerByOn: Date | null;
  facilitatorIds: string[];
  roles: string[];
  seats: LightSeat[] | null;
  rhythms: LightRhythms;
  company: [taking: number, gone: number, accepted: number | null];
} & { [K in keyof typeof loaded]: Parameters<(typeof loaded)[K]["lightFacts"]>[0] | null };

type LightSeat = [
  seat: number,
  enrolmentId: string,
  agreedAt: Instant,
  declinedAt: Instant,
  talkAskedAt: Instant,
  written: boolean,
];

function lightFacts(
  row: Omit<LightRow, "programmeId">,
  endOf: (day: string) => Date,
): Omit<GroupFacts, "timeZone"> {
  const seats = row.seats ?? [];
  const hasFacilitator = row.facilitatorIds.length > 0;
  const group = {
    ...seatedIn(seats.map(([seat, enrolmentId]) => ({ seat, enrolmentId, people: [] }))),
    guided: hasFacilitator,
  };
  return {
    id: row.id,
    state: row.state,
    ...shapeOf(row),
    createdAt: row.createdAt,
    proposedAt: row.proposedAt,
    answerBefore: row.answerByOn && endOf(dayOf(row.answerByOn)),
    confirmedAt: row.confirmedAt,
    hasFacilitator,
    roles: row.roles,
    seats: seats.map(([seat, enrolmentId, agreedAt, declinedAt, talkAskedAt, written]) => ({
      seat,
      enrolmentId,
      agreedAt: moment(agreedAt),
      declinedAt: moment(declinedAt),
      talkAskedAt: moment(talkAskedAt),
      written,
    })),
    company: { taking: row.company[0], gone: row.company[1], accepted: row.company[2] },
    meetings: loaded.meeting.lightFacts(row.meeting ?? [], group),
    rhythms: rhythmsFrom(row.rhythms),
    submissions: loaded.assignment.lightFacts(row.assignment ?? [], group),
    documents: loaded.document.lightFacts(row.document ?? [], group),
    unanswered: loaded.survey.lightFacts(row.survey ?? [], group),
    checks: loaded.check.lightFacts(row.check ?? [], group),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}

/** Whose seat is which; 0 of nobody's. */
function seatedIn(
  seats: readonly { seat: number; enrolmentId: string; people: readonly string[] }[],
): Seated {
  return {
    seatOf: (enrolmentId) => seats.find((one) => one.enrolmentId === enrolmentId)?.seat ?? 0,
    seatOfUser: (userId) => seats.find(({ people }) => people.includes(userId))?.seat ?? 0,
  };
}
