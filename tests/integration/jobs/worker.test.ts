import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { groupConfirmed } from "@/lib/groups/mails";
import { cleanUp } from "@/lib/jobs/clean-up";
import { startWorker } from "@/lib/jobs/worker";
import { write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { queue } from "@/lib/mail/outbox";
import { emptyDatabase, rows } from "@/tests/support/database";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";
import { pairWorld } from "@/tests/support/world";
import { sampleParams } from "@/tests/unit/emails/letters";

const system = systemViewer();
let server: MailServer;
let groupId: string;

beforeEach(async () => {
  await emptyDatabase();
  server = await startMailServer();
  env().SMTP_URL = `smtp://127.0.0.1:${server.port}`;
});
afterEach(() => server.stop());

async function put(key: string) {
  const to = { userId: null, address: "maija@yhdistys.example", name: "Maija", locale: "sv" as const };
  const params = { ...sampleParams()["group-confirmed"], groupId };
  const draft = groupConfirmed.to(to, [key], params);
  await write(system, (tx) => queue(tx, [{ ...draft, groupId }]));
}

describe("the worker", () => {
  it("goes on when every connection to the database has been cut", async () => {
    groupId = (await pairWorld()).group.id;
    const worker = startWorker();
    try {
      await put("before");
      await vi.waitFor(() => expect(server.taken).toHaveLength(1), { timeout: 20_000 });
      await rows(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      await vi.waitFor(() => put("after"), { timeout: 20_000, interval: 300 });
      await vi.waitFor(() => expect(server.taken).toHaveLength(2), { timeout: 30_000 });
      expect(server.taken[1]?.mail.subject).toBe("Paret är klart: Naapuriapu ry");
    } finally {
      await worker.stop();
    }
  }, 90_000);
});

describe("the clean-up", () => {
  it("throws away what has had its time, and nothing else", async () => {
    await rows(
      `insert into "User" (id, name, email) values (gen_random_uuid(), 'Maija', 'maija@yhdistys.example')`,
    );
    for (const [name, at] of [
      ["old", "now() - interval '1 minute'"],
      ["new", "now() + interval '1 hour'"],
    ]) {
      await rows(
        `insert into "VerificationToken" (id, identifier, token, expires) values (gen_random_uuid(), 'x', '${name}', ${at} - interval '29 days 23 hours 59 minutes 30 seconds')`,
      );
      await rows(
        `insert into "Session" (id, "sessionToken", "userId", expires) select gen_random_uuid(), '${name}', id, ${at} from "User"`,
      );
      await rows(
        `insert into "Link" (id, "tokenHash", purpose, "userId", path, "expiresAt") select gen_random_uuid(), '${name}', 'PERSONAL', id, '/home', ${at} - interval '182 days 23 hours 59 minutes 30 seconds' from "User"`,
      );
      await rows(`insert into "RateLimiterFlexible" (key, points, expire) values ('${name}', 1, ${at})`);
      await rows(
        `insert into "Receipt" (key, sender, "createdAt") values (gen_random_uuid(), '${name}', ${at} - interval '29 days 23 hours 59 minutes 30 seconds')`,
      );
    }
    await cleanUp(system, new Date());
    const left = async (column: string, table: string) =>
      (await rows<{ left: string }>(`select "${column}" as left from "${table}"`)).map((row) => row.left);
    expect(await left("token", "VerificationToken")).toEqual(["new"]);
    expect(await left("sessionToken", "Session")).toEqual(["new"]);
    expect(await left("tokenHash", "Link")).toEqual(["new"]);
    expect(await left("key", "RateLimiterFlexible")).toEqual(["new"]);
    expect(await left("sender", "Receipt")).toEqual(["new"]);
  });
});
