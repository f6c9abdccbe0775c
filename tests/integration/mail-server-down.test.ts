import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { sweepOutbox } from "@/lib/emails/commands";
import { listEmails } from "@/lib/emails/queries";
import { emailFilter } from "@/lib/emails/schema";
import { proposeGroup } from "@/lib/groups/commands";
import { draftGroup } from "@/lib/groups/draft-commands";
import { startWorker } from "@/lib/jobs/worker";
import { env } from "@/lib/kernel/env";
import { emptyDatabase, rows } from "../support/database";
import { type MailServer, startMailServer } from "../support/mail-server";
import { sevenAssociations } from "../support/seven";
import { viewerOf } from "../support/world";

let server: MailServer;

beforeEach(async () => {
  await emptyDatabase();
  server = await startMailServer();
  env().SMTP_URL = `smtp://127.0.0.1:${server.port}`;
});
afterEach(() => server.stop());

test("a pair is proposed while the mail server is down: it is proposed, its coordinator sees the mail waiting, and it goes out once when the server is back", async () => {
  const { id, programme, coordinator, colleague, stranger, administrator, guides, enrolments } =
    await sevenAssociations();
  const kaisa = viewerOf(coordinator);
  const { port } = server;
  await server.stop();
  const worker = startWorker();
  try {
    const groupId = await draftGroup(kaisa, {
      ...{ programmeId: programme.id, enrolmentIds: [id("naapuriapu"), id("monikieliset")] },
      ...{ facilitatorId: guides[0].id, theme: "authorities", message: null, assignment: "mirror" },
    });
    const began = Date.now();
    await proposeGroup(kaisa, { groupId, version: 1 }, new Date());
    expect(Date.now() - began, "nobody waits for a mail server").toBeLessThan(10_000);
    expect(await rows('select state from "Group"')).toEqual([{ state: "PROPOSED" }]);

    await eventually(async () =>
      expect(await rows('select kind from "MailTrouble"')).toEqual([{ kind: "unreachable" }]),
    );
    const seen = await outboxOf(coordinator);
    expect(seen.map(({ state, toAddress }) => [state, toAddress]).sort()).toEqual(
      receivers().map((address) => ["WAITING", address]),
    );
    expect(await outboxOf(colleague)).toHaveLength(3);
    expect(await outboxOf(stranger)).toEqual([]);
    expect(await outboxOf(administrator)).toEqual([]);

    server = await startMailServer(port);
    await rows(`update "Email" set "createdAt" = now() - interval '1 minute'`);
    await sweepOutbox(systemViewer(), new Date());
    await eventually(async () =>
      expect((await outboxOf(coordinator)).map(({ state }) => state)).toEqual(["SENT", "SENT", "SENT"]),
    );
    await sweepOutbox(systemViewer(), new Date());
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(server.taken.flatMap(({ to }) => to).sort()).toEqual(receivers());
  } finally {
    await worker.stop();
  }

  function receivers(): string[] {
    const contacts = ["naapuriapu", "monikieliset"].map((key) => enrolments.get(key)?.contact.email ?? "");
    return [...contacts, guides[0].email].sort();
  }
});

const outboxOf = async (person: Parameters<typeof viewerOf>[0]) =>
  (await listEmails(viewerOf(person), emailFilter.parse({ page: 1 }))).rows;

const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 200 });
