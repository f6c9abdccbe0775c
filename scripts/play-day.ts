// npm run play-day: lets tomorrow's day of the demo that is running here take place in about five minutes, and says what to look at.
import { setTimeout as wait } from "node:timers/promises";
import { demoPath } from "@/lib/auth/minting";
import { systemViewer } from "@/lib/auth/viewers";
import { to } from "@/lib/kernel/addresses";
import { closeDatabase, write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { findDayToPlay, playDay, whyNotPlay } from "@/prisma/seed/play-day";

const whyNot = whyNotPlay(env(), process.env.NODE_ENV);
const day = whyNot ? null : await findDayToPlay();
if (!day) {
  console.error(whyNot ?? 'The day has been played already: "npm run db:reset" makes a new one.');
  process.exit(1);
}
const origin = `${env().APP_ORIGIN}/fi`;
const links = await write(systemViewer(), async (tx) => [
  ["Coach", await demoPath(tx, day.coachId, to.dayCoach(day.id), new Date())],
  ["Door", await demoPath(tx, day.doorId, to.door(day.id), new Date())],
]);
for (const [who, path] of links) console.log(`${who}: ${origin}${path}`);
await playDay(day.id, { now: () => new Date(), pause: (seconds) => wait(seconds * 1000) }, (happened, page) =>
  console.log(`${new Date().toTimeString().slice(0, 8)}  ${happened}\n          ${origin}${page}`),
);
await closeDatabase();
