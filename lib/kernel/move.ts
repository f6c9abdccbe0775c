import { type Facts, record, type Subject } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { after, type StateTable } from "@/lib/kernel/states";
import type { Viewer } from "@/lib/kernel/viewer";

/** A row with a state, as it was when we read it. */
export type Moving<S extends string = string> = { id: string; convenerId: string; state: S };

/**
 * The only way to change a state, by the state table of its noun, with an optimistic lock: writes the new state if the old one is
 * still what we read, increments the version, and records the activity. A lost race is refused with `changed-by-someone-else`.
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
