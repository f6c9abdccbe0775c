import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { databaseProblems } from "@/lib/health/boot";
import { isDatabaseThere } from "@/lib/health/queries";
import { closeDatabase, read, write } from "@/lib/kernel/db";
import { answeringRequest, DatabaseAway } from "@/lib/kernel/db-away";
import { env } from "@/lib/kernel/env";
import { type Wire, wireTo } from "../support/cut-wire";
import { emptyDatabase } from "../support/database";

/** The database of this file through a wire that can be cut. */
let wire: Wire;
const viewer = systemViewer();

beforeAll(async () => {
  wire = await wireTo(process.env.DATABASE_URL ?? "");
  await closeDatabase();
  env().DATABASE_URL = wire.url;
});
beforeEach(emptyDatabase);
afterEach(async () => {
  await wire.mend();
  await isBack();
});
afterAll(async () => {
  await closeDatabase();
  env().DATABASE_URL = process.env.DATABASE_URL ?? "";
  await wire.end();
});

describe("faults 7: a database that does not answer", () => {
  it("faults 7: frozen, it keeps nobody waiting, is known to be away, and is asked again until it is back", async () => {
    wire.freeze();
    const began = Date.now();
    // More than there are connections: some have none to wait at.
    const waiting = await answeringRequest((wasAway) =>
      Promise.allSettled(Array.from({ length: 25 }, count)).finally(() => expect(wasAway()).toBe(true)),
    );
    expect(waiting.map(whyOf)).toEqual(Array(25).fill(DatabaseAway));
    expect(Date.now() - began, "long before PostgreSQL's own limit of ten seconds").toBeLessThan(9_000);
    await expect(count()).rejects.toThrow(DatabaseAway);
    expect(await isDatabaseThere(viewer)).toBe(false);

    await wire.mend();
    await isBack();
    expect(await isDatabaseThere(viewer)).toBe(true);
  });

  it("faults 7: cut off in the middle of a change, it is away, nothing is half done, and the next asker finds it", async () => {
    const change = write(viewer, async (tx) => {
      await tx.rateLimiterFlexible.create({ data: { key: "one", points: 1 } });
      await wire.cut();
      await tx.rateLimiterFlexible.create({ data: { key: "two", points: 1 } });
    });
    await expect(change).rejects.toThrow(DatabaseAway);
    await expect(count()).rejects.toThrow(DatabaseAway);
    expect(await isDatabaseThere(viewer)).toBe(false);

    await wire.mend();
    await isBack();
  });

  it("faults 7: a locked table is waited for three seconds, to read and to write, by a job for nine, while the rest is read", async () => {
    const limits: string[] = [];
    const other = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await other.connect();
    await other.query('begin; lock table "RateLimiterFlexible" in access exclusive mode');
    try {
      await expect(count()).rejects.toThrow(DatabaseAway);
      const change = () =>
        write(viewer, async (tx) => {
          const [limit] = await tx.$queryRaw<
            [{ lock: string }]
          >`select current_setting('lock_timeout') as lock`;
          limits.push(limit.lock);
          await tx.rateLimiterFlexible.create({ data: { key: "one", points: 1 } });
        });
      await expect(answeringRequest(change)).rejects.toThrow(DatabaseAway);
      await expect(change()).rejects.toThrow(DatabaseAway);
      expect(limits).toEqual(["3s", "9s"]);
      expect(await read(viewer, (db) => db.user.count())).toBe(0);
      expect(await isDatabaseThere(viewer)).toBe(true);
      await other.query("lock table _prisma_migrations in access exclusive mode");
      expect(await databaseProblems(), "not that every migration is missing").toEqual([
        expect.stringMatching(/^DATABASE_URL: the database answers, but not to what is asked/),
      ]);
    } finally {
      await other.end();
    }
    expect(await count()).toBe(0);
  });

  it("faults 7: every connection has limits of its own, and a database that is read-only, full or stopping is away too", async () => {
    const settings = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"];
    const said = await read(
      viewer,
      (db) => db.$queryRaw<{ name: string; setting: string }[]>`
        select name, setting from pg_settings where name = any(${settings}) order by name`,
    );
    expect(said.map(({ setting }) => setting)).toEqual(["20000", "3000", "10000"]);
    const raising = (code: string) =>
      write(viewer, (tx) =>
        tx.$executeRawUnsafe(`do $$ begin raise exception 'as if' using errcode = '${code}'; end $$`),
      );
    for (const code of [
      "25006",
      "53100",
      "53200",
      "53300",
      "55P03",
      "57014",
      "57P01",
      "57P02",
      "57P03",
      "08006",
    ])
      await expect(raising(code), code).rejects.toThrow(DatabaseAway);
    await expect(raising("22012"), "an error of our own making").rejects.not.toThrow(DatabaseAway);
    await expect(
      write(viewer, async (tx) => {
        await tx.$executeRaw`set transaction read only`;
        await tx.rateLimiterFlexible.create({ data: { key: "one", points: 1 } });
      }),
    ).rejects.toThrow(DatabaseAway);
  });
});

const isBack = () =>
  vi.waitFor(async () => expect(await count()).toBe(0), { timeout: 15_000, interval: 100 });

const count = () => read(viewer, (db) => db.rateLimiterFlexible.count());

function whyOf(result: PromiseSettledResult<unknown>): unknown {
  return result.status === "rejected" ? (result.reason as Error).constructor : result.value;
}
