import { type Asked, askedOf, asking } from "@/lib/endorsements/finding";
import type { Reads } from "@/lib/kernel/db";

/** Who wrote a document, and their supervisor as their answers name them now. */
export type Reading = Asked & { supervisor: NonNullable<Asked["supervisor"]> };

/**
 * Somebody of those who wrote a document, if their own supervisor may read it: all have approved it and nobody is writing on it, its
 * recipe has it read by supervisors, and whoever wrote it still takes part in that group. Null for everybody else.
 */
export async function readBySupervisor(
  db: Reads,
  { documentId, enrolmentId }: { documentId: string; enrolmentId: string },
): Promise<Reading | null> {
  const documents = { some: { id: documentId, state: "APPROVED" as const } };
  const row = await db.enrolment.findFirst({
    where: {
      ...{ id: enrolmentId, state: "ACCEPTED", endorsement: { isNot: null } },
      participants: { some: { leftAt: null } },
      seats: { some: { leftAt: null, group: { documents } } },
    },
    select: asking,
  });
  if (!row) return null;
  const { supervisor, ...asked } = askedOf(row);
  return supervisor && asked.endorsed ? { ...asked, supervisor } : null;
}
