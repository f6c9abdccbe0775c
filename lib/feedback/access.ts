import { groupsFacilitatedBy } from "@/lib/groups/access";
import type { Viewer } from "@/lib/viewer";
import type { Prisma } from "@/prisma/client/client";

/** Anonymous answers that a facilitator gets totals of, and words addressed to them from: those about their own groups. */
export function feedbackVisibleTo(viewer: Viewer): Prisma.ResponseWhereInput {
  return { enrolmentId: null, group: groupsFacilitatedBy(viewer) };
}
