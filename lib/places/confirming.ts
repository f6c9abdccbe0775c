import { type Room, type Row, settle } from "@/lib/places/rules";

/**
 * Whose places go to the queue once the days for confirming a new date are over: of those who have not said that they come who came last,
 * and each only if somebody who waits goes on for it at once.
 */
export function unconfirmedIn<R extends Row & { confirmBy: Date | null }>(
  rows: readonly R[],
  room: Room,
  now: Date,
): R[] {
  const silent = rows.filter(
    ({ state, remote, confirmBy }) => state === "TAKEN" && !remote && confirmBy && confirmBy <= now,
  );
  const goOn = (so: readonly R[]) => settle(so, room, now).promoted.length;
  const gone: R[] = [];
  for (const row of silent.toSorted((one, other) => other.turn - one.turn)) {
    const stay = rows.filter((one) => !gone.includes(one));
    if (goOn(stay.filter((one) => one !== row)) > goOn(stay)) gone.push(row);
  }
  return gone;
}

/** So long before the limit whoever has said nothing is reminded, and not so soon after they were asked. */
const [ahead, after] = [2 * 24 * 3_600_000, 24 * 3_600_000];

/** Of those who have a place in the room those who are to be reminded now that they confirm a new date. */
export function toRemind<R extends Pick<Row, "state" | "remote"> & { confirmBy: Date | null }>(
  rows: readonly R[],
  { changedAt }: { changedAt: Date },
  now: Date,
): (R & { confirmBy: Date })[] {
  if (now.getTime() < changedAt.getTime() + after) return [];
  return rows.filter(
    (row): row is R & { confirmBy: Date } =>
      row.state === "TAKEN" &&
      !row.remote &&
      row.confirmBy !== null &&
      row.confirmBy > now &&
      row.confirmBy.getTime() - ahead <= now.getTime(),
  );
}
