import { freeMeeting, takeBackFree } from "@/lib/meetings/free-commands";
import { saysOfComing } from "../coming";
import { meetingSoon } from "../free";
import { viewerOf } from "../world";
import { now, type Occasion } from "./occasion";

let world: Awaited<ReturnType<typeof meetingSoon>>;
const away = async () => {
  world = await meetingSoon(now);
  await saysOfComing(world, world.leader, "no", now);
};
const free = () => freeMeeting(viewerOf(world.host), of(), now);
const of = () => ({ meetingId: world.meetingId, absentId: world.leader.id });
const members = ["aino", "bertta", "cecilia", "daavid", "eero"].map((name) => `${name}@emessi.example`);
const each = (mail: string, ...people: string[]) =>
  Object.fromEntries([...members, ...people].map((person) => [person, [mail]]));

/** What happens around a meeting that takes place without who leads it. */
export const freeOccasions = {
  "meeting.free": {
    before: away,
    run: free,
    told: each("meeting-free", "kaisa.koordi@emessi.example", "liisa.vetaja@emessi.example"),
  },
  "meeting.end-free": {
    before: async () => {
      await away();
      await free();
    },
    run: () => takeBackFree(viewerOf(world.host), of(), now),
    told: {
      ...each("meeting-led", "kaisa.koordi@emessi.example"),
      "liisa.vetaja@emessi.example": ["meeting-scheduled"],
    },
  },
} satisfies Record<string, Occasion>;
