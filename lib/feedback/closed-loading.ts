import { formatOf } from "@/lib/formats/registry";
import type { Reads } from "@/lib/kernel/db";
import { isOfOneGroup } from "@/lib/surveys/totals";

/** Whether a survey has closed in a programme: nobody is asked any more, and nobody will be. */
export async function hasClosed(db: Reads, programmeId: string, step: string, now: Date): Promise<boolean> {
  const { state } = await db.programme.findFirstOrThrow({
    where: { id: programmeId },
    select: { state: true },
  });
  // From the groups on, so that the askings of other programmes are not read; one is enough to know.
  const asked = await db.group.findFirst({
    where: { programmeId, unanswered: { some: { step, openUntil: { gt: now } } } },
    select: { id: true },
  });
  if (asked !== null || state === "DRAFT" || state === "OPEN" || state === "MATCHING") return false;
  if (state === "CLOSED" || state === "CANCELLED") return true;
  return (await db.group.count({ where: { programmeId, state: { in: ["PROPOSED", "CONFIRMED"] } } })) === 0;
}

/**
 * Whether what was written in a survey may be read: once it has closed; where a format counts by the meeting, whatever has come out of the
 * box, for that came out by itself when nobody was asked about the meeting any more.
 */
export async function mayReadWords(
  db: Reads,
  { id, format, step }: { id: string; format: string; step: string },
  now: Date,
): Promise<boolean> {
  return isOfOneGroup(formatOf(format).counting) || (await hasClosed(db, id, step, now));
}
