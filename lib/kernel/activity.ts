import { accept, acceptCoordinating } from "@/lib/kernel/accepting";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

export type Subject =
  | "convener"
  | "organisation"
  | "programme"
  | "enrolment"
  | "group"
  | "meeting"
  | "place"
  | "document"
  | "user"
  | "note"
  | "report";

/** Facts of an activity: ids, states, counts and dates; never words of people. */
export type Facts = Record<string, string | number | boolean | null | string[]>;

/**
 * Writes into the activity log who did what to which thing, in the transaction of the change. Who acts in something has accepted their
 * part in it.
 */
export async function record(
  tx: Tx,
  viewer: Viewer,
  action: string,
  subject: { type: Subject; id: string; convenerId: string | null },
  facts: Facts = {},
): Promise<void> {
  await tx.activity.create({
    data: {
      convenerId: subject.convenerId,
      actorId: viewer.userId,
      actor: viewer.kind,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      facts,
    },
  });
  if (viewer.userId) await accept(tx, viewer.userId, [subject.id]);
  if (viewer.userId && subject.convenerId) await acceptCoordinating(tx, viewer.userId, subject.convenerId);
}
