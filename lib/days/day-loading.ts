import type { Seatable, Seats } from "@/lib/days/hall";
import { factsOf } from "@/lib/enrolments/facts";
import { partOf } from "@/lib/formats/parts";
import type { Format, MeetingStep } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { type RoundAt, roundsOf } from "@/lib/formats/rounds";
import { mayHold, standingFields, standingIn } from "@/lib/groups/access";
import type { Reads, Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { meetingsVisibleTo } from "@/lib/meetings/access";
import { guidedAt, standInFields } from "@/lib/meetings/stand-ins";

/** A day of rounds, for those who run it; null for everybody else. */
export async function findDay(db: Reads | Tx, viewer: Viewer, meetingId: string) {
  const found = await db.meeting.findFirst({
    where: { AND: [{ id: meetingId, badged: true }, meetingsVisibleTo(viewer)] },
    select: {
      ...{
        id: true,
        convenerId: true,
        kind: true,
        state: true,
        startsAt: true,
        endsAt: true,
        timeZone: true,
      },
      ...{ version: true, capacity: true, tableSize: true, standIns: standInFields },
      group: {
        select: {
          ...standingFields,
          id: true,
          programme: { select: { ...standingFields.programme.select, name: true } },
        },
      },
    },
  });
  if (!found) return null;
  const { standIns, group, ...day } = found;
  const standing = standingIn(viewer, guidedAt(group, standIns));
  if (!mayHold(standing, { hostSeat: null, byPlaces: true })) return null;
  const format = formatOf(group.programme.format);
  return {
    ...{ ...day, format, programme: group.programme.name, rounds: roundsIn(format, day.kind) },
    /** Who coordinates reads what nobody else does: whom somebody would rather not meet. */
    coordinates: standing.coordinator,
  };
}

export type FoundDay = NonNullable<Awaited<ReturnType<typeof findDay>>>;

/** The rounds of the meeting step of this key, in their order. */
export function roundsIn(format: Format, kind: string): RoundAt[] {
  const step = format.steps.find((one): one is MeetingStep => one.kind === "meeting" && one.key === kind);
  return roundsOf(step ?? {});
}

/** The day locked, for a command: of two who press at once the second sees what the first did. */
export async function lockDay(tx: Tx, viewer: Viewer, meetingId: string): Promise<FoundDay> {
  await tx.$queryRaw`select id from "Meeting" where id = ${meetingId}::uuid for update`;
  const day = await findDay(tx, viewer, meetingId);
  if (!day) throw new Refused("not-found");
  return day;
}

/** Those who have a badge at a day and are expected there: who is here, who has left, and whose place has not been given up. */
export async function seatablesOf(db: Reads | Tx, day: { id: string }, format: Format) {
  const badges = await db.badge.findMany({
    where: { meetingId: day.id },
    orderBy: { number: "asc" },
    select: {
      ...{
        id: true,
        number: true,
        name: true,
        agency: true,
        assistants: true,
        fixedTable: true,
        needs: true,
      },
      ...{ arrivedAt: true, leftAt: true },
      participant: {
        select: {
          ...{ userId: true, leftAt: true },
          user: { select: { name: true } },
          places: {
            where: { meetingId: day.id, state: "TAKEN" },
            select: { agency: true, assistants: true, needs: true, remote: true },
          },
          enrolment: {
            select: {
              ...{ part: true, personId: true, organisation: { select: { name: true } } },
              response: { select: { answers: true } },
            },
          },
        },
      },
    },
  });
  return badges.flatMap(({ participant, ...badge }): OnTheList[] => {
    const place = participant?.places[0];
    const isHere = badge.arrivedAt !== null && badge.leftAt === null;
    if (participant && !place && badge.arrivedAt === null) return [];
    const enrolment = participant?.enrolment;
    const facts = enrolment
      ? factsOf(partOf(format, enrolment.part).reads, enrolment.response?.answers ?? {})
      : null;
    return [
      {
        ...{ badgeId: badge.id, number: badge.number, isHere, hasLeft: badge.leftAt !== null },
        name: participant?.user.name ?? badge.name ?? "",
        agency: place?.agency ?? enrolment?.organisation?.name ?? (facts?.workplace || null) ?? badge.agency,
        languages: facts?.languages ?? [],
        ratherNot: (facts?.ratherNot ?? []).map(({ name }) => ({ organisationId: null, name })),
        userId: participant?.userId ?? null,
        assistants: place?.assistants ?? badge.assistants,
        ...{ fixedTable: badge.fixedTable || null, seating: facts?.seating ?? [] },
        ...{ remote: place?.remote ?? false, afar: place?.remote || badge.fixedTable === 0 },
        needs: place?.needs ?? badge.needs,
      },
    ];
  });
}

/** Somebody on the list of a day. */
export type OnTheList = Seatable & {
  hasLeft: boolean;
  seating: readonly string[];
  needs: string | null;
  /** Has a place from afar. */
  remote?: boolean;
};

/** Whom a plan is made for: who is here; as long as nobody is, everybody who is expected. */
export function toSeat<P extends { isHere: boolean; hasLeft: boolean }>(people: readonly P[]): P[] {
  const here = people.filter(({ isHere }) => isHere);
  return here.length > 0 || people.some(({ hasLeft }) => hasLeft) ? here : [...people];
}

/** The rounds of a day that are drafted or were published, with who sits where; what was published and not held is left out. */
export async function liveRounds(db: Reads | Tx, meetingId: string) {
  const found = await db.dayRound.findMany({
    where: { meetingId, state: { not: "NOT_HELD" } },
    include: { seats: { select: { badgeId: true, table: true } } },
  });
  return found.map(({ seats, ...round }) => ({
    ...round,
    seats: new Map(seats.map(({ badgeId, table }) => [badgeId, table])) as Seats,
  }));
}

export type LiveRound = Awaited<ReturnType<typeof liveRounds>>[number];
