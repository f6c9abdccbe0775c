import { earlySurveys } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import type { Tx } from "@/lib/kernel/db";

/** Nobody of a group that ends is asked any more what was asked before a meeting that has not been held. */
export async function forgetEarly(tx: Tx, groupId: string): Promise<void> {
  const { programme, meetings, ...shape } = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      ...{ ...shapeFields, programme: { select: { format: true } } },
      meetings: { where: { state: "HELD" }, select: { step: true } },
    },
  });
  const held = new Set(meetings.map(({ step }) => step));
  const early = earlySurveys(formatOf(programme.format), shape).filter(
    ({ before }) => !held.has(before ?? ""),
  );
  if (early.length === 0) return;
  await tx.unanswered.deleteMany({
    where: { groupId, about: null, step: { in: early.map(({ step }) => step.key) } },
  });
}
