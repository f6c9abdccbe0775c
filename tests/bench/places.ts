import { randomUUID } from "node:crypto";
import { systemViewer } from "@/lib/auth/viewers";
import { closeDatabase, write } from "@/lib/kernel/db";
import { rows } from "../support/database";
import { openSite } from "./site";

/*
 * npm run bench places: two hundred guests sign up at once to a meeting of twelve places, beside the same number who write one plain row
 * each, in a transaction each, in the same minutes. Twelve have a place, the others wait in the order in which they pressed, none is lost;
 * medians of the rounds count. The last line is JSON.
 */

const [guests, capacity, rounds, mostP95] = [200, 12, 5, 500];

type Times = { p95: number; median: number; last: number };

const stops: (() => unknown)[] = [];
const failures: string[] = [];

async function main(): Promise<void> {
  await openSite(stops);
  const { comes, openHouseWorld, standingAt } = await import("../support/guests");
  await rows("create table plain (id uuid primary key, said text not null)");
  const now = new Date();
  const ours: Times[] = [];
  const plain: Times[] = [];
  for (let round = 0; round <= rounds; round++) {
    const world = await openHouseWorld({ now, guests, capacity, tag: `-${round}` });
    const inserted = await atOnce(world.guests, () => insertPlain());
    const came = await atOnce(world.guests, (guest) => comes(guest, world.stop, now));
    const { taken, waiting } = await standingAt(world.stop);
    const expected = world.guests.map(({ name }) => name).join();
    if (taken.length !== capacity) failures.push(`round ${round}: ${taken.length} have a place`);
    if ([...taken, ...waiting].join() !== expected) failures.push(`round ${round}: not as they pressed`);
    // The first round is for the processes to be warm.
    if (round > 0) {
      ours.push(came);
      plain.push(inserted);
    }
  }
  const [signUps, inserts] = [middle(ours), middle(plain)];
  for (const [name, { p95, median, last }] of Object.entries({ signUps, inserts }))
    console.log(
      `  ${name.padEnd(8)} p95 ${p95.toFixed(0)} ms, median ${median.toFixed(0)} ms, all within ${last.toFixed(0)} ms`,
    );
  const ratio = Math.round((signUps.p95 / inserts.p95) * 100) / 100;
  if (signUps.p95 > mostP95) failures.push(`p95 is ${signUps.p95.toFixed(0)} ms (at most ${mostP95})`);
  console.log(`  a sign-up's p95 is ${ratio} of a plain insert's`);
  console.log(JSON.stringify({ bench: "places", ratio, signUps, inserts, missing: [], failures }));
}

/** A row of a table without a reference, written as any command writes. */
function insertPlain(): Promise<unknown> {
  return write(
    systemViewer(),
    (tx) => tx.$executeRaw`insert into plain (id, said) values (${randomUUID()}::uuid, 'here')`,
  );
}

/** How long each waits where all begin at one moment. */
async function atOnce<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<Times> {
  const begun = performance.now();
  const took = await Promise.all(
    all.map(async (one) => {
      await work(one).catch((error) => failures.push(String(error)));
      return performance.now() - begun;
    }),
  );
  took.sort((one, other) => one - other);
  const at = (share: number) => took[Math.floor(took.length * share)] ?? 0;
  return { p95: at(0.95), median: at(0.5), last: took.at(-1) ?? 0 };
}

/** The median of the rounds, number by number. */
function middle(all: readonly Times[]): Times {
  const of = (key: keyof Times) =>
    all.map((one) => one[key]).sort((one, other) => one - other)[all.length >> 1] ?? 0;
  return { p95: of("p95"), median: of("median"), last: of("last") };
}

try {
  await main();
} finally {
  await closeDatabase();
  for (const stop of stops) await stop();
}
process.exit(failures.length === 0 ? 0 : 1);
