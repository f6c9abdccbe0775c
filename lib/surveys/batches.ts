import { type Counting, isEnough, isOfOneGroup, type Voice } from "@/lib/surveys/totals";

/** An answer that waits: of which group, and about which of its meetings or about the whole. */
type WaitingVoice = Voice & { about: string | null };

/**
 * The batches that are opened now. Where numbers are of several groups it is one at most, of all that wait. Where one group is enough,
 * what a group said of one meeting, or of the whole, comes out by itself when nobody is asked any more: so numbers of a meeting and
 * numbers of all differ by whole batches. What groups said of the whole, and is too
 * little by itself, comes out together when all has closed.
 */
export function nextBatches<Waiting extends WaitingVoice>(
  waiting: readonly Waiting[],
  isAsked: (place: { groupId: string; about: string | null }) => boolean,
  hasClosed: boolean,
  limit: Counting,
): Waiting[][] {
  if (!isOfOneGroup(limit)) return [nextBatch(waiting, hasClosed, limit)].filter(({ length }) => length > 0);
  const places = [...Map.groupBy(waiting, ({ groupId, about }) => JSON.stringify([groupId, about])).values()];
  const whole = places.filter((own) => own[0] && !isAsked(own[0]) && isEnough(own, limit));
  // About several meetings the same people answer, so that those rests may be of few.
  const isOfWhole = (own: readonly Waiting[]) => own[0]?.about === null;
  const rest = hasClosed ? places.filter((own) => isOfWhole(own) && !whole.includes(own)).flat() : [];
  return isEnough(rest, limit) ? [...whole, rest] : whole;
}

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
