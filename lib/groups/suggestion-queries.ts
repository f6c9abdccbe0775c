import { reading, type Tx } from "@/lib/db";
import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { groupsCoordinatedBy } from "@/lib/groups/access";
import { bestPairing, type Pairing } from "@/lib/groups/matching";
import type { Candidate } from "@/lib/groups/score";
import type { Answers } from "@/lib/surveys/definition";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Those who have waited longest are thought of first; pairs are suggested among so many at a time. */
export const thoughtOf = 100;

/** An accepted enrolment that is in no pair. */
export type Waiting = Candidate & { municipality: string; short: boolean; submittedAt: Date | null };

/** Who waits for a pair in a programme, and the best pairs among them; for its coordinator only. */
export async function getSuggestions(
  viewer: Viewer,
  programmeId: string,
): Promise<{ waiting: Waiting[]; total: number; pairing: Pairing }> {
  const where = {
    programmeId,
    state: "ACCEPTED",
    seats: { none: { live: true } },
    AND: enrolmentsCoordinatedBy(viewer),
  } as const;
  const [total, waiting] = await reading(viewer, (db) =>
    Promise.all([db.enrolment.count({ where }), candidates(db, where)]),
  );
  return { total, waiting, pairing: bestPairing(waiting) };
}

/** Everybody who could be put into a pair by hand: names only, in their order. */
export function listPairable(viewer: Viewer, programmeId: string) {
  return reading(viewer, (db) =>
    db.enrolment.findMany({
      where: {
        programmeId,
        state: "ACCEPTED",
        seats: { none: { live: true } },
        AND: enrolmentsCoordinatedBy(viewer),
      },
      select: { id: true, name: true, municipality: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 500,
    }),
  );
}

/** What is known of these enrolments of a programme when they are put together by hand, in the order asked for. */
export async function getCandidates(
  viewer: Viewer,
  programmeId: string,
  ids: readonly string[],
): Promise<Waiting[]> {
  const found = await reading(viewer, (db) =>
    candidates(db, { id: { in: [...ids] }, programmeId, AND: enrolmentsCoordinatedBy(viewer) }),
  );
  return ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
}

/** A page of a programme's drafts, the coordinator's pencil, the oldest first. */
export async function listDrafts(viewer: Viewer, programmeId: string, page: number) {
  const where = { programmeId, state: "DRAFT", AND: groupsCoordinatedBy(viewer) } as const;
  const [total, ready, rows] = await reading(viewer, (db) =>
    Promise.all([
      db.group.count({ where }),
      db.group.count({ where: { ...where, facilitators: { some: { role: "LEAD" } } } }),
      db.group.findMany({
        where,
        select: draft,
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        skip: (page - 1) * draftsPerPage,
        take: draftsPerPage,
      }),
    ]),
  );
  return { total, ready, pages: Math.max(1, Math.ceil(total / draftsPerPage)), rows: rows.map(withLead) };
}

/** A draft with what is known of those in it, or null where it is none that the viewer may change. */
export async function getDraft(viewer: Viewer, groupId: string) {
  if (!isId(groupId)) return null;
  const group = await reading(viewer, (db) =>
    db.group.findFirst({
      where: { id: groupId, state: "DRAFT", AND: groupsCoordinatedBy(viewer) },
      select: { ...draft, programmeId: true },
    }),
  );
  if (!group) return null;
  const members = await getCandidates(
    viewer,
    group.programmeId,
    group.seats.map(({ enrolmentId }) => enrolmentId),
  );
  return { ...withLead(group), programmeId: group.programmeId, members };
}

/** Drafts of a programme that have a facilitator and can be proposed, by id and version. */
export function listReadyDrafts(viewer: Viewer, programmeId: string) {
  return reading(viewer, (db) =>
    db.group.findMany({
      where: {
        programmeId,
        state: "DRAFT",
        facilitators: { some: { role: "LEAD" } },
        AND: groupsCoordinatedBy(viewer),
      },
      select: { id: true, version: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: 200,
    }),
  );
}

const draftsPerPage = 50;

const draft = {
  id: true,
  version: true,
  theme: true,
  message: true,
  assignment: true,
  createdAt: true,
  seats: {
    select: { seat: true, enrolmentId: true, enrolment: { select: { name: true } } },
    orderBy: { seat: "asc" },
  },
  facilitators: { where: { role: "LEAD" }, select: { userId: true } },
} as const satisfies Prisma.GroupSelect;

function withLead<
  T extends {
    facilitators: { userId: string }[];
    seats: { enrolmentId: string; enrolment: { name: string } }[];
  },
>(group: T) {
  const { facilitators, seats, ...rest } = group;
  return {
    ...rest,
    facilitatorId: facilitators[0]?.userId ?? null,
    seats: seats.map(({ enrolmentId, enrolment }) => ({ enrolmentId, name: enrolment.name })),
  };
}

async function candidates(db: Tx, where: Prisma.EnrolmentWhereInput): Promise<Waiting[]> {
  const rows = await db.enrolment.findMany({
    where,
    select: fields,
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: thoughtOf,
  });
  return rows.map(candidate);
}

const fields = {
  id: true,
  name: true,
  municipality: true,
  short: true,
  submittedAt: true,
  organisationId: true,
  needs: true,
  offers: true,
  languages: true,
  response: { select: { answers: true } },
  wishes: { select: { kind: true, name: true, organisationId: true }, orderBy: { rank: "asc" } },
  seats: {
    where: { live: false, group: { dissolvedBecause: { in: ["declined", "timed-out"] } } },
    select: { group: { select: { seats: { select: { enrolmentId: true } } } } },
  },
} as const satisfies Prisma.EnrolmentSelect;

function candidate({
  response,
  wishes,
  seats,
  ...row
}: Prisma.EnrolmentGetPayload<{ select: typeof fields }>): Waiting {
  const answers = (response?.answers ?? {}) as Answers;
  const list = (key: string) => [answers[key] ?? []].flat();
  const named = (kind: string) =>
    wishes.filter((wish) => wish.kind === kind).map(({ name, organisationId }) => ({ name, organisationId }));
  return {
    ...row,
    times: list("times"),
    months: list("months"),
    remote: list("remote")[0] ?? null,
    hosting: list("hosting")[0] ?? null,
    wishes: named("WISH"),
    ratherNot: named("RATHER_NOT"),
    tried: seats
      .flatMap(({ group }) => group.seats.map(({ enrolmentId }) => enrolmentId))
      .filter((id) => id !== row.id),
  };
}

function isId(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}
