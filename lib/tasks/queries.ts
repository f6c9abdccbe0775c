import { cache } from "react";
import { getTies } from "@/lib/auth/ties";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import {
  type GroupStanding,
  groupsCoordinatedBy,
  groupsGuidedBy,
  groupsVisibleTo,
  standingFields,
  standingIn,
} from "@/lib/groups/access";
import type { GroupState } from "@/lib/groups/states";
import type { Localised } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { GroupFacts } from "@/lib/steps/facts";
import { factFields, factsOf } from "@/lib/steps/facts-loading";
import type { Task } from "@/lib/steps/step";
import { tasks } from "@/lib/tasks/plan";
import type { Prisma } from "@/prisma/client/client";

/** A group with its plan, as the viewer sees it. */
export type GroupPlan = {
  id: string;
  convenerId: string;
  state: GroupState;
  version: number;
  theme: string | null;
  assignment: string | null;
  programme: {
    id: string;
    slug: string;
    name: Localised;
    format: Format;
    timeZone: string;
    themes: { key: string; label: Localised }[];
  };
  answerByOn: Date | null;
  seats: { seat: number; enrolmentId: string; name: string }[];
  facilitators: { userId: string; name: string; role: string }[];
  standing: GroupStanding;
  facts: GroupFacts;
  plan: Task[];
};

/** One group with its plan, or null where the viewer may not see it. */
export async function getGroupPlan(viewer: Viewer, groupId: string, now: Date): Promise<GroupPlan | null> {
  const row = await visibleRow(viewer, groupId);
  return row && planOf(viewer, row, now);
}

/** Read once for a page and its title. */
const visibleRow = cache(async (viewer: Viewer, groupId: string): Promise<Row | null> => {
  const where = { id: groupId, ...groupsVisibleTo(viewer) };
  return read(viewer, (db) => db.group.findFirst({ where, select: fields }));
});

/** The groups that the viewer takes part in, newest first; of those that were dissolved, only where they are still asked something. */
export async function listOwnGroupPlans(viewer: Viewer, now: Date): Promise<GroupPlan[]> {
  const userId = userIdOf(viewer);
  const { groups } = await getTies(viewer);
  if (groups.length === 0) return [];
  return load(
    viewer,
    {
      id: { in: groups },
      OR: [{ state: { not: "DISSOLVED" } }, { unanswered: { some: { userId, openUntil: { gt: now } } } }],
      proposedAt: { not: null },
      seats: { some: { leftAt: null, enrolment: { participants: { some: { userId, leftAt: null } } } } },
    },
    now,
  );
}

/** The groups that the viewer guides in any role, newest first. */
export async function listFacilitatedGroupPlans(viewer: Viewer, now: Date): Promise<GroupPlan[]> {
  const { guided } = await getTies(viewer);
  if (guided.length === 0) return [];
  const where = { id: { in: guided }, ...groupsGuidedBy(viewer), state: { not: "DISSOLVED" } } as const;
  return load(viewer, where, now);
}

/** A page of a programme's groups for its coordinator. */
export function listGroupPlans(
  viewer: Viewer,
  where: Prisma.GroupWhereInput,
  now: Date,
  page: { skip?: number; take: number },
): Promise<GroupPlan[]> {
  return load(viewer, { AND: [where, groupsCoordinatedBy(viewer)] }, now, page);
}

const fields = {
  ...standingFields,
  ...factFields,
  convenerId: true,
  version: true,
  theme: true,
  assignment: true,
  programme: {
    select: {
      ...standingFields.programme.select,
      id: true,
      slug: true,
      name: true,
      format: true,
      timeZone: true,
      themes: true,
    },
  },
  facilitators: {
    select: { ...standingFields.facilitators.select, user: { select: { name: true } } },
  },
  seats: {
    ...factFields.seats,
    select: {
      ...factFields.seats.select,
      enrolment: { select: { ...factFields.seats.select.enrolment.select, name: true } },
    },
  },
} as const satisfies Prisma.GroupSelect;

type Row = Prisma.GroupGetPayload<{ select: typeof fields }>;

async function load(
  viewer: Viewer,
  where: Prisma.GroupWhereInput,
  now: Date,
  page: { skip?: number; take?: number } = {},
): Promise<GroupPlan[]> {
  const rows = await read(viewer, (db) =>
    db.group.findMany({ where, select: fields, orderBy: [{ createdAt: "desc" }, { id: "desc" }], ...page }),
  );
  return rows.map((row) => planOf(viewer, row, now));
}

function planOf(viewer: Viewer, row: Row, now: Date): GroupPlan {
  const format = formatOf(row.programme.format);
  const facts = factsOf(row);
  return {
    id: row.id,
    convenerId: row.convenerId,
    state: row.state,
    version: row.version,
    theme: row.theme,
    assignment: row.assignment,
    answerByOn: row.answerByOn,
    programme: {
      id: row.programme.id,
      slug: row.programme.slug,
      name: row.programme.name,
      format,
      timeZone: row.programme.timeZone,
      themes: row.programme.themes as { key: string; label: Localised }[],
    },
    seats: row.seats.map(({ seat, enrolmentId, enrolment }) => ({ seat, enrolmentId, name: enrolment.name })),
    facilitators: row.facilitators.map(({ userId, role, user }) => ({ userId, role, name: user.name })),
    standing: standingIn(viewer, row),
    facts,
    plan: tasks(format, facts, now),
  };
}
