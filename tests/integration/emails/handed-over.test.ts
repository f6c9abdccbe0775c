import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { sendEmail } from "@/lib/emails/sending";
import { closeMail } from "@/lib/emails/transport";
import { groupConfirmed } from "@/lib/groups/mails";
import { closeDatabase, write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { queue } from "@/lib/mail/outbox";
import { type Wire, wireTo } from "../../support/cut-wire";
import { emptyDatabase, rows } from "../../support/database";
import { type MailServer, startMailServer } from "../../support/mail-server";
import { pairWorld } from "../../support/world";
import { sampleParams } from "../../unit/emails/letters";

/** The database of this file through a wire on which an answer can be lost. */
let wire: Wire;
let server: MailServer;
const system = systemViewer();

beforeAll(async () => {
  wire = await wireTo(process.env.DATABASE_URL ?? "");
  await closeDatabase();
  env().DATABASE_URL = wire.url;
  server = await startMailServer();
  env().SMTP_URL = `smtp://127.0.0.1:${server.port}`;
});
beforeEach(emptyDatabase);
afterAll(async () => {
  closeMail();
  await server.stop();
  await closeDatabase();
  env().DATABASE_URL = process.env.DATABASE_URL ?? "";
  await wire.end();
});

it("faults 9: a database that dies once it is noted that a mail is handed over, before it says so, leaves a mail that has not left, and that goes at the next try", async () => {
  const { group, convenerId } = await pairWorld();
  const params = { ...sampleParams()["group-confirmed"], groupId: group.id };
  const to = { userId: null, address: "a@yhdistys.example", name: "Maija", locale: "fi" as const };
  await write(system, (tx) => queue(tx, [groupConfirmed.to(to, ["a"], params, { convenerId })]));
  const [{ id } = { id: "" }] = await rows<{ id: string }>(`select id from "Email"`);
  wire.loseCommitOf('"handedAt" = now()');
  await expect(sendEmail(system, id, new Date())).rejects.toThrow();
  const state = `select state, attempts, uncertain, "handedAt", "leasedUntil" from "Email"`;
  const waiting = { state: "WAITING", uncertain: 0, handedAt: null, leasedUntil: null };
  expect(await rows(state)).toEqual([{ ...waiting, attempts: 1 }]);
  expect(server.taken).toEqual([]);
  await vi.waitFor(() => write(system, (tx) => tx.email.count()), { timeout: 20_000, interval: 200 });
  expect(await sendEmail(system, id, new Date())).toBe("sent");
  expect(server.taken.map((mail) => mail.to)).toEqual([["a@yhdistys.example"]]);
});
