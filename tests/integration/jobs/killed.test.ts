import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { sweepOutbox } from "@/lib/emails/commands";
import { closeMail } from "@/lib/emails/transport";
import { groupConfirmed } from "@/lib/groups/mails";
import { beat } from "@/lib/jobs/beat-commands";
import { cleanUp } from "@/lib/jobs/clean-up";
import { startWorker } from "@/lib/jobs/worker";
import { write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { queue } from "@/lib/mail/outbox";
import { addressOf, withClient } from "@/scripts/lib/database.mjs";
import { emptyDatabase, rows } from "@/tests/support/database";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";
import { pairWorld } from "@/tests/support/world";
import { sampleParams } from "@/tests/unit/emails/letters";

const system = systemViewer();
const root = path.resolve(import.meta.dirname, "../../..");
let server: MailServer;
let groupId: string;
let worker: ChildProcess | null = null;
let lastWords = "";

beforeEach(async () => {
  await emptyDatabase();
  server = await startMailServer();
  env().SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  groupId = (await pairWorld()).group.id;
});
afterEach(async () => {
  await killWorker();
  closeMail();
  await server.stop();
});

/** The worker as containers run it, in one process of its own: tsx's own command starts a second one, which would outlive a kill. */
async function beginWorker(): Promise<ChildProcess> {
  const begun = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    cwd: root,
    env: { ...process.env, SMTP_URL: env().SMTP_URL },
    stdio: ["ignore", "pipe", "pipe"],
  });
  lastWords = "";
  begun.stderr?.on("data", (chunk) => {
    lastWords = `${lastWords}${chunk}`.slice(-2_000);
  });
  await once(begun.stdout as NonNullable<ChildProcess["stdout"]>, "data");
  return begun;
}

/** Kills the worker as the machine would, and waits until it is no more: one that lives on takes the jobs of the next test. */
async function killWorker(): Promise<void> {
  const killed = worker;
  worker = null;
  if (!killed || killed.exitCode !== null || killed.signalCode !== null) return;
  const gone = once(killed, "exit");
  killed.kill("SIGKILL");
  await gone;
}

async function put(count: number): Promise<void> {
  const params = { ...sampleParams()["group-confirmed"], groupId };
  const to = (n: number) => ({
    userId: null,
    address: `m${n}@x.example`,
    name: "Maija",
    locale: "fi" as const,
  });
  const drafts = Array.from({ length: count }, (_, n) => groupConfirmed.to(to(n), [n], params));
  await write(system, (tx) => queue(tx, drafts));
}

const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 240_000, interval: 200 });
const jobs = () =>
  rows<{ n: number }>(
    `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'send-email'`,
  );
const states = () =>
  rows<{ state: string; n: number }>(`select state, count(*)::int as n from "Email" group by state`);

/** Cuts every connection to this file's database and lets nobody in for a while, as a PostgreSQL that begins anew does. */
async function cutTheDatabase(milliseconds: number): Promise<void> {
  const url = process.env.DATABASE_URL ?? "";
  const name = new URL(url).pathname.slice(1);
  await withClient(
    addressOf(url, "postgres"),
    async (client: { query: (sql: string) => Promise<unknown> }) => {
      await client.query(`alter database "${name}" with allow_connections false`);
      await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await client.query(`alter database "${name}" with allow_connections true`);
    },
  );
}

describe("faults 9: a worker whose database or whose process is killed while it sends", () => {
  it("faults 9: goes on when PostgreSQL is killed in the middle of mails, and each leaves once", async () => {
    server.afterTheDot = () => 150;
    worker = await beginWorker();
    await put(60);
    await eventually(async () => expect(server.taken.length).toBeGreaterThan(4));
    for (let kill = 0; kill < 3; kill += 1) {
      await cutTheDatabase(3_000);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    await eventually(async () => {
      expect(worker?.exitCode, lastWords).toBe(null);
      // Nobody waits until a claim of half a minute runs out by itself.
      await rows(
        `update "Email" set "leasedUntil" = now() where "handedAt" is null; update "Email" set "createdAt" = now() - interval '1 minute'`,
      );
      await sweepOutbox(system, new Date());
      expect(await states()).toEqual([{ state: "SENT", n: 60 }]);
    });
    expect(server.taken).toHaveLength(60);
    await eventually(async () => expect(await jobs()).toEqual([{ n: 0 }]));
  }, 300_000);

  it("faults 9: leaves its jobs to others when it is killed in the middle of one: done again soon, and the mail leaves once", async () => {
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    let held = true;
    server.answer.receiver = () => {
      reach();
      return held ? new Promise(() => undefined) : null;
    };
    worker = await beginWorker();
    await put(1);
    await reached;
    await killWorker();
    held = false;
    // At the full minute there is recurring work too.
    const left = await rows(
      `select attempts, locked_by is not null as locked from graphile_worker.jobs where task_identifier = 'send-email'`,
    );
    expect(left).toEqual([{ attempts: 1, locked: true }]);
    await rows(`update "Email" set "leasedUntil" = now()`);
    await rows(`update "WorkerBeat" set at = now() - interval '1 minute'`);
    await rows(`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute'`);
    const other = startWorker({ everySeconds: 0.2, deadAfterSeconds: 15 });
    try {
      await eventually(async () => expect(await states()).toEqual([{ state: "SENT", n: 1 }]));
      await eventually(async () => expect(await jobs()).toEqual([{ n: 0 }]));
      expect(server.taken).toHaveLength(1);
    } finally {
      await other.stop();
    }
  }, 300_000);

  it("faults 9: only the jobs of workers that are dead are freed", async () => {
    await put(3);
    const lock = (n: number, by: string, seconds: number) =>
      rows(
        `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - make_interval(secs => $2)
         where key = 'email:' || (select id from "Email" where "toAddress" = 'm${n}@x.example')`,
        [by, seconds],
      );
    await lock(0, "alive", 3_600);
    await lock(1, "dead", 60);
    await lock(2, "just begun", 5);
    await beat(system, ["alive"], { everySeconds: 3, deadAfterSeconds: 15 });
    const locked = await rows<{ by: string | null }>(
      `select locked_by as by from graphile_worker._private_jobs order by 1 nulls last`,
    );
    expect(locked.map(({ by }) => by)).toEqual(["alive", "just begun", null]);
  });

  it("faults 9: a job that failed as often as it may is cleaned up, and its mail is woken anew", async () => {
    await put(1);
    await rows(`update graphile_worker._private_jobs set attempts = max_attempts`);
    await cleanUp(system, new Date());
    expect(await jobs()).toEqual([{ n: 0 }]);
    await rows(`update "Email" set "createdAt" = now() - interval '1 minute'`);
    expect(await sweepOutbox(system, new Date())).toBe(1);
    expect(await jobs()).toEqual([{ n: 1 }]);
  });
});
