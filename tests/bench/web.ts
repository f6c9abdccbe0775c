import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { findBrowser } from "@/scripts/lib/browser.mjs";
import { withClient } from "@/scripts/lib/database.mjs";
import { bin } from "@/scripts/lib/paths.mjs";
import { freePort } from "@/scripts/lib/ports.mjs";
import { rows } from "../support/database";
import { sessionFor } from "../support/sign-in";
import { buildSite, openSite, runToEnd, start, startSite } from "./site";
import { contactOf, crowdCoordinator, crowdSlug, usualCoordinator, usualSlug } from "./web/crowd";
import { answerTimes, javascriptSent, memoryOf, requestsPerSecond, underLoad } from "./web/measures";
import { buildMinimal } from "./web/minimal";

/*
 * npm run bench web: how light and how fast the site is, on a production build, beside a minimal Next.js page of the same version
 * built and run on the same machine in the same minutes. The last line is JSON.
 */

const limits = { javascript: 1.1, requests: 0.7, memory: 300, memoryAfterLoad: 1.2, ready: 3, p95: 300 };
/** How many times as many requests as the minimal page, which asks once and shows one word, a page of somebody's own answers. */
const atLeast = { home: 0.35, group: 0.35, board: 0.15, survey: 0.8 };
/** So long is each page asked in each round. */
const seconds = Number(process.argv[process.argv.indexOf("--seconds") + 1]) || 6;
const survey = `/fi/programmes/${crowdSlug}/enrolment`;
const manage = `/fi/manage/programmes/${crowdSlug}`;
const lists = [
  "/fi/manage",
  "/fi/manage/programmes",
  "/fi/manage/organisations",
  "/fi/manage/people",
  "/fi/manage/emails",
  "/fi/manage/activity",
].concat(
  [
    "/groups",
    "/groups?page=30",
    "/groups?only=stuck",
    "/enrolments",
    "/enrolments?page=20",
    "/matching",
    "/emails",
    "/emails?page=50",
    "/reports",
  ].map((page) => manage + page),
);

const stops: (() => unknown)[] = [];
const failures: string[] = [];

async function main(): Promise<void> {
  const site = await openSite(stops, { BENCH_SLUG: crowdSlug });
  const { databaseUrl, env, logs, port } = site;

  say(
    "Filling a database: a programme of 2,000 enrolments, ten times as much of strangers, one of the usual size",
  );
  const { fillCrowd } = await import("./web/fill");
  await fillCrowd();
  await buildSite(site);
  say("Building the minimal page");
  const minimal = await buildMinimal(env, logs);
  site.keep(() => rmSync(minimal, { recursive: true, force: true }));

  const ours = await startSite(site);
  const minimalPort = await freePort(port + 1);
  const theirs = await start(site, {
    name: "The minimal page",
    args: [bin("next"), "start", minimal, "-H", "127.0.0.1", "-p", String(minimalPort)],
    port: minimalPort,
    path: "/",
  });
  const [own, yardstick] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${minimalPort}`];

  const ready = within("ready", ours.ready, limits.ready, "s");
  await Promise.all([fetch(own + survey), fetch(`${yardstick}/`)]);
  await sleep(5000);
  const memory = within("memory", memoryOf(ours.pid), limits.memory, "MB");
  const javascript = await compareJavascript(own + survey, `${yardstick}/`);
  const requests = await compareRequests(own + survey, `${yardstick}/`);
  const signedIn = await compareSignedIn(own, `${yardstick}/`);
  console.log(
    `  memory after load  ${Math.round(memoryOf(ours.pid))} MB, minimal page ${Math.round(memoryOf(theirs.pid))} MB`,
  );
  const memoryAfterLoad = within(
    "memory after load",
    memoryOf(ours.pid) / memoryOf(theirs.pid),
    limits.memoryAfterLoad,
    "×",
  );
  const pages = await timeLists(own, databaseUrl);
  console.log(
    JSON.stringify({
      bench: "web",
      javascript,
      requests,
      signedIn,
      memory,
      memoryAfterLoad,
      ready,
      p95: pages,
      failures,
    }),
  );
}

async function compareJavascript(ours: string, theirs: string): Promise<number> {
  const browser = findBrowser();
  const [own, other] = [await javascriptSent(ours, browser), await javascriptSent(theirs, browser)];
  console.log(`  JavaScript sent    ${kilobytes(own)} kB, minimal page ${kilobytes(other)} kB`);
  return within("javascript", own / other, limits.javascript, "×");
}

/**
 * Each in turn, three times, so that a busy machine is busy for all. Who comes for the first time is sent the page that is kept for
 * everybody; who asks for more than the page has it made for them, which is measured beside and has no limit.
 */
async function compareRequests(ours: string, theirs: string) {
  const series = {
    own: () => requestsPerSecond(ours, seconds),
    made: () => requestsPerSecond(`${ours}?path=full`, seconds),
    other: () => requestsPerSecond(theirs, seconds),
  };
  for (const measure of Object.values(series)) await measure();
  const best = { own: 0, made: 0, other: 0 };
  for (let round = 0; round < 3; round++)
    for (const [name, measure] of Object.entries(series) as [keyof typeof series, () => Promise<number>][])
      best[name] = Math.max(best[name], await measure());
  const { own, made, other } = best;
  console.log(
    `  requests a second  ${Math.round(own)}, made for each reader ${Math.round(made)}, minimal page ${Math.round(other)}`,
  );
  const ratio = own / other;
  if (ratio < limits.requests)
    failures.push(`requests: ${ratio.toFixed(2)} × is less than ${limits.requests} ×`);
  console.log(
    `${mark(ratio >= limits.requests)} requests           ${ratio.toFixed(2)} × (at least ${limits.requests})`,
  );
  console.log(`  made for each      ${(made / other).toFixed(2)} ×`);
  return { kept: round(ratio), made: round(made / other) };
}

type Ratios = Partial<Record<keyof typeof atLeast, { ratio: number; p95: number; kilobytes: number }>>;

/** Pages that are made for the one who has signed in, each beside the minimal page in the same round. */
async function compareSignedIn(own: string, minimal: string): Promise<Ratios> {
  const contact = { cookie: `session=${await sessionFor(contactOf(usualSlug, 11))}` };
  const coordinator = { cookie: `session=${await sessionFor(usualCoordinator)}` };
  const pages = {
    home: ["/fi/home", contact],
    group: [`/fi/groups/${await groupOf(contactOf(usualSlug, 11))}`, contact],
    board: [`/fi/manage/programmes/${usualSlug}/groups`, coordinator],
    survey: [survey, contact],
  } as const satisfies Record<keyof typeof atLeast, readonly [path: string, headers: { cookie: string }]>;
  const ratios: Ratios = {};
  for (const [name, [path, headers]] of Object.entries(pages) as [
    keyof typeof atLeast,
    (typeof pages)[keyof typeof pages],
  ][]) {
    const { bytes } = await answerTimes(own + path, headers.cookie, 30);
    const best = { floor: 0, requests: 0, p95: Number.POSITIVE_INFINITY };
    for (let turn = 0; turn < 3; turn++) {
      best.floor = Math.max(best.floor, (await underLoad(minimal, seconds)).requests);
      const { requests, p95 } = await underLoad(own + path, seconds, headers);
      best.requests = Math.max(best.requests, requests);
      best.p95 = Math.min(best.p95, p95);
    }
    const ratio = best.requests / best.floor;
    if (ratio < atLeast[name])
      failures.push(`${name}: ${ratio.toFixed(2)} × is less than ${atLeast[name]} ×`);
    console.log(
      `${mark(ratio >= atLeast[name])} ${name.padEnd(18)} ${ratio.toFixed(2)} × (at least ${atLeast[name]}): ${Math.round(best.requests)} a second, minimal page ${Math.round(best.floor)}; p95 ${Math.round(best.p95)} ms, ${kilobytes(bytes)} kB`,
    );
    ratios[name] = { ratio: round(ratio), p95: Math.round(best.p95), kilobytes: Math.round(bytes / 1000) };
  }
  return ratios;
}

/** The pair of the enrolment whose contact has this address. */
async function groupOf(email: string): Promise<string> {
  const [seat] = await rows<{ groupId: string }>(
    `select s."groupId" from "Seat" s join "Participant" p on p."enrolmentId" = s."enrolmentId" join "User" u on u.id = p."userId" where u.email = $1`,
    [email],
  );
  if (!seat) throw new Error(`${email} has no pair`);
  return seat.groupId;
}

/** How long each list page takes, and which tables it read from end to end instead of through an index. */
async function timeLists(site: string, databaseUrl: string): Promise<Record<string, number>> {
  const cookie = `session=${await sessionFor(crowdCoordinator)}`;
  const times: Record<string, number> = {};
  for (const page of lists) {
    const before = await scans(databaseUrl);
    const taken = await answerTimes(site + page, cookie, 30).catch((error: Error) => error.message);
    if (typeof taken === "string") {
      failures.push(taken);
      console.log(`✗ ${taken}`);
      continue;
    }
    const scanned = wholeTables(before, await scans(databaseUrl), 35);
    const isFine = taken.p95 <= limits.p95 && scanned.length === 0;
    if (taken.p95 > limits.p95) failures.push(`${page}: p95 ${Math.round(taken.p95)} ms`);
    if (scanned.length > 0) failures.push(`${page}: reads all of ${scanned.join(", ")}`);
    times[page] = Math.round(taken.p95);
    console.log(
      `${mark(isFine)} p95 ${String(Math.round(taken.p95)).padStart(4)} ms, median ${String(Math.round(taken.median)).padStart(4)} ms, ${kilobytes(taken.bytes)} kB  ${page}${scanned.length > 0 ? `  (reads all of ${scanned.join(", ")})` : ""}`,
    );
  }
  return times;
}

type Scans = Map<string, number>;

/** PostgreSQL's own count of how often it has read each large table from end to end. */
async function scans(databaseUrl: string): Promise<Scans> {
  await sleep(1200);
  const sql = `select relname, seq_scan::int as scans from pg_stat_user_tables where schemaname = 'public' and n_live_tup > 3000`;
  const { rows } = await withClient(
    databaseUrl,
    (client: { query: (sql: string) => Promise<{ rows: { relname: string; scans: number }[] }> }) =>
      client.query(sql),
  );
  return new Map(
    rows.map(({ relname, scans: count }: { relname: string; scans: number }) => [relname, count]),
  );
}

/** Tables that were read whole at least once in each of the page's requests; once in a while is another job's doing. */
function wholeTables(before: Scans, after: Scans, requests: number): string[] {
  return [...after]
    .filter(([table, count]) => count - (before.get(table) ?? 0) >= requests * 0.8)
    .map(([table]) => table);
}

function within(name: string, value: number, limit: number, unit: string): number {
  const isFine = value <= limit;
  if (!isFine) failures.push(`${name}: ${value.toFixed(2)} ${unit} is more than ${limit} ${unit}`);
  console.log(`${mark(isFine)} ${name.padEnd(18)} ${value.toFixed(2)} ${unit} (at most ${limit})`);
  return round(value);
}

function mark(isFine: boolean): string {
  return isFine ? "✓" : "✗";
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function say(what: string): void {
  console.log(`${what} …`);
}

await runToEnd(main, failures, stops);
