import type { Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import type { Viewer } from "@/lib/kernel/viewer";
import { lockPlaces, type PlaceRow, rowsOf } from "@/lib/places/locking-tx";
import { numberFor } from "@/lib/places/rules";
import { placeStates } from "@/lib/places/states";

/**
 * Lets in those who wait for a place and have come: each by the badge that they have, or by their place, whose id their badge will have.
 * There may be no room left: whoever keeps the door has let them in all the same, and the day is told how many it is over.
 */
export async function letInWhoWait(
  tx: Tx,
  viewer: Viewer,
  { id: meetingId }: { id: string },
  badges: readonly string[],
  now: Date,
): Promise<void> {
  const ids = [...badges];
  const standing = await tx.place.findMany({
    where: {
      ...{ meetingId, state: "WAITING" },
      OR: [{ id: { in: ids } }, { participant: { badges: { some: { meetingId, id: { in: ids } } } } }],
    },
    orderBy: { turn: "asc" },
    select: { id: true },
  });
  if (standing.length === 0) return;
  const meeting = await lockPlaces(tx, meetingId);
  const rows = await rowsOf(tx, meetingId);
  for (const { id } of standing) {
    const at = rows.findIndex((row) => row.id === id);
    const own = rows[at];
    if (own?.state !== "WAITING") continue;
    const number = numberFor(id, rows, meeting, now) ?? beyond(rows, own);
    const atDoor = !own.remote && number > meeting.capacity;
    rows[at] = { ...own, state: "TAKEN", number };
    const data = { number, askedAt: null, atDoor };
    await move(tx, viewer, placeStates, own, "take", data, { meeting: meetingId });
  }
}

/** The number after all that are taken. */
function beyond(rows: readonly PlaceRow[], { remote }: PlaceRow): number {
  const taken = rows.filter((row) => row.state === "TAKEN" && row.remote === remote);
  return Math.max(0, ...taken.map(({ number }) => number ?? 0)) + 1;
}
