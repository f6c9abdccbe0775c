import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Drawn } from "@/lib/matching/bench/placement-families";

/** A flow of least cost for LEMON: what each node sends, and of each arc from, to, room and cost. */
export type CostNetwork = {
  supply: number[];
  from: number[];
  to: number[];
  room: number[];
  cost: number[];
};

/** How long a peer took (milliseconds of the processor; of LEMON without building its graph), and what it found. */
export type PeerRun = { taken: number[]; places: number; points: number };

export type PlacementPeer = { name: string; run: (drawn: Drawn, times: number) => PeerRun };

const folder = import.meta.dirname;

/** LEMON compiled into a folder, or null: runs one of its methods on a network; the least cost and how long each run took. */
export function findLemon(scratch: string) {
  const program = path.join(scratch, "lemon-placement");
  const source = path.join(folder, "lemon-placement.cpp");
  if (spawnSync("g++", ["-O3", "-march=native", "-o", program, source]).status !== 0) return null;
  const file = path.join(scratch, "network");
  return ({ supply, from, to, room, cost }: CostNetwork, method: "ns" | "cs" | "cap", times: number) => {
    const columns = [[supply.length, from.length], supply, from, to, room].map((its) =>
      Buffer.from(Int32Array.from(its).buffer),
    );
    writeFileSync(
      file,
      Buffer.concat([...columns, Buffer.from(BigInt64Array.from(cost, (its) => BigInt(its)).buffer)]),
    );
    return runProgram<{ taken: number[]; cost: number }>(program, [file, String(times), method]);
  };
}

export type Lemon = NonNullable<ReturnType<typeof findLemon>>;

/** LEMON's methods on a placement. */
export function lemonOn(lemon: Lemon, method: "ns" | "cs"): PlacementPeer {
  return {
    name: `LEMON ${method === "ns" ? "network simplex" : "cost scaling"}`,
    run: (drawn, times) => {
      const out = 101 * (drawn.n + 1);
      const { taken, cost } = lemon(networkOf(drawn, out), method, times);
      const waiting = Math.max(0, Math.ceil(cost / out));
      return { taken, places: drawn.n - waiting, points: waiting * out - cost };
    },
  };
}

function networkOf({ n, m, table, room }: Drawn, out: number): CostNetwork {
  const network: CostNetwork = { supply: [], from: [], to: [], room: [], cost: [] };
  const arc = (from: number, to: number, its: number, cost: number) => {
    network.from.push(from);
    network.to.push(to);
    network.room.push(its);
    network.cost.push(cost);
  };
  const sink = n + m;
  for (let guest = 0; guest < n; guest++) {
    for (let host = 0; host < m; host++) {
      const its = table[guest * m + host] as number;
      if (its >= 0) arc(guest, n + host, 1, -its);
    }
    arc(guest, sink, 1, out);
  }
  for (let host = 0; host < m; host++) arc(n + host, sink, room[host] as number, 0);
  network.supply = Array.from({ length: sink + 1 }, (_, node) => (node < n ? 1 : node === sink ? -n : 0));
  return network;
}

/** The other peers that are here, and what the others lack. */
export function findOthers(scratch: string): { peers: PlacementPeer[]; missing: string[] } {
  const found = [scipy(scratch), munkres("munkres"), munkres("munkres-js"), minCostFlow()];
  return {
    peers: found.filter((its) => typeof its !== "string"),
    missing: found.filter((its) => typeof its === "string"),
  };
}

function scipy(scratch: string): PlacementPeer | string {
  const python = ["python3", "/usr/bin/python3"].find(
    (its) => spawnSync(its, ["-c", "import scipy.optimize"]).status === 0,
  );
  if (!python) return "scipy (Debian: python3-scipy)";
  const file = path.join(scratch, "table");
  return {
    name: "scipy",
    run: ({ n, m, table, room }, times) => {
      const columns = [Int32Array.of(n, m), room, table].map((its) => Buffer.from(its.buffer));
      writeFileSync(file, Buffer.concat(columns));
      return runProgram<PeerRun>(python, [path.join(folder, "placement-with-scipy.py"), file, String(times)]);
    },
  };
}

type Matrix = (costs: number[][]) => [number, number][];

/** The Hungarian method of npm, on a seat a column; what is impossible costs too much. */
function munkres(name: "munkres" | "munkres-js"): PlacementPeer | string {
  const loaded = load<Matrix & { munkres?: Matrix; default?: Matrix }>(name);
  const solve = loaded?.munkres ?? loaded?.default ?? loaded;
  if (!solve) return `${name} (npm)`;
  return {
    name,
    run: ({ n, m, table, room }, times) => {
      const host = Array.from(room, (its, at) => Array.from({ length: its }, () => at)).flat();
      const out = 101 * (n + 1);
      const costs = () =>
        Array.from({ length: n }, (_, guest) =>
          host.map((at) =>
            (table[guest * m + at] as number) < 0 ? out : -(table[guest * m + at] as number),
          ),
        );
      return timedRuns(times, costs, (its) =>
        solve(its).map(([guest, seat]) => table[guest * m + (host[seat] as number)] as number),
      );
    },
  };
}

type Edge = { from: string; to: string; capacity: number; cost: number; flow?: number };

function minCostFlow(): PlacementPeer | string {
  const loaded = load<{ minCostFlow: (edges: Edge[]) => Required<Edge>[] }>("min-cost-flow");
  if (!loaded) return "min-cost-flow (npm)";
  return {
    name: "min-cost-flow",
    run: ({ n, m, table, room }, times) => {
      const edges = (): Edge[] => {
        const its: Edge[] = [];
        for (let guest = 0; guest < n; guest++) {
          its.push({ from: "SOURCE", to: `g${guest}`, capacity: 1, cost: 0 });
          for (let host = 0; host < m; host++) {
            const points = table[guest * m + host] as number;
            if (points >= 0) its.push({ from: `g${guest}`, to: `h${host}`, capacity: 1, cost: 100 - points });
          }
        }
        for (let host = 0; host < m; host++)
          its.push({ from: `h${host}`, to: "SINK", capacity: room[host] as number, cost: 0 });
        return its;
      };
      return timedRuns(times, edges, (its) =>
        loaded
          .minCostFlow(its)
          .filter(({ from, to, flow }) => from.startsWith("g") && to.startsWith("h") && flow > 0)
          .map(({ cost }) => 100 - cost),
      );
    },
  };
}

/** Runs a peer of this process: what it is given is made before, what it answers are the points of places, below 0 for none. */
function timedRuns<T>(times: number, given: () => T, solve: (its: T) => number[]): PeerRun {
  const taken: number[] = [];
  let points: number[] = [];
  for (let time = 0; time < times; time++) {
    const its = given();
    const begun = process.cpuUsage();
    points = solve(its).filter((one) => one >= 0);
    const { user, system } = process.cpuUsage(begun);
    taken.push((user + system) / 1000);
  }
  return { taken, places: points.length, points: points.reduce((sum, its) => sum + its, 0) };
}

function load<T>(name: string): T | null {
  try {
    return createRequire(import.meta.url)(name) as T;
  } catch {
    return null;
  }
}

/** Runs a program that prints one line of JSON. */
export function runProgram<T>(program: string, args: string[]): T {
  const done = spawnSync(program, args, { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (done.status !== 0) throw new Error(`${program} ${args.join(" ")}: ${done.stderr}`);
  return JSON.parse(done.stdout) as T;
}

/** Ours, in a fresh process. */
export function runPlacement<T>(args: readonly (string | number)[]): T {
  const script = path.join(folder, "placement-ours.ts");
  return runProgram<T>(process.execPath, ["--import", "tsx", script, ...args.map(String)]);
}
