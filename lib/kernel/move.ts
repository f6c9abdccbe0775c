import { enrolmentStates } from "@/lib/enrolments/states";
import { groupStates } from "@/lib/groups/states";
import { type Facts, record } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { after, type StateTable } from "@/lib/kernel/states";
import type { Viewer } from "@/lib/kernel/viewer";
import { meetingStates } from "@/lib/meetings/states";
import { programmeStates } from "@/lib/programmes/states";

const tables = {
  programme: programmeStates,
  enrolment: enrolmentStates,
  group: groupStates,
  meeting: meetingStates,
};

type Noun = keyof typeof tables;
type EventOf<N extends Noun> = keyof (typeof tables)[N]["events"] & string;

/** A thing with a state, as it was when we read it. */
export type Moving<N extends Noun> = { noun: N; id: string; convenerId: string; state: string };

/**
 * The one door through which states change: writes the new state where the old one is still what we read, raises the version,
 * and records the activity. Of two who press at once, one is refused with `changed-by-someone-else`.
 */
export async function move<N extends Noun>(
  tx: Tx,
  viewer: Viewer,
  thing: Moving<N>,
  event: EventOf<N>,
  data: Record<string, unknown> = {},
  facts: Facts = {},
): Promise<void> {
  const table = tables[thing.noun] as StateTable<string, string>;
  const to = after(table, thing.state, event);
  if (!to) throw new Refused("changed-by-someone-else");
  const rows = tx[thing.noun] as unknown as { updateMany(args: unknown): Promise<{ count: number }> };
  const { count } = await rows.updateMany({
    where: { id: thing.id, state: thing.state },
    data: { ...data, state: to, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refused("changed-by-someone-else");
  await record(
    tx,
    viewer,
    `${thing.noun}.${event}`,
    { type: thing.noun, id: thing.id, convenerId: thing.convenerId },
    facts,
  );
}
