import { DoorKeeper, type Kept, Refusal } from "@/components/door/keeper";
import type { DoorAnswer } from "@/lib/days/door";
import { syncDoor } from "@/lib/days/door-commands";
import { getDoor } from "@/lib/days/door-queries";
import { keyOfDoor } from "@/lib/days/door-sealing";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { rows } from "./database";
import { comes, type OpenHouse, openHouseWorld } from "./guests";
import { later } from "./world";

/** A day whose doors are open: so many have signed up, and each has a badge. */
export async function dayWorld({
  now,
  ...wanted
}: { now: Date } & Parameters<typeof openHouseWorld>[0]): Promise<OpenHouse> {
  const world = await openHouseWorld({ now, days: 1, ...wanted });
  await rows('update "Meeting" set badged = true where id = $1', [world.stop]);
  for (const guest of world.guests) await comes(guest, world.stop, now);
  return world;
}

/** When the door of such a day is busiest. */
export const atTheDoor = (now: Date) => later(now, 1, -1);

/** Who has which number, and whether they are here. */
export function badgesAt(meetingId: string) {
  return rows<{ id: string; number: number; who: string; here: boolean; gone: boolean }>(
    `select b.id, b.number, coalesce(b.name, p.name) as who, b."arrivedAt" is not null as here, b."leftAt" is not null as gone
     from "Badge" b left join "Participant" p on p.id = b."participantId" where b."meetingId" = $1 order by b.number`,
    [meetingId],
  );
}

/** A device of a door keeper, with a net that the test cuts, and a clock. */
export function device(viewer: Viewer, meetingId: string, clock: { now: Date }) {
  const disk: { kept: Kept | null } = { kept: null };
  const net = { away: false };
  const send = async (sent: { device: string; marks: readonly unknown[] }): Promise<DoorAnswer> => {
    if (net.away) throw new TypeError("no net");
    try {
      const { taken, blocks } = await syncDoor(
        viewer,
        meetingId,
        { ...sent, marks: [...sent.marks] },
        clock.now,
      );
      const door = await getDoor(viewer, meetingId, "fi", clock.now);
      if (!door) throw new Refusal("not-allowed");
      return {
        ...{ now: clock.now.toISOString(), build: "one", key: keyOfDoor(meetingId, sent.device) },
        ...{ expires: later(clock.now, 1).toISOString(), blocks, taken, snapshot: door },
      };
    } catch (error) {
      throw error instanceof Refused ? new Refusal("not-allowed") : error;
    }
  };
  const page = () =>
    new DoorKeeper({
      send,
      store: {
        read: async () => disk.kept,
        write: async (kept) => {
          disk.kept = kept;
        },
        drop: async () => {
          disk.kept = null;
        },
      },
      ...{ now: () => clock.now.getTime(), changed: () => undefined },
      chance: () => crypto.getRandomValues(new Uint8Array(16)),
    });
  return { net, disk, page, door: page() };
}
