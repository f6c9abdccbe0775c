import { isRefused, whyNotUnendorsed } from "@/lib/endorsements/rules";
import { partOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import type { Reads } from "@/lib/kernel/db";
import type { Refusal } from "@/lib/kernel/refusals";

/** Why those with a seat in a group cannot be proposed it, for want of a supervisor's yes, or null; asked of formats alone that ask for one. */
export async function whyNotWithoutConsent(
  db: Reads,
  groupId: string,
  format: Pick<Format, "parts">,
): Promise<Refusal | null> {
  if (!format.parts.some(({ endorsed }) => endorsed)) return null;
  const seats = await db.seat.findMany({
    where: { groupId, leftAt: null },
    select: { enrolment: { select: { name: true, part: true, endorsement: { select: { answer: true } } } } },
    orderBy: { seat: "asc" },
  });
  return whyNotUnendorsed(
    seats.map(({ enrolment }) => ({ ...enrolment, part: partOf(format, enrolment.part) })),
  );
}

/** Those of some enrolments whose supervisor has said no; asked of formats alone that ask for one. */
export async function refusedAmong(
  db: Reads,
  enrolments: readonly { id: string; programme: { format: string } }[],
): Promise<ReadonlySet<string>> {
  const asking = enrolments.filter(({ programme }) =>
    formatOf(programme.format).parts.some(({ endorsed }) => endorsed),
  );
  if (asking.length === 0) return new Set();
  const found = await db.endorsement.findMany({
    where: { enrolmentId: { in: asking.map(({ id }) => id) } },
    select: { enrolmentId: true, answer: true },
  });
  return new Set(found.filter(isRefused).map(({ enrolmentId }) => enrolmentId));
}
