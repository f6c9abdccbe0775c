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
  | "dayRound"
  | "document"
  | "user"
  | "network"
  | "note"
  | "report";

/** Facts of an activity: ids, states, counts and dates; never words of people. */
export type Facts = Record<string, string | number | boolean | null | string[]>;

/** What somebody did to which thing. */
export type Done = {
  viewer: Viewer;
  action: string;
  subject: { type: Subject; id: string; convenerId: string | null };
  facts?: Facts;
};

/**
 * Writes into the activity log who did what to which thing, in the transaction of the change. Who acts in something has accepted their
 * part in it.
 */
export function record(
  tx: Tx,
  viewer: Viewer,
  action: string,
  subject: Done["subject"],
  facts: Facts = {},
): Promise<void> {
  return recordAll(tx, [{ viewer, action, subject, facts }]);
}

/** The same for what several did at one moment. */
export async function recordAll(tx: Tx, done: readonly Done[]): Promise<void> {
  await tx.activity.createMany({
    data: done.map(({ viewer, action, subject, facts = {} }) => ({
      ...{ convenerId: subject.convenerId, actorId: viewer.userId, actor: viewer.kind, action, facts },
      ...{ subjectType: subject.type, subjectId: subject.id },
    })),
  });
  const acting = done.flatMap(({ viewer: { userId }, subject: { id, convenerId } }) =>
    userId ? [{ userId, id, convenerId }] : [],
  );
  if (acting.length === 0) return;
  const open = await tx.participant.findMany({
    where: { userId: { in: acting.map(({ userId }) => userId) }, acceptedAt: null, leftAt: null },
    select: { userId: true },
  });
  for (const userId of new Set(open.map((one) => one.userId)))
    await accept(
      tx,
      userId,
      acting.filter((one) => one.userId === userId).map(({ id }) => id),
    );
  await acceptCoordinating(
    tx,
    acting.flatMap(({ userId, convenerId }) => (convenerId ? [{ userId, convenerId }] : [])),
  );
}
