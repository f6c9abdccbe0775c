import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** How long something took: by the clock, and of it the processor's time in the server with its threads and in the database. */
export type Took = { wall: number; server: number; database: number };

/** Takes the time of a piece of work. */
export async function timed(pid: number, work: () => Promise<unknown>): Promise<Took> {
  const [server, database, begun] = [ranFor([pid]), ranFor(databases()), performance.now()];
  await work();
  return {
    ...{ wall: performance.now() - begun, server: ranFor([pid]) - server },
    database: ranFor(databases()) - database,
  };
}

/** Milliseconds that all threads of these processes have run, by the kernel's own count. */
function ranFor(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const threads = filesIn(`/proc/${pid}/task`);
    return sum + threads.reduce((all, thread) => all + ranOf(`/proc/${pid}/task/${thread}/schedstat`), 0);
  }, 0);
}

function ranOf(file: string): number {
  try {
    return Number(readFileSync(file, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** The database's processes that serve this measurement. */
export function databases(): number[] {
  return filesIn("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const title = readFileSync(`/proc/${name}/cmdline`, "utf8");
      return title.startsWith("postgres: ") && title.includes("kylassa_bench") ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Does something so many times a second for so long, whether or not what was begun before has ended; how long each took, in order. */
export async function steadily(
  { aSecond, seconds }: { aSecond: number; seconds: number },
  work: (turn: number) => Promise<unknown>,
): Promise<{ taken: number[]; failed: string[] }> {
  const taken: number[] = [];
  const failed: string[] = [];
  const begun = performance.now();
  const all: Promise<void>[] = [];
  for (let turn = 0; turn < aSecond * seconds; turn++) {
    const due = begun + (turn * 1000) / aSecond;
    const early = due - performance.now();
    if (early > 0) await wait(early);
    const start = performance.now();
    all.push(
      work(turn).then(
        () => void taken.push(performance.now() - start),
        (error: Error) => void failed.push(error.message),
      ),
    );
  }
  await Promise.all(all);
  return { taken: taken.sort((one, other) => one - other), failed };
}

/** The so-manieth part of times that are sorted. */
export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** The middle one. */
export function median(times: readonly number[]): number {
  return at(
    [...times].sort((one, other) => one - other),
    0.5,
  );
}
