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
