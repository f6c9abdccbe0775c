import { write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { bringIn } from "@/lib/places/coming-tx";
import { type Guest, guestsAt, lockPlaces } from "@/lib/places/locking-tx";
import type { Colleagues } from "@/lib/places/schema";
import { standIn } from "@/lib/places/standing-in-tx";

/** How many of those whom somebody has signed up have a place, and how many wait. */
export type Brought = { meetingId: string; taken: number; queued: number };

/**
 * A guest signs up colleagues of theirs to a meeting, in this order: each is taken in with their name and the guest's workplace, gets a
 * place or a turn in the queue as if they had pressed, hears of it, and gives it up by themselves.
 */
export function bringColleagues(
  viewer: Viewer,
  { meetingId, people }: Colleagues,
  now: Date,
): Promise<Brought> {
  return write(viewer, async (tx) => {
    const meeting = await lockPlaces(tx, meetingId);
    const sender = (await guestsAt(tx, meeting, [userIdOf(viewer)])).get(userIdOf(viewer));
    if (!sender || sender instanceof Refused) throw sender ?? new Refused("not-found");
    const guests = new Map<string, Guest>();
    for (const colleague of people) {
      const guest = await standIn(tx, viewer, sender.id, colleague, now);
      guests.set(guest.id, guest);
    }
    const by = sender.user.name;
    return { meetingId, ...(await bringIn(tx, meeting, { viewer, by, now }, [...guests.values()])) };
  });
}
