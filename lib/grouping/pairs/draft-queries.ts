import { lead } from "@/lib/formats/leading";
import { isId } from "@/lib/forms/ids";
import { getCandidates } from "@/lib/grouping/pairs/candidate-queries";
import { groupsCoordinatedBy } from "@/lib/groups/access";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import type { Prisma } from "@/prisma/client/client";

/** A page of a programme's drafts, the coordinator's pencil, the oldest first. */
export async function listDrafts(viewer: Viewer, programmeId: string, page: number) {
  const where = { programmeId, state: "DRAFT", AND: groupsCoordinatedBy(viewer) } as const;
  const [total, rows] = await read(viewer, (db) =>
    Promise.all([
      db.group.count({ where }),
      db.group.findMany({
        where,
        select: draft,
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        skip: (page - 1) * draftsPerPage,
        take: draftsPerPage,
      }),
    ]),
  );
  return { total, pages: Math.max(1, Math.ceil(total / draftsPerPage)), rows: rows.map(withLead) };
}

/** A draft with what is known of those in it, or null where it is none that the viewer may change. */
export async function getDraft(viewer: Viewer, groupId: string, now: Date) {
  if (!isId(groupId)) return null;
  const group = await read(viewer, (db) =>
    db.group.findFirst({
      where: { id: groupId, state: "DRAFT", AND: groupsCoordinatedBy(viewer) },
      select: { ...draft, programmeId: true },
    }),
  );
  if (!group) return null;
  const ids = group.seats.map(({ enrolmentId }) => enrolmentId);
  const known = await getCandidates(viewer, group.programmeId, ids, now);
  return { ...withLead(group), programmeId: group.programmeId, ...known };
}

/** Drafts that nobody facilitates yet, and the programme's facilitators, by user. */
export async function listUnguidedDrafts(viewer: Viewer, programmeId: string) {
  const [drafts, facilitators] = await read(viewer, (db) =>
    Promise.all([
      db.group.findMany({
        where: {
          programmeId,
          state: "DRAFT",
          facilitators: { none: { role: lead } },
          AND: groupsCoordinatedBy(viewer),
        },
        select: { id: true, version: true, theme: true, message: true, assignment: true },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: mostAtOnce,
      }),
      db.programmeFacilitator.findMany({
        where: { programmeId, acceptedAt: { not: null }, programme: programmesCoordinatedBy(viewer) },
        select: { userId: true, programme: { select: { id: true, convenerId: true } } },
        orderBy: { userId: "asc" },
      }),
    ]),
  );
  return { drafts, facilitators };
}

/** Each draft is changed and proposed by itself, so that one that cannot be does not hold the others: so many at a time. */
const mostAtOnce = 200;

const draftsPerPage = 25;

const draft = {
  id: true,
  version: true,
  theme: true,
  message: true,
  assignment: true,
  mode: true,
  createdAt: true,
  seats: {
    where: { leftAt: null },
    select: { seat: true, enrolmentId: true, enrolment: { select: { name: true } } },
    orderBy: { seat: "asc" },
  },
  facilitators: { where: { role: lead }, select: { userId: true } },
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
