import { groupsVisibleTo, standingFields, standingIn } from "@/lib/groups/access";
import { type Approvals, insightVisible } from "@/lib/insights/rules";
import type { Reads } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** A group with the sentences of it that the viewer may read, oldest first; null where the viewer may not see the group. */
export async function loadInsights(db: Reads, viewer: Viewer, where: Prisma.GroupWhereInput) {
  const group = await db.group.findFirst({
    where: { AND: [where, groupsVisibleTo(viewer)] },
    select: fields,
  });
  if (!group) return null;
  const standing = standingIn(viewer, group);
  const seats = group.seats.map(({ seat }) => seat);
  const insights = group.insights.map(({ approvals, ...insight }) => ({
    ...insight,
    approvals: { seats, approvedBy: approvals.map(({ seat }) => seat.seat) } satisfies Approvals,
  }));
  return {
    group,
    standing,
    seats,
    insights: insights.filter((insight) => insightVisible(standing, insight.approvals)),
  };
}

const fields = {
  ...standingFields,
  id: true,
  convenerId: true,
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
  insights: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      text: true,
      version: true,
      approvals: { select: { seat: { select: { seat: true } } } },
    },
  },
} as const satisfies Prisma.GroupSelect;
