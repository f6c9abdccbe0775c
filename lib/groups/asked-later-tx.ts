import { laterSurveys } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import type { Shape } from "@/lib/formats/shape";
import type { Reads } from "@/lib/kernel/db";

/** Whether a group has been asked what its format asks by the clock: before a meeting, or months after its last. */
export async function wasAsked(tx: Reads, groupId: string, step: string): Promise<boolean> {
  const action = { in: ["group.ask-later", "group.ask-early"] };
  const where = { subjectType: "group", subjectId: groupId, action };
  return (await tx.activity.count({ where: { ...where, facts: { path: ["step"], equals: step } } })) > 0;
}

/** Whether a group has still to be asked something, months after its last meeting. */
export async function awaitsAsking(
  tx: Reads,
  { id, programme, ...shape }: { id: string; programme: { format: string } } & Shape,
): Promise<boolean> {
  const later = laterSurveys(formatOf(programme.format), shape);
  for (const { step } of later) if (!(await wasAsked(tx, id, step.key))) return true;
  return false;
}
