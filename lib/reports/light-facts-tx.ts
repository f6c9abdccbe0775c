import type { DocumentState } from "@/lib/documents/states";
import type { GroupState } from "@/lib/groups/states";
import type { Reads } from "@/lib/kernel/db";
import type { MeetingState } from "@/lib/meetings/states";
import type { GroupFacts, OptionFacts } from "@/lib/steps/facts";
import { dayOf, endOfDay } from "@/lib/time/days";

/** A group's facts with just what its place on the board depends on. */
export type LightGroup = { facts: GroupFacts; facilitatorIds: string[] };

/**
 * The facts of all groups of a programme in one query, for putting them in order: a thousand at once, where reading them page
 * by page could not say which are stuck. Of the votes it tells which seats have answered; what a page shows is read apart.
 */
export async function lightGroups(
  db: Reads,
  programme: { id: string; timeZone: string },
  states: readonly GroupState[],
): Promise<LightGroup[]> {
  // Materialized: beside what each row costs, PostgreSQL would not mind reading all groups to find these.
  const rows = await db.$queryRaw<Row[]>`
    with g as materialized (
      select id, state, "createdAt", "proposedAt", "confirmedAt", "answerByOn" from "Group"
      where "programmeId" = ${programme.id}::uuid and state = any(${[...states]}::"GroupState"[])
    )
    select g.id, g.state::text as state, g."createdAt", g."proposedAt", g."confirmedAt", g."answerByOn",
      array(select f."userId"::text from "GroupFacilitator" f where f."groupId" = g.id) as "facilitatorIds",
      array(select distinct f."roleKey" from "GroupFacilitator" f where f."groupId" = g.id) as roles,
      (select json_agg(json_build_array(s.seat, s."enrolmentId", s."agreedAt", s."declinedAt", s."talkAskedAt", exists (
             select from "Participant" p where p."enrolmentId" = s."enrolmentId" and p."isContact" and p."leftAt" is null)) order by s.seat)
         from "Seat" s where s."groupId" = g.id) as seats,
      (select json_agg(json_build_array(m.id, m.step, m."hostEnrolmentId", m.state, m."startsAt", m."endsAt", m."changedAt",
           coalesce(m.address, m."remoteLink", '') <> '', case when m.state = 'PROPOSED' then (
             select json_agg(json_build_array(o."createdAt", array(
               select distinct coalesce(s.seat, 0) from "Vote" v
                 left join ("Participant" p join "Seat" s on s."enrolmentId" = p."enrolmentId" and s."groupId" = g.id)
                   on p."userId" = v."userId" and p."leftAt" is null
               where v."timeOptionId" = o.id)))
             from "TimeOption" o where o."meetingId" = m.id) end))
         from "Meeting" m where m."groupId" = g.id) as meetings,
      (select json_agg(json_build_array(b.step, b."enrolmentId", b."handedInAt"))
         from "Submission" b where b."groupId" = g.id) as submissions,
      (select json_agg(json_build_array(d.step, d.about, d.state, d.round, d."changedAt", array(
             select a."enrolmentId" from "DocumentApproval" a
             where a."convenerId" = d."convenerId" and a."documentId" = d.id and a.round = d.round)))
         from "Document" d where d."groupId" = g.id) as documents,
      (select json_agg(json_build_array(u.step, u.about, u."userId", u."openUntil", u."askedAt"))
         from "Unanswered" u where u."groupId" = g.id) as unanswered
    from g`;
  // Of a thousand groups many share their last day, and the arithmetic of time zones is dear.
  const ends = new Map<string, Date>();
  const endOf = (day: string) => {
    const end = ends.get(day) ?? endOfDay(day, programme.timeZone);
    ends.set(day, end);
    return end;
  };
  return rows.map((row) => ({
    facts: { ...factsOf(row, endOf), timeZone: programme.timeZone },
    facilitatorIds: row.facilitatorIds,
  }));
}

type Instant = string | null;

type Row = {
  id: string;
  state: GroupState;
  createdAt: Date;
  proposedAt: Date | null;
  confirmedAt: Date | null;
  answerByOn: Date | null;
  facilitatorIds: string[];
  roles: string[];
  seats:
    | [
        seat: number,
        enrolmentId: string,
        agreedAt: Instant,
        declinedAt: Instant,
        talkAskedAt: Instant,
        written: boolean,
      ][]
    | null;
  meetings: MeetingRow[] | null;
  submissions: [step: string, enrolmentId: string, handedInAt: Instant][] | null;
  documents:
    | [
        step: string,
        about: string | null,
        state: DocumentState,
        round: number,
        changedAt: string,
        approvedBy: string[],
      ][]
    | null;
  unanswered:
    | [step: string, about: string | null, userId: string, openUntil: string, askedAt: string][]
    | null;
};

type MeetingRow = [
  id: string,
  step: string,
  hostEnrolmentId: string | null,
  state: MeetingState,
  startsAt: Instant,
  endsAt: Instant,
  changedAt: string,
  placed: boolean,
  options: [createdAt: string, answered: number[]][] | null,
];

function factsOf(row: Row, endOf: (day: string) => Date): Omit<GroupFacts, "timeZone"> {
  const seatOf = (enrolmentId: string | null) =>
    (row.seats ?? []).find(([, own]) => own === enrolmentId)?.[0] ?? 0;
  const guided = row.facilitatorIds.length > 0;
  return {
    id: row.id,
    state: row.state,
    createdAt: row.createdAt,
    proposedAt: row.proposedAt,
    answerBefore: row.answerByOn && endOf(dayOf(row.answerByOn)),
    confirmedAt: row.confirmedAt,
    hasFacilitator: guided,
    roles: row.roles,
    seats: (row.seats ?? []).map(([seat, enrolmentId, agreedAt, declinedAt, talkAskedAt, written]) => ({
      seat,
      enrolmentId,
      agreedAt: at(agreedAt),
      declinedAt: at(declinedAt),
      talkAskedAt: at(talkAskedAt),
      written,
    })),
    meetings: (row.meetings ?? []).map((meeting) => meetingOf(meeting, seatOf, guided)),
    submissions: (row.submissions ?? []).map(([step, enrolmentId, handedInAt]) => ({
      step,
      seat: seatOf(enrolmentId),
      handedInAt: at(handedInAt),
    })),
    documents: (row.documents ?? []).map(([step, about, state, round, changedAt, approvedBy]) => ({
      ...{ step, about, state, round, approvedBy: approvedBy.map(seatOf) },
      changedAt: new Date(changedAt),
    })),
    unanswered: (row.unanswered ?? []).map(([step, about, userId, openUntil, askedAt]) => ({
      ...{ step, about, userId, seat: 0 },
      openUntil: new Date(openUntil),
      askedAt: new Date(askedAt),
    })),
  };
}

function meetingOf(
  [id, step, host, state, startsAt, endsAt, changedAt, placed, options]: MeetingRow,
  seatOf: (enrolmentId: string | null) => number,
  guided: boolean,
) {
  return {
    ...{ id, step, hostSeat: host === null ? null : seatOf(host), state, placed },
    startsAt: at(startsAt),
    endsAt: at(endsAt),
    changedAt: new Date(changedAt),
    options: (options ?? []).map(([createdAt, answered]) => optionOf(new Date(createdAt), answered, guided)),
  };
}

function optionOf(createdAt: Date, answered: readonly number[], guided: boolean): OptionFacts {
  const seats = Object.fromEntries(answered.filter((seat) => seat > 0).map((seat) => [seat, "YES" as const]));
  return {
    id: "",
    startsAt: createdAt,
    createdAt,
    seats,
    facilitator: answered.includes(0) ? "YES" : guided ? undefined : null,
  };
}

function at(instant: Instant): Date | null {
  return instant === null ? null : new Date(instant);
}
