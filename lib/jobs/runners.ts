import { EventEmitter } from "node:events";
import { Logger, type RunnerOptions, run } from "graphile-worker";
import { systemViewer } from "@/lib/auth/viewers";
import { type Beat, beat, endWorkers } from "@/lib/jobs/beat-commands";
import { workerConnections } from "@/lib/kernel/db-connection";
import { isAway } from "@/lib/kernel/db-errors";
import { directDatabaseUrl, env } from "@/lib/kernel/env";
import { logger } from "@/lib/logging/logger";
import { withoutWords } from "@/lib/logging/told-error";

/** What one runner does, and how much of it at once. */
export type Work = Pick<RunnerOptions, "taskList" | "parsedCronItems"> & { concurrency: number };

type Running = { stopped: boolean; ids: Set<string>; interrupt: () => void };

/**
 * Supervises one graphile-worker runner for each kind of work. When PostgreSQL is unavailable a runner may end, or silently lose a
 * job: a new one is started as soon as the database answers, and the jobs of the old one are released.
 */
export function keepRunning(works: readonly Work[], beats: Beat): { stop: () => Promise<void> } {
  const all: Running[] = works.map(() => ({
    stopped: false,
    ids: new Set(),
    interrupt: () => undefined,
  }));
  const ended = Promise.all(works.map((work, n) => runAnew(work, all[n] as Running)));
  const timer = setInterval(() => {
    const ids = all.flatMap((running) => [...running.ids]);
    void beat(systemViewer(), ids, beats).catch(() => undefined);
  }, beats.everySeconds * 1000);
  const stopListening = hearLostJobs(() => {
    for (const running of all) running.interrupt();
  });
  return {
    async stop() {
      for (const running of all) {
        running.stopped = true;
        running.interrupt();
      }
      await ended;
      clearInterval(timer);
      stopListening();
    },
  };
}

async function runAnew(work: Work, running: Running): Promise<void> {
  const draining = new Set<Promise<unknown>>();
  while (!running.stopped) {
    const { promise: interrupted, resolve } = Promise.withResolvers<void>();
    running.interrupt = resolve;
    try {
      await endWorkers(systemViewer(), [...running.ids]);
      running.ids.clear();
      const { runner, pool } = await begin(work, running.ids);
      const over = runner.promise;
      await Promise.race([over, interrupted]).catch(tell);
      // What it is doing it does to the end; meanwhile the next one begins.
      const drained = runner
        .stop()
        .catch(() => over)
        .catch(() => undefined)
        .then(() => pool.end())
        .catch(() => undefined);
      draining.add(drained);
      void drained.then(() => draining.delete(drained));
    } catch (error) {
      tell(error);
      if (!running.stopped) await Promise.race([pause(2_000), interrupted]);
    }
  }
  await Promise.all(draining);
  await endWorkers(systemViewer(), [...running.ids]).catch(() => undefined);
}

async function begin({ concurrency, ...work }: Work, ids: Set<string>) {
  const events = new EventEmitter() as NonNullable<RunnerOptions["events"]>;
  events.on("pool:create", ({ workerPool }) => void ids.add(workerPool.id));
  const pool = workerConnections(directDatabaseUrl(env()), concurrency + 2);
  try {
    const how = { pgPool: pool, concurrency, noHandleSignals: true, logger: quietLogger, events };
    return { runner: await run({ ...work, ...how }), pool };
  } catch (error) {
    await pool.end().catch(() => undefined);
    throw error;
  }
}

function tell(error: unknown): void {
  logger().error({ error }, "the worker has stopped and begins again");
}

/**
 * graphile-worker 0.18 does not await the write of a job’s end: when PostgreSQL is gone that is an unhandled rejection, which would
 * end the process and leave the job locked. Swallows only rejections that say that the database is unavailable; all others end the
 * process as usual.
 */
function hearLostJobs(begin: () => void): () => void {
  const hear = (error: unknown) => {
    if (isAway(error) || endedConnection(error)) begin();
    else if (process.listenerCount("unhandledRejection") === 1) throw error;
  };
  process.on("unhandledRejection", hear);
  return () => process.off("unhandledRejection", hear);
}

/** PostgreSQL reports FATAL where it ends or refuses a connection. */
function endedConnection(error: unknown): boolean {
  return (error as { severity?: unknown } | null)?.severity === "FATAL";
}

/** Logs errors of the runner itself; `logFailures` logs those of jobs. */
const quietLogger = new Logger((scope) => (level, message) => {
  if (level === "error" && !scope.jobId && !message.startsWith("Failed task"))
    logger().error(`the worker: ${withoutWords(message)}`);
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
