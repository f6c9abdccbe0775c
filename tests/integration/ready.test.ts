import { beforeEach, describe, expect, test } from "vitest";
import { GET as health } from "@/app/api/health/route";
import { GET as ready } from "@/app/api/ready/route";
import { measured, serveMetrics } from "@/lib/health/metrics";
import { partsNotReady } from "@/lib/health/ready";
import { whyNotReady } from "@/lib/health/rules";
import { emptyDatabase, rows } from "../support/database";

const anHour = 3600;
const minutes = (count: number) => new Date(Date.now() + count * 60_000);

/** The worker has begun its recurring work now. */
async function workerWorks(): Promise<void> {
  await rows(
    `insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution) values ('sweep-outbox', now(), now())
     on conflict (identifier) do update set last_execution = now()`,
  );
}

async function mailWaits(since: string): Promise<void> {
  await rows(
    `insert into "Email" (id, key, "toAddress", locale, template, params, "waitsSince")
     values (gen_random_uuid(), gen_random_uuid(), 'mirjami@esimerkki.example', 'fi', 'sign-in', '{}', now() - $1::interval)`,
    [since],
  );
}

beforeEach(async () => {
  await emptyDatabase();
  await workerWorks();
});

describe("health", () => {
  test("faults 18: alive says nothing of the database; ready names the part that does not do its work, and nothing else", async () => {
    expect([health().status, await health().json()]).toEqual([200, { status: "ok" }]);
    const well = await ready();
    expect([well.status, await well.json()]).toEqual([200, { ready: true, not: [] }]);

    await mailWaits("16 minutes");
    // Each question at a time of its own: an answer is kept for two seconds.
    expect(await partsNotReady(minutes(0.1), anHour)).toEqual(["mail"]);
    expect(await partsNotReady(minutes(0.15), 30)).toEqual([]);
    await rows("update _prisma_migrations set finished_at = null");
    expect(await partsNotReady(minutes(0.2), anHour)).toEqual(["migrations", "mail"]);
    await rows("update _prisma_migrations set finished_at = now()");
    await rows(`update "Email" set state = 'SENT', "sentAt" = now()`);
    expect(await partsNotReady(minutes(0.3), anHour)).toEqual([]);
  });

  test("faults 18: a worker that has begun nothing for five minutes is told once the server has run as long itself", () => {
    const well = {
      database: true,
      migrations: true,
      workerSeconds: 0,
      mailSeconds: 0,
      troubleSeconds: 0,
    } as const;
    expect(whyNotReady(well)).toEqual([]);
    expect(whyNotReady({ ...well, workerSeconds: 301 })).toEqual(["worker"]);
    expect(whyNotReady({ ...well, troubleSeconds: 901 })).toEqual(["mail"]);
    expect(whyNotReady({ ...well, migrations: false, mailSeconds: 901 })).toEqual(["migrations", "mail"]);
    expect(whyNotReady({ database: false })).toEqual(["database"]);
  });

  test("faults 18: numbers are told in the Prometheus format, and nobody's name or address is among them", async () => {
    await mailWaits("2 minutes");
    const server = serveMetrics(measured());
    await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as { port: number };
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    await new Promise((closed) => server.close(closed));
    const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
    expect([
      value("kylassa_database_up"),
      value("kylassa_mail_waiting"),
      value("kylassa_mail_failed"),
    ]).toEqual([1, 1, 0]);
    expect(value("kylassa_mail_oldest_seconds")).toBeGreaterThanOrEqual(120);
    expect(value("kylassa_worker_lag_seconds")).toBeLessThan(60);
    expect(text).toContain("# TYPE http_request_duration_seconds histogram");
    expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
    expect(text).not.toContain("mirjami");
  });
});
