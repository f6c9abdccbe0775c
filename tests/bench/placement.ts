import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  drawPlacement,
  type PlacementFamily,
  placementFamilies,
  placementSizes,
} from "@/lib/matching/bench/placement-families";
import {
  findLemon,
  findOthers,
  type Lemon,
  lemonOn,
  type PeerRun,
  type PlacementPeer,
  runPlacement,
} from "@/lib/matching/bench/placement-peers";
import { chanceOf } from "@/lib/matching/chance";
import { timeBoard } from "./pairing/board";
import { timeExchange } from "./placement/exchange";
import { timeVisits } from "./placement/visits";

/*
 * npm run bench placement -- [--all] [--only=2000x400]: how fast guests are placed at hosts, and rings of two and three are found
 * (--only=exchange: these alone; --only=board: the workbench of experts alone), beside LEMON, scipy, HiGHS and packages of npm on the same instances in the same minutes, where they are
 * there (npm install --no-save munkres munkres-js min-cost-flow). Milliseconds are of the processor, medians; "first" is the first call of a
 * fresh process. Every answer of ours is checked by its prices. Without --all a peer runs only where one can wait for it. The last line is
 * JSON.
 */

type Size = (typeof placementSizes)[number];
type Own = PeerRun & { why: string | null };
type WhatIfs = Own &
  Record<"forbid" | "leave" | "anew" | "moved0" | "moved5" | "lost", number[]> & {
    unproven: number;
  };
type Timed = { name: string; size: Size; family: PlacementFamily; first: number; warm: number; best: number };

const runsAll = process.argv.includes("--all");
const only = process.argv.find((its) => its.startsWith("--only="))?.slice("--only=".length) ?? "";
const failures: string[] = [];
const ratios: Record<string, number> = {};
const scratch = mkdtempSync(path.join(os.tmpdir(), "kylassa-placement-"));

/** Measurements in their order; what belongs to placing persons is added here. */
const parts: (() => void)[] = [];

async function main(): Promise<void> {
  const lemon = findLemon(scratch);
  const { peers, missing } = findOthers(scratch);
  if (!lemon) missing.unshift("LEMON (Debian: g++ liblemon-dev)");
  for (const peer of missing) console.log(`  without ${peer}`);
  const compiled = lemon ? [lemonOn(lemon, "ns"), lemonOn(lemon, "cs")] : [];
  parts.push(
    () => holdSizes([...compiled, ...peers]),
    holdWhatIfs,
    holdGenerous,
    () => holdVisits(lemon),
  );
  if (only !== "exchange" && only !== "board") for (const part of parts) part();
  const exchange = only === "" || only === "exchange" ? await timeExchange(runsAll, failures) : null;
  if (only === "" || only === "board") await holdBoard();
  console.log(JSON.stringify({ bench: "placement", ratios, exchange, missing, failures }));
}

function holdSizes(peers: readonly PlacementPeer[]): void {
  const named = placementSizes.filter((size) => nameOf(size).includes(only));
  const timed = named.flatMap((size) => placementFamilies.map((family) => time(size, family, peers)));
  const proven = timed.length - failures.length;
  report("P1, proven", proven, proven === timed.length, `${proven} of ${timed.length}`);
  for (const { name, size, family, first, warm, best } of timed) {
    if (best === 0) continue;
    const [n, m, seats] = size;
    if (family === "lists") faster(`P2, ${name}, warm`, best / warm, 1);
    else if (n === 5000) {
      faster(`P2, ${name}, warm`, best / warm, 11);
      faster(`P3, ${name}, first`, best / first, 9);
    } else if (n === 2000 && m === 400 && seats === 2000) {
      faster(`P2, ${name}, warm`, best / warm, 5);
      faster(`P3, ${name}, first`, best / first, 2);
    }
  }
}

/** Runs all that are there on one placement, compares what they find, and prints a line. */
function time(size: Size, family: PlacementFamily, peers: readonly PlacementPeer[]): Timed {
  const name = `${nameOf(size)} ${family}`;
  const drawn = drawPlacement(family, [...size], chanceOf(1));
  const kind = family === "lists" ? "arcs" : "table";
  const ask = () => runPlacement<Own>([family, size.join(), kind, size[0] > 1000 ? 11 : 41]);
  const [before, after] = [ask(), ask()];
  if (before.why) failures.push(`${name}: ${before.why}`);
  const warm = median([before, after].flatMap(({ taken }) => taken.slice(taken.length >> 1)));
  const first = median([before, after].map(({ taken }) => taken[0] as number));
  const line = [`ours ${shown(warm)} (first ${shown(first)})`];
  let best = 0;
  for (const peer of peers) {
    if (!mayRun(peer.name, size)) continue;
    const its = peer.run(drawn, size[0] >= 5000 && family !== "lists" ? 1 : 3);
    if (its.places !== before.places || its.points !== before.points)
      failures.push(
        `${name}: ${peer.name} finds ${its.places} places of ${its.points}, we ${before.places} of ${before.points}`,
      );
    const took = median(its.taken);
    line.push(`${peer.name} ${shown(took)}`);
    const least = leastOf[peer.name];
    if (least === undefined) best = best === 0 ? took : Math.min(best, took);
    else if (size[0] === 300) faster(`P4, ${name}, beside ${peer.name}`, took / warm, least);
  }
  console.log(`  ${name.padEnd(24)} ${line.join("   ")}`);
  return { name, size, family, first, warm, best };
}

/** How many times as long the packages of npm take at 300 guests. */
const leastOf: Record<string, number> = { munkres: 4, "min-cost-flow": 50, "munkres-js": 400 };

function mayRun(peer: string, [n]: Size): boolean {
  if (leastOf[peer] !== undefined) return n <= 300;
  if (peer === "LEMON cost scaling") return runsAll || n < 5000;
  return peer !== "scipy" || runsAll || n <= 2000;
}

/** What-ifs from an announced placement: of 300 and 2,000 guests. */
function holdWhatIfs(): void {
  const cases = [
    [300, 60, 300, "real", "table"],
    [2000, 400, 2000, "real", "table"],
    [2000, 400, 2000, "popular", "table"],
    [2000, 400, 2000, "lists", "arcs"],
  ] as const;
  for (const [n, m, seats, family, kind] of cases) {
    const name = `P5, ${n}x${m} ${family}`;
    if (!name.includes(only)) continue;
    const its = runPlacement<WhatIfs>([family, [n, m, seats].join(), kind, 12, "what-if"]);
    const [forbid, leave, anew] = [median(its.forbid), median(its.leave), median(its.anew)];
    console.log(
      `  ${name}: never there ${forbid.toFixed(2)}, away ${leave.toFixed(2)}, anew ${anew.toFixed(2)}; moved ${median(its.moved0)} (at most ${Math.max(...its.moved0)}), where staying counts 5 ${median(its.moved5)} (${Math.max(...its.moved5)})`,
    );
    const slowest = Math.max(forbid, leave);
    atMost(`${name}, of anew`, slowest / anew, 1 / 7, "");
    if (n === 2000) atMost(`${name}, takes`, slowest, 3.5, "ms");
    atMost(`${name}, others moved where staying counts 5`, median(its.moved5), 1, "");
    atMost(`${name}, points lost to staying`, 100 * mean(its.lost), 0.03, "%");
    atMost(`${name}, unproven`, its.unproven, 0, "");
  }
}

/** The workbench with 2,000 experts: opened, opened after somebody has answered anew, and a what-if with the page that explains it. */
async function holdBoard(): Promise<void> {
  const stops: (() => unknown)[] = [];
  try {
    const { first, anew, opened, whatIf, worked } = await timeBoard(stops, 2000, async () => {
      const [{ fillExperts }, { changeSomebody }] = await Promise.all([
        import("./placement/experts"),
        import("./pairing/waiting"),
      ]);
      const change = (slug: string, time: number) => changeSomebody(slug, time, "transport");
      return { fill: fillExperts, change, mark: 'data-part="pairing"' };
    });
    console.log(
      `  board: for the first time ${shown(first)} ms, after an answer has changed ${shown(anew)} ms`,
    );
    for (const [what, its] of Object.entries(worked)) {
      console.log(`  board: ${what}, the server's own work in the middle: ${Math.round(its)} ms`);
      ratios[`board, ${what}, worked`] = Math.round(its);
    }
    ratios["board, first request"] = Math.round(first);
    ratios["board, after a change of answers"] = Math.round(anew);
    atMost("board: opened, p95", opened, 500, "ms");
    atMost("board: a what-if with its explanation, p95", whatIf, 300, "ms");
    if (worked.anew > 0)
      atMost("board: a what-if, of finding all anew", worked.whatIf / worked.anew, 1 / 2, "");
  } finally {
    for (const stop of stops) await stop();
  }
}

function holdGenerous(): void {
  for (const seats of [2000, 1600]) {
    const size = `2000,400,${seats}`;
    const its = runPlacement<Own>(["lists", size, "aims", 9]);
    if (its.why) failures.push(`P6, ${size}: ${its.why}`);
    const took = median(its.taken.slice(4));
    console.log(
      `  P6, ${size}, aim after aim, checked: ${shown(took)} (first ${shown(its.taken[0] as number)})`,
    );
    atMost(`P6, ${size}`, took, 150, "ms");
  }
}

function holdVisits(lemon: Lemon | null): void {
  const sizes = [
    [60, 8],
    [300, 20],
    [1000, 20],
    [2000, 20],
  ] as const;
  for (const [people, visits] of sizes) {
    const name = `P7, ${people}x${visits}`;
    const { ours, lemon: its, why } = timeVisits(people, visits, lemon);
    if (why) failures.push(`${name}: ${why}`);
    const beside = its
      ? `LEMON network simplex ${shown(its.ns)}, cost scaling ${shown(its.cs)}, capacity scaling ${shown(its.cap)}`
      : "";
    console.log(`  ${name}: ours ${shown(ours)}   ${beside}`);
    if (its) atMost(`${name}, of LEMON's network simplex`, ours / its.ns, 3, "×");
    if (people === 300) atMost(`${name}, takes`, ours, 3, "ms");
  }
}

function nameOf([n, m, seats]: Size): string {
  return `${n}x${m}/${seats}`;
}

function faster(name: string, ratio: number, least: number): void {
  report(name, ratio, ratio >= least, `${ratio.toFixed(2)} × as fast (at least ${least})`);
}

function atMost(name: string, value: number, limit: number, unit: string): void {
  report(name, value, value <= limit, `${value.toFixed(3)} ${unit} (at most ${limit.toFixed(3)})`);
}

function report(name: string, value: number, isHeld: boolean, what: string): void {
  ratios[name] = Math.round(value * 1000) / 1000;
  if (!isHeld) failures.push(`${name}: ${what}`);
  console.log(`${isHeld ? "✓" : "✗"} ${name.padEnd(54)} ${what}`);
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 100 ? 2 : 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, its) => sum + its, 0) / Math.max(1, values.length);
}

try {
  await main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(failures.length === 0 ? 0 : 1);
