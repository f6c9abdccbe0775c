import { type Counting, isEnough, type Voice } from "@/lib/surveys/totals";

/**
 * Which of the answers that wait are opened now. Whatever is opened is enough to hide in, and so is what stays for the last batch,
 * so that no two states of the numbers ever differ by fewer. When a survey has closed, all that are left are opened together; too
 * few for that are never opened. `waiting` is in an order that says nothing of when they came.
 */
export function nextBatch<Waiting extends Voice>(
  waiting: readonly Waiting[],
  hasClosed: boolean,
  limit: Counting,
): Waiting[] {
  if (hasClosed) return isEnough(waiting, limit) ? [...waiting] : [];
  const kept = reserve(waiting, limit);
  const batch = waiting.filter((one) => !kept.has(one));
  return isEnough([...kept], limit) && isEnough(batch, limit) ? batch : [];
}

/** As few as are enough for a last batch: one each of the largest groups, and then always of the one that has most left. */
function reserve<Waiting extends Voice>(waiting: readonly Waiting[], limit: Counting): Set<Waiting> {
  const counted = waiting.filter(({ counts }) => counts);
  const left = [...Map.groupBy(counted, ({ groupId }) => groupId).values()].sort(
    (a, b) => b.length - a.length,
  );
  const kept = left.slice(0, limit.groups).flatMap((group) => group.splice(0, 1));
  while (kept.length < limit.answers && left.some((group) => group.length > 0))
    kept.push(...(left.sort((a, b) => b.length - a.length)[0]?.splice(0, 1) ?? []));
  return new Set(kept);
}
