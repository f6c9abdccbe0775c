import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { startWorker } from "@/lib/jobs/worker";
import { closeDatabase, type Reads, read, write } from "@/lib/kernel/db";
import { forOneTransaction, tellWhoAsks } from "@/lib/kernel/db-viewer";
import { directDatabaseUrl, env } from "@/lib/kernel/env";
import { rows } from "../support/database";

/** The same database by two addresses, told apart by what their connections are called. */
const [address = "", viewer] = [process.env.DATABASE_URL, systemViewer()];
const called = (name: string) => `${address}?application_name=${name}`;

beforeAll(async () => {
  await closeDatabase();
  Object.assign(env(), { DATABASE_URL: called("pooler"), DATABASE_DIRECT_URL: called("direct") });
});
afterAll(async () => {
  await closeDatabase();
  Object.assign(env(), { DATABASE_URL: address, DATABASE_DIRECT_URL: undefined });
});

describe("behind a pooler that gives each transaction another session", () => {
  it("faults 15: the worker listens at PostgreSQL itself, and pages ask through the pooler", async () => {
    expect(directDatabaseUrl({ DATABASE_URL: "one" })).toBe("one");
    const worker = startWorker();
    try {
      // Two of them: one for mail, one for all else.
      await vi.waitFor(
        async () => expect(await listening()).toEqual([{ name: "direct" }, { name: "direct" }]),
        {
          timeout: 20_000,
          interval: 100,
        },
      );
      expect(await read(viewer, nameOf)).toBe("pooler");
      expect(await write(viewer, nameOf)).toBe("pooler");
    } finally {
      await worker.stop();
    }
  });

  it("faults 15: the migrations ask PostgreSQL itself: the pooler may be away", async () => {
    const settings = { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none", DATABASE_DIRECT_URL: address };
    const { stdout } = await promisify(execFile)("node_modules/.bin/tsx", ["prisma/migrate.ts"], {
      env: { ...process.env, ...settings },
    });
    expect(stdout).toBe("The database is up to date.\n");
  });

  it("faults 15: no limit is said while connecting: whatever is asked is a transaction, which is told its limits", async () => {
    const told = { statement: "10s", idle: "20s", viewer: "system", prepared: 0, locks: 0 };
    expect(await read(viewer, stateOf)).toEqual({ ...told, lock: "3s" });
    expect(await write(viewer, stateOf)).toEqual({ ...told, lock: "9s" });
  });

  it("faults 15: the session is left as it was", async () => {
    const pool = new Pool({ connectionString: address, max: 1 });
    tellWhoAsks(pool, forOneTransaction({ statement_timeout: 5000 }));
    const settings =
      "select current_setting('statement_timeout') as statement, current_setting('kylassa.viewer', true) as viewer";
    expect((await pool.query(settings)).rows).toEqual([{ statement: "5s", viewer: "" }]);
    const session = await pool.connect();
    expect((await session.query(settings)).rows).toEqual([{ statement: "0", viewer: "" }]);
    session.release();
    await pool.end();
  });
});

const listening = () =>
  rows(
    `select application_name as name from pg_stat_activity
     where datname = current_database() and query ilike 'listen%'`,
  );

const nameOf = async (db: Reads) =>
  (await db.$queryRaw<{ name: string }[]>`select current_setting('application_name') as name`)[0]?.name;

/** What a session knows beyond its transaction. */
const stateOf = async (db: Reads) =>
  (
    await db.$queryRaw<object[]>`
      select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
        current_setting('idle_in_transaction_session_timeout') as idle,
        current_setting('kylassa.viewer', true) as viewer,
        (select count(*)::int from pg_prepared_statements) as prepared,
        (select count(*)::int from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()) as locks`
  )[0];
