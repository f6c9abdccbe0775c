import { type Facts, record, type Subject } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { after, type StateTable } from "@/lib/kernel/states";
import type { Viewer } from "@/lib/kernel/viewer";

/** A thing with a state, as it was when we read it. */
export type Moving<S extends string = string> = { id: string; convenerId: string; state: S };

/**
 * The one door through which states change, by the table of their noun: writes the new state where the old one is still what we read,
 * raises the version, and records the activity. Of two who press at once, one is refused with `changed-by-someone-else`.
 */
export async function move<S extends string, E extends string>(
  tx: Tx,
  viewer: Viewer,
  table: StateTable<S, E>,
  { id, convenerId, state }: Moving<S>,
  event: E,
  data: Record<string, unknown> = {},
  facts: Facts = {},
): Promise<void> {
  const to = after(table, state, event);
  if (!to) throw new Refused("changed-by-someone-else");
  const { count } = await rowsOf(tx, table.noun).updateMany({
    where: { id, state },
    data: { ...data, state: to, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refused("changed-by-someone-else");
  await record(tx, viewer, `${table.noun}.${event}`, { type: table.noun, id, convenerId }, facts);
}

type Rows = { updateMany(args: unknown): Promise<{ count: number }> };

function rowsOf(tx: Tx, noun: Subject): Rows {
  return (tx as unknown as Record<Subject, Rows>)[noun];
}
