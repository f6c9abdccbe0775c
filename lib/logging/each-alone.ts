import { DatabaseAway } from "@/lib/kernel/db-away";
import { Refused } from "@/lib/kernel/refusals";
import { logger } from "@/lib/logging/logger";

/**
 * Does the same for each of many, one at a time: one for which it cannot be done stops none of the others. What a rule refuses is as it
 * should be, for somebody has moved it meanwhile; whatever else goes wrong is written down, and thrown when all have had their turn, so
 * that the job is known to have failed. A database that is away stops it at once. Returns what came of those for which it was done.
 */
export async function eachAlone<Thing, Result>(
  things: Iterable<Thing>,
  work: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
  const done: Result[] = [];
  const failed: unknown[] = [];
  for (const thing of things)
    try {
      done.push(await work(thing));
    } catch (error) {
      if (error instanceof DatabaseAway) throw error;
      if (error instanceof Refused) continue;
      logger().error({ error }, "a job failed for one of many");
      failed.push(error);
    }
  if (failed.length > 0) throw failed[0];
  return done;
}
