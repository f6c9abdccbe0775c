import { spawnSync } from "node:child_process";
import path from "node:path";
import type { Instance } from "./instances";

/** What a solver found and how long each of its runs took, in milliseconds; the first is of a fresh process. */
export type Run = { taken: number[]; cardinality: number; weight: number };

/** What a coordinator tries: a pair kept apart, two locked together, one left out. */
export const whatIfs = ["forbid", "lock", "leaveOut"] as const;

/** How long each took and solving all anew in the same minutes, in milliseconds; and why a result is not proven best. */
export type WhatIfs = Record<(typeof whatIfs)[number] | "anew", number[]> & { unproven: string[] };

/** Our own run says besides how much memory its process had at most (MB), and how long what-ifs took. */
export type OwnRun = Run & { memory: number } & Partial<WhatIfs>;

export type Peer = { name: string; run: (instance: Instance, times: number) => Run };

const folder = import.meta.dirname;

/** Ours, in a fresh process. */
export function runOurs({ file, isDense }: Instance, times: number, withWhatIfs = false): OwnRun {
  const args = [file, isDense ? "dense" : "sparse", String(times), ...(withWhatIfs ? ["what-if"] : [])];
  return runScript("ours.ts", args) as OwnRun;
}

/** The peers that can run on this machine, and what the others lack. LEMON is compiled into `scratch`. */
export function findPeers(scratch: string): { peers: Peer[]; missing: string[] } {
  const found = [edmondsBlossom(), lemon(scratch), networkx()];
  return {
    peers: found.filter((its) => typeof its !== "string"),
    missing: found.filter((its) => typeof its === "string"),
  };
}

function edmondsBlossom(): Peer {
  return {
    name: "edmonds-blossom",
    run: ({ file }, times) => runScript("edmonds-blossom.ts", [file, String(times)]),
  };
}

function lemon(scratch: string): Peer | string {
  const program = path.join(scratch, "lemon");
  const built = spawnSync("g++", ["-O3", "-march=native", "-o", program, path.join(folder, "lemon.cpp")]);
  if (built.status !== 0) return "LEMON (Debian: g++ liblemon-dev)";
  return { name: "LEMON", run: ({ file }, times) => runProgram(program, [file, String(times)]) };
}

function networkx(): Peer | string {
  const python = ["python3", "/usr/bin/python3"].find(
    (its) => spawnSync(its, ["-c", "import networkx"]).status === 0,
  );
  if (!python) return "networkx (Debian: python3-networkx)";
  return {
    name: "networkx",
    run: ({ file }) => runProgram(python, [path.join(folder, "with-networkx.py"), file]),
  };
}

function runScript(script: string, args: string[]): Run {
  return runProgram(process.execPath, ["--import", "tsx", path.join(folder, script), ...args]);
}

function runProgram(program: string, args: string[]): Run {
  const done = spawnSync(program, args, { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${program} ${args.join(" ")}: ${done.stderr}`);
  return JSON.parse(done.stdout) as Run;
}
