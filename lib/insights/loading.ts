import { groupsVisibleTo, standingFields, standingIn } from "@/lib/groups/access";
import { type Approvals, askedToApprove, insightVisible } from "@/lib/insights/rules";
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
  const present = group.seats.filter(({ leftAt }) => leftAt === null);
  const standing = standingIn(viewer, { ...group, seats: present });
  const seats = present.map(({ seat }) => seat);
  const insights = group.insights.map(({ approvals, createdAt, ...insight }) => ({
    ...insight,
    approvals: {
      seats: askedToApprove(group.seats, createdAt).map(({ seat }) => seat),
      approvedBy: approvals.map(({ seat }) => seat.seat),
    } satisfies Approvals,
  }));
  return {
    group: { ...group, seats: present },
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
    orderBy: { seat: "asc" },
    select: {
      ...standingFields.seats.select,
      // Who has left was asked too: a sentence that they have not approved is not told onward.
      leftAt: true,
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
      createdAt: true,
      approvals: { select: { seat: { select: { seat: true } } } },
    },
  },
} as const satisfies Prisma.GroupSelect;
