import path from "node:path";
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import { oncePerProcess } from "@/lib/kernel/process";
import { Refused } from "@/lib/kernel/refusals";
import { logError } from "@/lib/logging/foreign-words";

/** What can be done in a thread: a file of its own each, which `scripts/lib/threads.mjs` makes from `lib/<noun>/<name>-thread.ts`. */
export type ThreadWork = "solving" | "forming" | "placing" | "files" | "picture" | "reading";

/** Size of the pool of worker threads: one less than there are processors, at least one. */
const lanes = Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1));
/** Longest queue for a thread; beyond it the reader is asked to try again. */
export const mostWaiting = 16;
const aMinute = 60_000;
/** Memory of a thread in megabytes; what reads files of strangers has one of its own, with little. */
const roomy = 1536;
const narrow: Partial<Record<ThreadWork, number>> = { reading: 160 };

/**
 * How long work may take, by what it is cancelled before, and who is told how much of it is done, from 0 to 1. Work that tells finds a
 * port for it under `progress`.
 */
export type ThreadOptions = {
  longest?: number;
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
};

/**
 * Runs work that would block the event loop in a worker thread. The same `key` goes to the same thread, which may have it cached.
 * What takes longer than a minute is aborted and refused, and so is what comes when the queue is full, and what a thread did not
 * survive (too little memory, or killed): those who wait for it go to the next. Whoever cancels gets the reason of their signal.
 */
export async function inThread<Answer>(
  work: ThreadWork,
  given: object,
  key: string,
  { longest = aMinute, signal: cancelled, onProgress }: ThreadOptions = {},
): Promise<Answer> {
  const lane = laneFor(work, key);
  if (lane.queueSize >= mostWaiting) throw new Refused("too-busy");
  const late = AbortSignal.timeout(longest);
  const signal = cancelled ? AbortSignal.any([late, cancelled]) : late;
  const how = { filename: fileOf(work), signal };
  const channel = onProgress ? new MessageChannel() : null;
  channel?.port1.on("message", onProgress as (share: number) => void);
  try {
    if (!channel) return await lane.run(given, how);
    const progress = channel.port2;
    return await lane.run({ ...given, progress }, { ...how, transferList: [progress] });
  } catch (error) {
    if (lane.queueSize > 0) wake(lane, how.filename);
    if (cancelled?.aborted) throw cancelled.reason;
    if (late.aborted) throw new Refused("too-busy");
    throw isEnded(error) ? new Refused("not-worked-out", undefined, { cause: error }) : error;
  } finally {
    channel?.port1.close();
  }
}

/** Whether work in a thread was refused, so that one may ask again: too much waited, or the thread ended. */
export function isForLater(error: unknown): boolean {
  return error instanceof Refused && ["too-busy", "not-worked-out"].includes(error.refusal.code);
}

/** Begins a thread where one ended with others behind it: the pool itself begins one only for what is new, and they would wait for nobody. */
function wake(lane: Piscina, filename: string): void {
  const control = new AbortController();
  lane.run({}, { filename, signal: control.signal }).catch(() => {});
  control.abort();
}

/** Whether a thread ended while it worked, as Node and the pool say it. */
function isEnded(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") || /^worker exited/.test(error.message)
  );
}

/** The files that threads run; the server does not start without them. */
export function threadFiles(): string[] {
  return (["solving", "forming", "placing", "files", "picture", "reading"] as const).map(fileOf);
}

/** Length of the queue. */
export function threadsWaiting(): number {
  return [...(held.threads ?? []), ...(held.narrow ? [held.narrow] : [])].reduce(
    (sum, lane) => sum + lane.queueSize,
    0,
  );
}

function fileOf(work: ThreadWork): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), "built", `${work}.mjs`);
}

const held = oncePerProcess<{ threads?: Piscina[]; narrow?: Piscina }>("threads", () => ({}));

function laneFor(work: ThreadWork, key: string): Piscina {
  const little = narrow[work];
  if (little) {
    held.narrow ??= newLane(little);
    return held.narrow;
  }
  held.threads ??= Array.from({ length: lanes }, () => newLane(roomy));
  let number = 0;
  for (let at = 0; at < key.length; at++) number = (number * 31 + key.charCodeAt(at)) >>> 0;
  return held.threads[number % lanes] as Piscina;
}

/**
 * One thread, begun when there is work and ended after some minutes without. It gives way to the event loop where the processors
 * are few (nice), and knows none of the server's settings.
 */
function newLane(megabytes: number): Piscina {
  const lane = new Piscina({
    ...{ minThreads: 0, maxThreads: 1, idleTimeout: 5 * 60_000, maxQueue: mostWaiting },
    ...{ niceIncrement: 10, env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: megabytes } },
  });
  // A thread that ends while it does nothing is begun anew when there is work.
  lane.on("error", (error) => logError(error, "a thread ended"));
  return lane;
}
