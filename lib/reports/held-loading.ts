import type { Reads } from "@/lib/kernel/db";
import { takingPlace } from "@/lib/meetings/days";
import type { ReportedDay } from "@/lib/reports/days-loading";
import { dayIn } from "@/lib/time/days";
import { minutesIn } from "@/lib/time/spans";
import type { Prisma } from "@/prisma/client/client";

/** What meetings that have been held came to, in numbers. */
export type Held = {
  visits: number;
  /** Held visits by calendar month, `2027-03`, without gaps. */
  months: { month: string; count: number }[];
  /** Hours that they took, and those of all who came to them. */
  hours: number;
  personHours: number;
  associations: number;
  people: number;
  attendances: number;
  /** Visits that the clock has held and of which nobody has said who came; those who may have come are counted nowhere. */
  unconfirmed: number;
};

type Counted = {
  convenerId: string;
  timeZone: string;
  /** Which of the convener's meetings. */
  held: Prisma.MeetingWhereInput;
};

/** Counts the meetings that have been held, and those who came to them, each person once; `counted` says it of days with a door. */
export async function countHeld(
  db: Reads,
  { convenerId, timeZone, held: which }: Counted,
  counted: readonly ReportedDay[],
): Promise<Held> {
  const held = { AND: [which, { convenerId, state: "HELD" as const }] };
  const [meetings, present, walkIns, associations] = await Promise.all([
    db.meeting.findMany({
      where: held,
      select: {
        ...{ id: true, startsAt: true, heldByClock: true },
        days: { select: { startsAt: true, endsAt: true, cancelledAt: true } },
      },
    }),
    db.attendance.findMany({
      where: { present: true, convenerId, meeting: { AND: [held, { heldByClock: false }] } },
      select: { meetingId: true, participant: { select: { userId: true } } },
    }),
    db.walkIn.findMany({
      where: { convenerId, present: true, meeting: held },
      select: { meetingId: true, userId: true },
    }),
    db.enrolment.findMany({
      where: {
        convenerId,
        OR: [
          { seats: { some: { leftAt: null, group: { meetings: { some: held } } } } },
          // Who has left has visited where somebody of theirs came.
          { participants: { some: { attendances: { some: { present: true, meeting: held } } } } },
        ],
      },
      select: { organisationId: true, personId: true },
      distinct: ["organisationId", "personId"],
    }),
  ]);
  // Who was counted for a visit alone, and is a participant since, is one person.
  const known = new Map(meetings.map(({ id }) => [id, new Set<string>()]));
  for (const { meetingId, participant } of present) known.get(meetingId)?.add(participant.userId);
  for (const { meetingId, userId } of walkIns) if (userId !== null) known.get(meetingId)?.add(userId);
  // At a day its door counts also those who left no address, and those who have been erased since.
  const beyond = counted.flatMap(({ meetingId, people }) => {
    const more = people - present.filter((one) => one.meetingId === meetingId).length;
    return Array.from({ length: Math.max(0, more) }, () => meetingId);
  });
  const unknown = [
    ...walkIns.flatMap(({ meetingId, userId }) => (userId === null ? [meetingId] : [])),
    ...beyond,
  ];
  const hours = new Map(meetings.map(({ id, days }) => [id, sumOf(takingPlace(days).map(minutesIn)) / 60]));
  const came = [...[...known].flatMap(([id, people]) => [...people].map(() => id)), ...unknown];
  return {
    visits: meetings.length,
    months: months(
      meetings.flatMap(({ startsAt }) => (startsAt ? [dayIn(startsAt, timeZone).slice(0, 7)] : [])),
    ),
    hours: sumOf([...hours.values()]),
    personHours: sumOf(came.map((meetingId) => hours.get(meetingId) ?? 0)),
    associations: associations.length,
    people: new Set([...known.values()].flatMap((people) => [...people])).size + unknown.length,
    attendances: came.length,
    unconfirmed: meetings.filter(({ heldByClock }) => heldByClock).length,
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

function months(of: readonly string[]): { month: string; count: number }[] {
  const sorted = [...of].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const all: string[] = [];
  for (let month = first; month <= last && all.length < 60; month = nextMonth(month)) all.push(month);
  return all.map((month) => ({ month, count: of.filter((one) => one === month).length }));
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}
