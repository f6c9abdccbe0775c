import { type ParsedCronItem, parseCronItems, type TaskList } from "graphile-worker";
import { asPerson, systemViewer } from "@/lib/auth/viewers";
import { sendEmail } from "@/lib/emails/sending";
import { closeMail } from "@/lib/emails/transport";
import { takeInProven } from "@/lib/enrolments/decision-commands";
import { writeImport } from "@/lib/imports/writing-commands";
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
      logFailures("send-email", () =>
        sendEmail(systemViewer(), idIn("send-email", "emailId", payload), new Date()),
      ),
  };
  const other: TaskList = {
    "take-in": (payload) =>
      logFailures("take-in", () =>
        takeInProven(systemViewer(), { enrolmentId: idIn("take-in", "enrolmentId", payload) }, new Date()),
      ),
    "write-import": (payload) =>
      logFailures("write-import", () =>
        writeImport(
          systemViewer(),
          { importId: idIn("write-import", "importId", payload), as: asPerson },
          new Date(),
        ),
      ),
    "leave-dispatch": () => logFailures("leave-dispatch", () => leaveDueDispatches(new Date())),
  };
  for (const { name, run: work } of recurring)
    other[name] = (payload) => logFailures(name, () => work(scheduledAt(payload)));
  return { mail, other };
}

/** A queue for each recurring job, so that it never overlaps itself; a job key, so that one that is still queued is not queued twice. */
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

/** Logs a failed job. A mail that could not be sent is no failed job: its row of the outbox says so. */
async function logFailures(name: string, work: () => Promise<unknown>): Promise<void> {
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

/** When the recurring job was due; a worker that was down runs it late. */
function scheduledAt(payload: unknown): Date {
  const due = (payload as { _cron?: { ts?: string } } | null)?._cron?.ts;
  return due ? new Date(due) : new Date();
}
