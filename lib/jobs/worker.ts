import { type ParsedCronItem, parseCronItems, type TaskList } from "graphile-worker";
import { systemViewer } from "@/lib/auth/viewers";
import { sendEmail } from "@/lib/emails/sending";
import { closeMail } from "@/lib/emails/transport";
import { takeInProven } from "@/lib/enrolments/decision-commands";
import { beats } from "@/lib/jobs/beat-commands";
import { leaveDueDispatches } from "@/lib/jobs/leaving";
import { recurring } from "@/lib/jobs/recurring";
import { keepRunning } from "@/lib/jobs/runners";
import { env } from "@/lib/kernel/env";
import { logger } from "@/lib/logging/logger";

export type RunningWorker = { stop: () => Promise<void> };

/**
 * Runs the jobs until it is stopped: mail as it is queued, and beside it the recurring work, so that a slow mail server keeps nothing
 * else waiting.
 */
export function startWorker(beat = beats): RunningWorker {
  const { mail, other } = tasks();
  const running = keepRunning(
    [
      { taskList: mail, concurrency: env().KYLASSA_MAIL_CONNECTIONS },
      { taskList: other, concurrency: 2, parsedCronItems: cronItems() },
    ],
    beat,
  );
  return {
    async stop() {
      await running.stop();
      closeMail();
    },
  };
}

/** The jobs by their names, as graphile-worker runs them. */
function tasks(): { mail: TaskList; other: TaskList } {
  const mail: TaskList = {
    "send-email": (payload) =>
      aloud("send-email", () =>
        sendEmail(systemViewer(), idIn("send-email", "emailId", payload), new Date()),
      ),
  };
  const other: TaskList = {
    "take-in": (payload) =>
      aloud("take-in", () =>
        takeInProven(systemViewer(), { enrolmentId: idIn("take-in", "enrolmentId", payload) }, new Date()),
      ),
    "leave-dispatch": () => aloud("leave-dispatch", () => leaveDueDispatches(new Date())),
  };
  for (const { name, run: work } of recurring)
    other[name] = (payload) => aloud(name, () => work(scheduledAt(payload)));
  return { mail, other };
}

/** Each kind of work waits for its own last turn, and a turn that has not begun is not made twice. */
function cronItems(): ParsedCronItem[] {
  return parseCronItems(
    recurring.map(({ name, when }) => ({
      task: name,
      match: when,
      identifier: name,
      options: { maxAttempts: 3, backfillPeriod: 0, queueName: name, jobKey: `recurring:${name}` },
    })),
  );
}

/** Says what went wrong; mail that could not be handed over is no failure of its job: that is told in the outbox. */
async function aloud(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logger().error({ job: name, error }, "a job failed");
    throw error;
  }
}

function idIn(job: string, key: string, payload: unknown): string {
  const id = (payload as Record<string, unknown>)[key];
  if (typeof id !== "string") throw new Error(`the job ${job} names no ${key}`);
  return id;
}

/** When the recurring work was due; a worker that was away does it late. */
function scheduledAt(payload: unknown): Date {
  const due = (payload as { _cron?: { ts?: string } } | null)?._cron?.ts;
  return due ? new Date(due) : new Date();
}
