import {
  enrolmentsCoordinatedBy,
  enrolmentsVisibleTo,
  firstSeat,
  liveGroupOf,
  readerOf,
  standingTo,
} from "@/lib/enrolments/access";
import { askedOf } from "@/lib/enrolments/asked";
import { factsOf } from "@/lib/enrolments/facts";
import { toldStates } from "@/lib/enrolments/held-decisions-tx";
import { narrowed, sorted } from "@/lib/enrolments/narrowing";
import { isProven } from "@/lib/enrolments/rules";
import type { EnrolmentFilters } from "@/lib/enrolments/schema";
import { listed, whole } from "@/lib/enrolments/selections";
import type { EnrolmentState } from "@/lib/enrolments/states";
import { partOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { answersSeenBy } from "@/lib/surveys/rules";
import { stageOf } from "@/lib/surveys/sight";
import type { Prisma } from "@/prisma/client/client";

/**
 * An enrolment with as much of its answers as the viewer may read, or null where there is none that they may see. Its survey,
 * people, programme, live group and where the viewer stands come with it.
 */
export async function getEnrolment(viewer: Viewer, id: string) {
  if (!isId(id)) return null;
  const found = await read(viewer, async (db) => {
    const row = await db.enrolment.findFirst({
      where: { id, AND: enrolmentsVisibleTo(viewer) },
      select: whole,
    });
    if (!row || standingTo(viewer, row).coordinator) return row;
    // Its own people hear of a decision, and of a pair, when the mails leave.
    return { ...row, state: (await toldStates(db, [row])).get(id) ?? row.state };
  });
  if (!found) return null;
  const row = found;
  const { survey, response, programme, seats, ...enrolment } = row;
  const live = seats.filter((one) => one.live);
  const seat = firstSeat(live);
  const former = seats.find(({ live }) => !live);
  const standing = standingTo(viewer, { ...row, seats: live });
  const format = formatOf(programme.format);
  const { accepted, reads } = partOf(format, row.part);
  const definition = askedOf(survey.definition, reads, row);
  // To its own people a proposal whose mails are held is still the coordinator's draft.
  const isOwn = standing.participant || standing.holder;
  const groupAt = (one: (typeof live)[number]) =>
    standing.coordinator ? { id: one.groupId, state: one.group.state } : liveGroupOf(one);
  const liveGroup = seat && {
    ...groupAt(seat),
    agreedAt: seat.agreedAt,
    talkAskedAt: seat.talkAskedAt,
    meetings: seat.group.meetings,
  };
  const reader = readerOf(standing, row.state);
  const told = response?.answers ?? {};
  const answers = reader ? answersSeenBy(definition, told, reader, stageOf(liveGroup?.state)) : {};
  return {
    ...enrolment,
    standing,
    reader,
    reason: standing.coordinator ? row.reason : null,
    // What a contact does in the association is told to those who guide, not to every colleague.
    participants: row.participants.map((one) => ({ ...one, role: reader === "colleague" ? null : one.role })),
    definition,
    answers,
    facts: factsOf(reads, answers),
    answersVersion: response?.version ?? 1,
    programme: { ...programme, name: programme.name, themes: programme.themes },
    awaitsLink: accepted === "at-once" && !isProven(row),
    liveGroup: liveGroup ?? null,
    /** Where it receives others besides. */
    otherGroups: live
      .filter((one) => one !== seat)
      .map((one) => ({
        ...groupAt(one),
        agreedAt: one.agreedAt,
        names: one.group.seats.flatMap(({ enrolment: its }) => (its.id === row.id ? [] : [its.name])),
      }))
      .filter(({ state }) => standing.coordinator || (isOwn && state !== "DRAFT")),
    // The pages of one that goes on without it are no longer its own to see.
    formerGroup: former ? { id: former.leftAt ? null : former.groupId } : null,
  };
}

export type WholeEnrolment = NonNullable<Awaited<ReturnType<typeof getEnrolment>>>;

/** A page of a programme's enrolments for its coordinator, the latest first, narrowed by filters. Answers are not in it. */
export async function listEnrolments(
  viewer: Viewer,
  programmeId: string,
  filters: EnrolmentFilters,
  page: number,
) {
  const where = {
    programmeId,
    AND: [enrolmentsCoordinatedBy(viewer), narrowed(filters)],
  } satisfies Prisma.EnrolmentWhereInput;
  const [count, rows] = await read(viewer, (db) =>
    Promise.all([
      db.enrolment.count({ where }),
      db.enrolment.findMany({
        where,
        select: listed,
        orderBy: sorted(filters.sort),
        skip: (page - 1) * pageSize,
        take: pageSize,
      }),
    ]),
  );
  const enrolments = rows.map(({ seats, ...row }) => ({
    ...row,
    liveGroups: seats.map(({ groupId, group }) => ({ id: groupId, state: group.state })),
  }));
  return { enrolments, count, page, pages: Math.max(1, Math.ceil(count / pageSize)) };
}

/** How many enrolments of a programme are in each state, for its coordinator. */
export async function countEnrolments(
  viewer: Viewer,
  programmeId: string,
): Promise<Partial<Record<EnrolmentState, number>>> {
  const where = { programmeId, AND: enrolmentsCoordinatedBy(viewer) };
  const counts = await read(viewer, (db) => db.enrolment.groupBy({ by: ["state"], where, _count: true }));
  return Object.fromEntries(counts.map(({ state, _count }) => [state, _count]));
}

/** The enrolment that has waited longest for a decision, for the programme's coordinator; null where none waits. */
export async function getNextToDecide(
  viewer: Viewer,
  programmeId: string,
): Promise<{ id: string; name: string } | null> {
  const where = { programmeId, state: "SUBMITTED", AND: enrolmentsCoordinatedBy(viewer) } as const;
  return read(viewer, (db) =>
    db.enrolment.findFirst({
      where,
      orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
  );
}

/** Those who have left an enrolment within a month: they can be taken back. */
export async function listFormerParticipants(viewer: Viewer, enrolmentId: string, since: Date) {
  return read(viewer, (db) =>
    db.participant.findMany({
      where: { enrolmentId, leftAt: { gte: since }, enrolment: enrolmentsVisibleTo(viewer) },
      select: { id: true, leftAt: true, user: { select: { name: true } } },
      orderBy: { leftAt: "desc" },
    }),
  );
}

function isId(id: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id);
}

const pageSize = 50;
