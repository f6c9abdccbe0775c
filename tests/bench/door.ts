import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { checkIn, syncDoor, takeInAtDoor } from "@/lib/days/door-commands";
import { closeDatabase } from "@/lib/kernel/db";
import { rows } from "../support/database";
import { openSite } from "./site";

/*
 * npm run bench door: a day of three hundred. A hundred people are checked in at its door, ten each second, every fifth of them walking in;
 * then two hundred at one moment, by presses and by two devices that have been without the net. None is lost, none is there twice, no
 * number is given twice. The last line is JSON.
 */

const [guests, aSecond, seconds, mostP95] = [300, 10, 10, 250];
const said = { agency: "Osuuskunta", needs: "", locale: "fi" } as const;

const stops: (() => unknown)[] = [];
const failures: string[] = [];

async function main(): Promise<void> {
  await openSite(stops);
  const { atTheDoor, badgesAt, dayWorld } = await import("../support/door");
  const { viewerOf } = await import("../support/world");
  const now = new Date();
  const { stop: meetingId, facilitator } = await dayWorld({ now, guests, capacity: 400 });
  const [door, at] = [viewerOf(facilitator), atTheDoor(now)];
  const badges = (await badgesAt(meetingId)).map(({ id }) => id);
  const press = (badge: string) => checkIn(door, { meetingId, press: ["arrived", badge] }, at);
  const took: number[] = [];
  const timed = async (work: () => Promise<unknown>) => {
    const begun = performance.now();
    await work().catch((error) => failures.push(String(error)));
    took.push(performance.now() - begun);
  };

  const all: Promise<void>[] = [];
  let walkedIn = 0;
  for (let n = 0; n < aSecond * seconds; n++) {
    const isNew = n % 5 === 4;
    if (isNew) walkedIn++;
    const name = `Ovelta ${n}`;
    all.push(
      timed(() => (isNew ? takeInAtDoor(door, { meetingId, name, ...said }, at) : press(badges[n] ?? ""))),
    );
    await wait(1000 / aSecond);
  }
  await Promise.all(all);
  took.sort((one, other) => one - other);
  const [median, p95] = [0.5, 0.95].map((share) => Math.round(took[Math.floor(took.length * share)] ?? 0));

  const begun = performance.now();
  const mark = (badge: string) => ({ id: randomUUID(), at: at.toISOString(), kind: "arrived", badge });
  const [one, other] = [badges.slice(100, 160), badges.slice(140, 200)];
  await Promise.all([
    ...badges.slice(200).map((badge) => timed(() => press(badge))),
    ...[one, other].map((own) =>
      timed(() => syncDoor(door, meetingId, { device: randomUUID(), marks: own.map(mark) }, at)),
    ),
  ]);
  const storm = Math.round(performance.now() - begun);

  const there = await badgesAt(meetingId);
  const here = there.filter((badge) => badge.here).length;
  const expected = aSecond * seconds + 200;
  if (here !== expected) failures.push(`${here} of ${expected} are here`);
  if (new Set(there.map(({ number }) => number)).size !== there.length)
    failures.push("a number is there twice");
  if (there.length !== guests + walkedIn) failures.push(`${there.length} badges of ${guests + walkedIn}`);
  const [sum] = await rows<{ marks: number }>('select count(*)::int as marks from "DoorMark"');
  if ((p95 ?? 0) > mostP95) failures.push(`p95 is ${p95} ms (at most ${mostP95})`);
  console.log(
    `  ${aSecond} a second: median ${median} ms, p95 ${p95} ms; two hundred at once within ${storm} ms`,
  );
  console.log(
    JSON.stringify({
      bench: "door",
      aSecond,
      median,
      p95,
      storm,
      here,
      marks: sum?.marks,
      missing: [],
      failures,
    }),
  );
}

try {
  await main();
} finally {
  await closeDatabase();
  for (const stop of stops) await stop();
}
process.exit(failures.length === 0 ? 0 : 1);
