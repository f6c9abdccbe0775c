import path from "node:path";
import { Piscina } from "piscina";
import { oncePerProcess } from "@/lib/kernel/process";
import { Refused } from "@/lib/kernel/refusals";

/** What can be done in a thread: a file of its own each, which `scripts/lib/threads.mjs` makes from `lib/<noun>/<name>-thread.ts`. */
export type ThreadWork = "solving" | "files" | "picture";

/** Size of the pool of worker threads: one less than there are processors, at least one. */
const lanes = Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1));
/** Longest queue for a thread; beyond it the reader is asked to try again. */
export const mostWaiting = 16;
const aMinute = 60_000;

/**
 * Runs work that would block the event loop in a worker thread. The same `key` goes to the same thread, which may have it cached.
 * What takes longer than a minute is aborted and refused, and so is what comes when the queue is full.
 */
export async function inThread<Answer>(
  work: ThreadWork,
  given: unknown,
  key: string,
  { longest = aMinute }: { longest?: number } = {},
): Promise<Answer> {
  const lane = laneFor(key);
  if (lane.queueSize >= mostWaiting) throw new Refused("too-busy");
  const signal = AbortSignal.timeout(longest);
  try {
    return await lane.run(given, { filename: fileOf(work), signal });
  } catch (error) {
    if (signal.aborted) throw new Refused("too-busy");
    throw error;
  }
}

/** The files that threads run; the server does not start without them. */
export function threadFiles(): string[] {
  return (["solving", "files", "picture"] as const).map(fileOf);
}

/** Length of the queue. */
export function threadsWaiting(): number {
  return (held.threads ?? []).reduce((sum, lane) => sum + lane.queueSize, 0);
}

function fileOf(work: ThreadWork): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), "built", `${work}.mjs`);
}

const held = oncePerProcess<{ threads?: Piscina[] }>("threads", () => ({}));

function laneFor(key: string): Piscina {
  held.threads ??= Array.from({ length: lanes }, newLane);
  let number = 0;
  for (let at = 0; at < key.length; at++) number = (number * 31 + key.charCodeAt(at)) >>> 0;
  return held.threads[number % lanes] as Piscina;
}

/**
 * One thread, begun when there is work and ended after some minutes without. It gives way to the event loop where the processors
 * are few (nice), and knows none of the server's settings.
 */
function newLane(): Piscina {
  return new Piscina({
    ...{ minThreads: 0, maxThreads: 1, idleTimeout: 5 * 60_000, maxQueue: mostWaiting },
    ...{ niceIncrement: 10, env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 1536 } },
  });
}
