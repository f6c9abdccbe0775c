import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { families } from "@/lib/matching/bench/families";
import { type Instance, nameOf, writeInstance } from "@/lib/matching/bench/instances";
import { findPeers, type OwnRun, type Peer, type Run, runOurs, whatIfs } from "@/lib/matching/bench/solvers";
import { timeBoard } from "./pairing/board";

/*
 * npm run bench pairing -- [--all] [--only=dense-1000]: how fast the best pairing is found, beside other solvers on the same instances in the same minutes.
 * Times are medians in milliseconds; "first" is the first call of a fresh process. The last line is JSON. Without --all a peer runs only
 * up to the size at which one can still wait for it.
 */

const denseSizes = [50, 200, 500, 1000, 2000];
const sparseSizes = [1000, 2000, 5000, 10_000];
/** Up to which size each peer runs without --all: complete graphs, and ten candidates each. */
const bearable: Record<string, [number, number]> = {
  "edmonds-blossom": [500, 1000],
  LEMON: [2000, 10_000],
  networkx: [200, 1000],
};

const runsAll = process.argv.includes("--all");
const only = process.argv.find((its) => its.startsWith("--only="))?.slice("--only=".length) ?? "";
const failures: string[] = [];
const ratios: Record<string, number> = {};

type Timed = { instance: Instance; ours: OwnRun; first: number; warm: number; peers: Map<string, number> };

async function main(): Promise<void> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), "kylassa-pairing-"));
  try {
    const { peers, missing } = findPeers(scratch);
    for (const peer of missing) console.log(`  without ${peer}`);
    const compare = (sizes: number[], isDense: boolean) =>
      sizes
        .flatMap((n) => families.map((family) => ({ family, n })))
        .filter(({ family, n }) => nameOf(family, n, isDense).includes(only))
        .map(({ family, n }) => time(writeInstance(scratch, family, n, isDense), peers));
    const dense = compare(denseSizes, true);
    const sparse = compare(sparseSizes, false);
    console.log();
    holdDense(dense);
    holdSparse(sparse);
    holdWhatIfs(dense);
    if ("board".includes(only)) await holdBoard();
    atMost("memory", Math.max(0, ...[...dense, ...sparse].map(({ ours }) => ours.memory)), 200, "MB");
    console.log(JSON.stringify({ bench: "pairing", ratios, missing, failures }));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The coordinator's page with 2,000 who wait: from enrolments to explained pairs in one request, opened again, and a what-if. */
async function holdBoard(): Promise<void> {
  const stops: (() => unknown)[] = [];
  try {
    const { first, anew, opened, whatIf } = await timeBoard(stops, 2000, async () => {
      const { fillWaiting, changeSomebody } = await import("./pairing/waiting");
      return { fill: fillWaiting, change: changeSomebody, mark: "pairing-row" };
    });
    console.log(`  board: for the first time ${Math.round(first)} ms`);
    ratios["board, first request"] = Math.round(first);
    atMost("board: from 2,000 enrolments to explained pairs", anew, 1000, "ms");
    atMost("board: opened, p95", opened, 500, "ms");
    atMost("board: a what-if, p95", whatIf, 700, "ms");
  } finally {
    for (const stop of stops) await stop();
  }
}

/** Runs all solvers on an instance and prints a line of the table. */
function time(instance: Instance, peers: Peer[]): Timed {
  const isSmall = instance.n <= 500;
  const before = runOurs(instance, isSmall ? 60 : 15, instance.isDense);
  const others = peers
    .filter(({ name }) => mayRun(name, instance))
    .map((peer) => ({ peer, run: peer.run(instance, runsOf(peer, instance)) }));
  const after = runOurs(instance, isSmall ? 60 : 15);
  for (const { peer, run } of others) compareOptima(instance, peer, before, run);
  const timed: Timed = {
    instance,
    ours: before,
    first: median([
      before.taken[0] as number,
      after.taken[0] as number,
      runOurs(instance, 1).taken[0] as number,
    ]),
    warm: median([...warmed(before), ...warmed(after)]),
    peers: new Map(others.map(({ peer, run }) => [peer.name, median(run.taken)])),
  };
  print(timed);
  return timed;
}

function mayRun(name: string, { n, isDense }: Instance): boolean {
  const [dense, sparse] = bearable[name] as [number, number];
  return runsAll || n <= (isDense ? dense : sparse);
}

function runsOf(peer: Peer, { n, isDense }: Instance): number {
  return peer.name === "LEMON" && (!isDense || n <= 1000) ? 3 : 1;
}

function compareOptima({ name }: Instance, peer: Peer, ours: Run, its: Run): void {
  if (ours.cardinality === its.cardinality && ours.weight === its.weight) return;
  failures.push(
    `${name}: ${peer.name} finds ${its.cardinality} pairs of ${its.weight}, we ${ours.cardinality} of ${ours.weight}`,
  );
}

/** The later half of the runs. */
function warmed({ taken }: Run): number[] {
  return taken.slice(taken.length >> 1);
}

function holdDense(dense: Timed[]): void {
  for (const timed of dense) {
    const { n } = timed.instance;
    if (n === 500) faster(timed, "edmonds-blossom", "warm", 100);
    if (n === 500) faster(timed, "LEMON", "warm", 1);
    if (n === 1000) faster(timed, "LEMON", "warm", 10);
    if (n === 2000) faster(timed, "LEMON", "warm", 30);
    if (n === 2000) faster(timed, "LEMON", "first", 10);
  }
}

function holdSparse(sparse: Timed[]): void {
  for (const timed of sparse) faster(timed, "LEMON", "warm", 1 / 3);
}

/** A what-if, clone and all, beside solving anew. */
function holdWhatIfs(dense: Timed[]): void {
  for (const { instance, ours } of dense) {
    const anew = median(ours.anew ?? []);
    for (const why of ours.unproven ?? []) failures.push(`${instance.name}: a what-if is not proven: ${why}`);
    if (instance.n < 500) continue;
    for (const what of whatIfs)
      atMost(`${instance.name}, what-if: ${what}`, median(ours[what] ?? []) / anew, 1 / 6, "× a full solve");
  }
}

function faster(
  { instance, peers, ...ours }: Timed,
  peer: string,
  call: "first" | "warm",
  least: number,
): void {
  const its = peers.get(peer);
  if (its === undefined) return;
  const ratio = its / ours[call];
  const name = `${instance.name}, ${call}, beside ${peer}`;
  ratios[name] = round(ratio);
  report(name, ratio >= least, `${ratio.toFixed(2)} × as fast (at least ${least.toFixed(2)})`);
}

function atMost(name: string, value: number, limit: number, unit: string): void {
  ratios[name] = round(value);
  report(name, value <= limit, `${value.toFixed(2)} ${unit} (at most ${limit.toFixed(2)})`);
}

function report(name: string, isHeld: boolean, what: string): void {
  if (!isHeld) failures.push(`${name}: ${what}`);
  console.log(`${isHeld ? "✓" : "✗"} ${name.padEnd(58)} ${what}`);
}

function print({ instance, first, warm, peers, ours }: Timed): void {
  const columns = [`ours ${shown(warm)} (first ${shown(first)})`];
  for (const [name, its] of peers) columns.push(`${name} ${shown(its)}`);
  if (ours.unproven)
    columns.push(`what-if ${whatIfs.map((what) => shown(median(ours[what] ?? []))).join(" / ")}`);
  console.log(`  ${instance.name.padEnd(24)} ${columns.join("   ")}`);
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 100 ? 1 : 0);
}

function median(values: number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

await main();
process.exit(failures.length === 0 ? 0 : 1);
