import {
  Logger,
  type ParsedCronItem,
  parseCronItems,
  type Runner,
  run,
  type TaskList,
} from "graphile-worker";
import { systemViewer } from "@/lib/auth/viewers";
import { sendEmail } from "@/lib/emails/sending";
import { directDatabaseUrl, env } from "@/lib/env";
import { leaveDueDispatches } from "@/lib/jobs/leaving";
import { recurring } from "@/lib/jobs/recurring";

export type RunningWorker = { stop: () => Promise<void> };

type State = { stopped: boolean; runner: Runner | null; wakeUp: () => void };

/**
 * Runs the jobs until it is stopped: mail as it is queued, and the recurring work. When PostgreSQL goes away, so may the runner;
 * then a new one is begun as soon as the database answers.
 */
export function startWorker({ concurrency = 2 }: { concurrency?: number } = {}): RunningWorker {
  const state: State = { stopped: false, runner: null, wakeUp: () => undefined };
  const ended = keepRunning(state, concurrency);
  return {
    async stop() {
      state.stopped = true;
      state.wakeUp();
      await state.runner?.stop().catch(() => undefined);
      await ended;
    },
  };
}

/** The jobs by their names, as graphile-worker runs them. */
export function tasks(): TaskList {
  const list: TaskList = {
    "send-email": (payload) =>
      aloud("send-email", () => sendEmail(systemViewer(), emailIdOf(payload), new Date())),
  };
  list["leave-dispatch"] = () => aloud("leave-dispatch", () => leaveDueDispatches(new Date()));
  for (const { name, run: work } of recurring)
    list[name] = (payload) => aloud(name, () => work(scheduledAt(payload)));
  return list;
}

async function keepRunning(state: State, concurrency: number): Promise<void> {
  while (!state.stopped) {
    try {
      state.runner = await run({
        connectionString: directDatabaseUrl(env()),
        concurrency,
        maxPoolSize: concurrency + 2,
        noHandleSignals: true,
        taskList: tasks(),
        parsedCronItems: cronItems(),
        logger: quietLogger,
      });
      if (state.stopped) await state.runner.stop();
      await state.runner.promise;
    } catch (error) {
      console.error(
        "The worker has stopped and begins again:",
        error instanceof Error ? error.message : error,
      );
    }
    state.runner = null;
    if (!state.stopped) await pause(2_000, state);
  }
}

function cronItems(): ParsedCronItem[] {
  const options = { maxAttempts: 3, backfillPeriod: 0 };
  return parseCronItems(
    recurring.map(({ name, when }) => ({ task: name, match: when, identifier: name, options })),
  );
}

/** Says what went wrong; mail that could not be handed over is no failure of its job: that is told in the outbox. */
async function aloud(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(`The job ${name} failed:`, error);
    throw error;
  }
}

/** The worker's own trouble is worth a line; a job's is told by `aloud`. */
const quietLogger = new Logger((scope) => (level, message) => {
  if (level === "error" && !scope.jobId && !message.startsWith("Failed task"))
    console.error(`The worker: ${message.split("\n", 1)[0]}`);
});

function emailIdOf(payload: unknown): string {
  const { emailId } = payload as { emailId?: unknown };
  if (typeof emailId !== "string") throw new Error("the job send-email names no mail");
  return emailId;
}

/** When the recurring work was due; a worker that was away does it late. */
function scheduledAt(payload: unknown): Date {
  const due = (payload as { _cron?: { ts?: string } } | null)?._cron?.ts;
  return due ? new Date(due) : new Date();
}

function pause(milliseconds: number, state: State): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    state.wakeUp = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
