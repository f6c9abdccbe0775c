import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { sweepOutbox } from "@/lib/emails/commands";
import { mailLag } from "@/lib/emails/lag-queries";
import { sendEmail } from "@/lib/emails/sending";
import { closeMail, type Limits } from "@/lib/emails/transport";
import { groupConfirmed } from "@/lib/groups/mails";
import { write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { queue } from "@/lib/mail/outbox";
import { emptyDatabase, rows } from "@/tests/support/database";
import { type MailServer, refusal, startMailServer } from "@/tests/support/mail-server";
import { type PairWorld, pairWorld } from "@/tests/support/world";
import { sampleParams } from "@/tests/unit/emails/letters";

const system = systemViewer();
/** So that nobody waits real minutes: a server that answers after 400 ms is too slow. */
const short: Limits = { connecting: 5_000, beforeTheDot: 5_000, afterTheDot: 200 };
const hours = (n: number) => new Date(Date.now() + n * 3_600_000);
let server: MailServer;
let world: PairWorld;

beforeEach(async () => {
  await emptyDatabase();
  server = await startMailServer();
  env().SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  world = await pairWorld();
});
afterEach(async () => {
  closeMail();
  await server.stop();
});
afterAll(closeMail);

async function put(...keys: string[]): Promise<string[]> {
  const params = { ...sampleParams()["group-confirmed"], groupId: world.group.id };
  const filed = { convenerId: world.convenerId };
  await write(system, (tx) =>
    queue(
      tx,
      keys.map((key) =>
        groupConfirmed.to(
          { userId: null, address: `${key}@yhdistys.example`, name: "Maija", locale: "fi" },
          [key],
          params,
          filed,
        ),
      ),
    ),
  );
  const stored = await rows<{ id: string; toAddress: string }>(`select id, "toAddress" from "Email"`);
  return keys.map((key) => stored.find(({ toAddress }) => toAddress.startsWith(`${key}@`))?.id ?? "");
}

const states = () =>
  rows<{ state: string; attempts: number; lastError: string | null }>(
    `select state, attempts, split_part("lastError", ':', 1) as "lastError" from "Email" order by "toAddress"`,
  );
const old = () => rows(`update "Email" set "createdAt" = now() - interval '1 minute'`);
const trouble = () => rows<{ kind: string }>(`select kind from "MailTrouble"`);
const messageIds = () => new Set(server.taken.map(({ mail }) => mail.messageId)).size;

describe("faults 1: what the server had and did not speak of", () => {
  it("faults 1: a server that answers after the limit gets a mail three times at most, hours apart and with one Message-ID; then it may have arrived", async () => {
    server.afterTheDot = () => 400;
    const [id = ""] = await put("a");
    expect(await sendEmail(system, id, hours(0), { limits: short })).toBe("uncertain");
    expect(await sendEmail(system, id, hours(3), { limits: short })).toBe("nothing-to-do");
    expect(await states()).toEqual([{ state: "WAITING", attempts: 1, lastError: "uncertain" }]);
    expect(await sendEmail(system, id, hours(5), { limits: short })).toBe("uncertain");
    expect(await sendEmail(system, id, hours(10), { limits: short })).toBe("uncertain");
    expect(await states()).toEqual([{ state: "UNCERTAIN", attempts: 3, lastError: "uncertain" }]);
    await old();
    expect(await sweepOutbox(system, hours(20))).toBe(0);
    expect(await sendEmail(system, id, hours(20), { limits: short })).toBe("nothing-to-do");
    expect([server.taken.length, messageIds()]).toEqual([3, 1]);
  });

  it("faults 1: a server that takes a mail and drops the connection before its 250 has it once until the longest wait is over", async () => {
    server.afterTheDot = () => "drops";
    const [id = ""] = await put("a");
    expect(await sendEmail(system, id, hours(0))).toBe("uncertain");
    await old();
    for (let minute = 0; minute < 5; minute += 1) {
      await sweepOutbox(system, hours(minute / 60));
      expect(await sendEmail(system, id, hours(minute / 60))).toBe("nothing-to-do");
    }
    expect([server.taken.length, await trouble()]).toEqual([1, []]);
    server.afterTheDot = () => "answers";
    expect(await sendEmail(system, id, hours(5))).toBe("sent");
    expect([server.taken.length, messageIds()]).toEqual([2, 1]);
    expect(await states()).toEqual([{ state: "SENT", attempts: 2, lastError: null }]);
  });

  it("faults 1: a server that answers slowly, within ten minutes, gets a mail once, and no transaction is open meanwhile", async () => {
    server.afterTheDot = () => 1_500;
    const [id = ""] = await put("a");
    const sending = sendEmail(system, id, hours(0));
    while (server.taken.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await sendEmail(system, id, hours(0))).toBe("nothing-to-do");
    const open = await rows<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`,
    );
    expect(open).toEqual([{ n: 0 }]);
    expect(await sending).toBe("sent");
    expect(server.taken).toHaveLength(1);
  });

  it("faults 1: a sender that was killed after the dot leaves a mail that may have arrived, one killed before it a mail that has not", async () => {
    const [before = "", after = ""] = await put("a", "b");
    const died = `attempts = 1, "leasedUntil" = now() - interval '1 second'`;
    await rows(`update "Email" set ${died} where id = $1`, [before]);
    await rows(`update "Email" set ${died}, "handedAt" = now() - interval '1 minute' where id = $1`, [after]);
    expect(await sendEmail(system, before, hours(0))).toBe("sent");
    expect(await sendEmail(system, after, hours(0))).toBe("uncertain");
    expect(await sendEmail(system, after, hours(1))).toBe("nothing-to-do");
    expect(server.taken.map(({ to }) => to)).toEqual([["a@yhdistys.example"]]);
  });

  it("faults 1: a mail that was taken back while it was being sent or claimed by somebody else does not leave", async () => {
    const [id = ""] = await put("a");
    server.answer.receiver = async () => {
      await rows(`delete from "Email"`);
      return null;
    };
    expect(await sendEmail(system, id, hours(0))).toBe("nothing-to-do");
    expect([server.taken.length, await trouble()]).toEqual([0, []]);
    server.answer.receiver = async () => {
      await rows(`update "Email" set attempts = attempts + 1`);
      return null;
    };
    const [other = ""] = await put("b");
    expect(await sendEmail(system, other, hours(0))).toBe("nothing-to-do");
    expect([server.taken.length, await trouble()]).toEqual([0, []]);
  });

  it("faults 1: a server that could not be reached for five days has the mail fail, and the outbox says so", async () => {
    await server.stop();
    const [id = ""] = await put("a");
    expect(await sendEmail(system, id, hours(0))).toBe("unreachable");
    await sweepOutbox(system, hours(4 * 24));
    expect((await states()).map(({ state }) => state)).toEqual(["WAITING"]);
    await sweepOutbox(system, hours(6 * 24));
    expect((await states()).map(({ state }) => state)).toEqual(["FAILED"]);
    expect(await mailLag(system, hours(6 * 24))).toMatchObject({ waiting: 0, failed: 1 });
  });
});

describe("faults 2: the server that takes nothing", () => {
  it("faults 2: a hundred and twenty that wait for a refused port ask it once a minute in all, and all leave once it answers", async () => {
    const { port } = server;
    await server.stop();
    const keys = Array.from({ length: 120 }, (_, n) => `m${n}`);
    const ids = await put(...keys);
    await old();
    const tried = async () =>
      (await rows<{ n: number }>(`select sum(attempts)::int as n from "Email"`))[0]?.n ?? 0;
    for (const id of ids) await sendEmail(system, id, hours(0));
    expect(await tried()).toBe(1);
    for (let minute = 1; minute <= 5; minute += 1) await sweepOutbox(system, hours(minute / 60));
    expect(await tried()).toBe(6);
    const lag = await mailLag(system, hours(1));
    expect(lag).toMatchObject({ waiting: 120, trouble: { kind: "unreachable" } });
    server = await startMailServer(port);
    await rows(`delete from graphile_worker._private_jobs`);
    expect(await sweepOutbox(system, hours(0))).toBe(119);
    for (const id of ids) await sendEmail(system, id, hours(0));
    expect(new Set(server.taken.flatMap(({ to }) => to)).size).toBe(120);
    // A hundred mails a connection: the pool keeps them.
    expect([server.taken.length, server.connected(), await trouble()]).toEqual([120, 2, []]);
  });

  it.each([
    [550, "ours"],
    [553, "ours"],
    [451, "unreachable"],
  ])(
    "faults 2: a sender that the server refuses with %i is our trouble: nothing fails, all leave afterwards",
    async (code, kind) => {
      server.answer.sender = () => refusal(code, "sender not here");
      const ids = await put("a", "b", "c");
      await old();
      for (const id of ids) await sendEmail(system, id, hours(0));
      expect(await trouble()).toEqual([{ kind }]);
      for (let day = 1; day < 4; day += 1) expect(await sweepOutbox(system, hours(day * 24))).toBe(0);
      expect((await states()).map(({ state }) => state)).toEqual(["WAITING", "WAITING", "WAITING"]);
      // Another mail each time, so that one that the server dislikes holds up none of the others.
      expect((await states()).map(({ attempts }) => attempts).sort()).toEqual([1, 1, 2]);
      server.answer.sender = () => null;
      await sweepOutbox(system, hours(0));
      for (const id of ids) await sendEmail(system, id, hours(0));
      expect(server.taken.flatMap(({ to }) => to).sort()).toEqual([
        "a@yhdistys.example",
        "b@yhdistys.example",
        "c@yhdistys.example",
      ]);
      expect(await trouble()).toEqual([]);
    },
  );

  it("faults 2: a login that the server refuses is our trouble, whatever days pass", async () => {
    const strict = await startMailServer(0, { refusesLogin: true });
    env().SMTP_URL = `smtp://kylassa:wrong@127.0.0.1:${strict.port}`;
    const [id = ""] = await put("a");
    expect(await sendEmail(system, id, hours(0))).toBe("ours");
    expect(await sweepOutbox(system, hours(30 * 24))).toBe(0);
    expect((await states()).map(({ state, lastError }) => [state, lastError])).toEqual([["WAITING", "ours"]]);
    closeMail();
    await strict.stop();
  });

  it("faults 2: a certificate that nobody vouches for is our trouble", async () => {
    env().SMTP_URL = `smtps://127.0.0.1:${server.port}`;
    const [id = ""] = await put("a");
    expect(await sendEmail(system, id, hours(0))).toBe("ours");
    expect((await states()).map(({ state }) => state)).toEqual(["WAITING"]);
  });

  it("faults 2: a receiver that the server refuses fails alone, and the others leave", async () => {
    server.answer.receiver = (address) =>
      address.startsWith("b@") ? refusal(550, "no such user here") : null;
    const ids = await put("a", "b", "c");
    for (const id of ids) await sendEmail(system, id, hours(0));
    expect((await states()).map(({ state }) => state)).toEqual(["SENT", "FAILED", "SENT"]);
    expect([server.taken.length, await trouble()]).toEqual([2, []]);
  });
});
