import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { personViewer, systemViewer } from "@/lib/auth/viewers";
import { sendAgain, sweepOutbox } from "@/lib/emails/commands";
import { listEmails } from "@/lib/emails/queries";
import { definitionOf, type MailName } from "@/lib/emails/registry";
import { emailFilter } from "@/lib/emails/schema";
import { sendEmail } from "@/lib/emails/sending";
import { startWorker } from "@/lib/jobs/worker";
import { write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import type { EmailDraft } from "@/lib/mail/draft";
import { queue } from "@/lib/mail/outbox";
import { emptyDatabase, rows } from "@/tests/support/database";
import { type MailServer, refusal, startMailServer } from "@/tests/support/mail-server";
import { type PairWorld, pairWorld } from "@/tests/support/world";
import { sampleParams } from "@/tests/unit/emails/letters";

const system = systemViewer();
const address = "maija@yhdistys.example";
let server: MailServer;
let world: PairWorld;
let people: { maija: string; coordinator: string; stranger: string; convener: string };

beforeEach(async () => {
  await emptyDatabase();
  server = await startMailServer();
  env().SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  world = await pairWorld();
  people = await somebody();
});
afterEach(() => server.stop());

async function somebody() {
  const user = async (name: string, email: string) =>
    (
      await rows<{ id: string }>(
        `insert into "User" (id, name, email, locale) values (gen_random_uuid(), $1, $2, 'fi') returning id`,
        [name, email],
      )
    )[0]?.id ?? "";
  const [maija, coordinator, stranger] = [
    await user("Maija", address),
    await user("Kaisa", "kaisa@areena.example"),
    await user("Olli", "olli@muu.example"),
  ];
  const convener = async (slug: string) =>
    (
      await rows<{ id: string }>(
        `insert into "Convener" (id, slug, name, "senderName", "replyTo", "accessibilityContact", "privacyNotice")
         values (gen_random_uuid(), $1, 'Areena', 'Kansalaisareena', 'vierailut@areena.example', 'a@areena.example', '{}') returning id`,
        [slug],
      )
    )[0]?.id ?? "";
  const [own, other] = [await convener("areena"), await convener("muu")];
  await rows(`insert into "Coordinator" ("convenerId", "userId") values ($1, $2), ($3, $4)`, [
    own,
    coordinator,
    other,
    stranger,
  ]);
  return { maija, coordinator, stranger, convener: own };
}

function draft(name: MailName, key: string, params: object = {}, to = people.maija): EmailDraft {
  const mail = definitionOf(name);
  if (!mail) throw new Error(`${name} is not defined`);
  const told = { ...sampleParams()[name], groupId: world.group.id, ...params };
  const receiver = { userId: to, address, name: "Maija Mallikas", locale: "fi" as const };
  return { ...mail.to(receiver, [], told, { convenerId: people.convener }), key };
}

async function put(...drafts: EmailDraft[]): Promise<string[]> {
  await write(system, (tx) => queue(tx, drafts));
  const stored = await rows<{ id: string; key: string }>(`select id, key from "Email"`);
  return drafts.map(({ key }) => stored.find((row) => row.key === key)?.id ?? "");
}

const states = () =>
  rows<{ state: string; attempts: number }>(`select state, attempts from "Email" order by "createdAt", id`);
const jobs = async () =>
  (
    await rows<{ key: string }>(`select key from graphile_worker.jobs where task_identifier = 'send-email'`)
  ).map(({ key }) => key);

describe("the outbox", () => {
  it("holds a mail only when the change is there, and each key once", async () => {
    await expect(
      write(system, async (tx) => {
        await queue(tx, [draft("group-confirmed", "a")]);
        throw new Error("the change fails");
      }),
    ).rejects.toThrow();
    expect([await states(), await jobs()]).toEqual([[], []]);
    const [id] = await put(draft("group-confirmed", "a"));
    await put(draft("group-confirmed", "a"));
    expect(await jobs()).toEqual([`email:${id}`]);
  });

  it("a hundred who try to send one mail send it once", async () => {
    const [id = ""] = await put(draft("group-confirmed", "a"));
    const results = await Promise.all(Array.from({ length: 100 }, () => sendEmail(system, id, new Date())));
    expect(results.filter((result) => result === "sent")).toHaveLength(1);
    expect(server.taken).toHaveLength(1);
    expect(await states()).toEqual([{ state: "SENT", attempts: 1 }]);
  });

  it("waits while the mail server is down, says so, and goes out once when it is back", async () => {
    const { port } = server;
    await server.stop();
    const [id = ""] = await put(draft("assignments-revealed", "a"));
    expect(await sendEmail(system, id, new Date())).toBe("unreachable");
    expect(await sendEmail(system, id, new Date())).toBe("left-to-sweep");
    expect(await states()).toEqual([{ state: "WAITING", attempts: 1 }]);
    expect((await rows<{ lastError: string }>(`select "lastError" from "Email"`))[0]?.lastError).toMatch(
      /^unreachable: /,
    );
    expect(await rows(`select id from "Link"`)).toEqual([]);
    await rows(`update "Email" set "createdAt" = now() - interval '1 minute'`);
    expect(await sweepOutbox(system, new Date())).toBe(0);
    server = await startMailServer(port);
    expect(await sweepOutbox(system, new Date())).toBe(0);
    expect(await sendEmail(system, id, new Date())).toBe("nothing-to-do");
    expect(server.taken).toHaveLength(1);
    expect(await states()).toEqual([{ state: "SENT", attempts: 3 }]);
  });

  it("a worker sends what is queued, and what waited for the server, without being asked", async () => {
    const { port } = server;
    await server.stop();
    const worker = startWorker();
    try {
      await put(draft("group-confirmed", "a"), draft("assignments-revealed", "b"));
      await eventually(async () =>
        expect(await rows(`select kind from "MailTrouble"`)).toEqual([{ kind: "unreachable" }]),
      );
      server = await startMailServer(port);
      await rows(`update "Email" set "createdAt" = now() - interval '1 minute'`);
      await sweepOutbox(system, new Date());
      await eventually(async () =>
        expect((await states()).map(({ state }) => state)).toEqual(["SENT", "SENT"]),
      );
      expect(server.taken).toHaveLength(2);
    } finally {
      await worker.stop();
    }
  });

  it("wakes a mail whose job is gone or hangs with a dead worker", async () => {
    const [gone, hanging] = await put(draft("group-confirmed", "a"), draft("assignments-revealed", "b"));
    await rows(`delete from graphile_worker._private_jobs where key = $1`, [`email:${gone}`]);
    await rows(
      `update graphile_worker._private_jobs set locked_at = now() - interval '1 hour', locked_by = 'dead' where key = $1`,
      [`email:${hanging}`],
    );
    await rows(`update "Email" set "createdAt" = now() - interval '1 minute'`);
    expect(await sweepOutbox(system, new Date())).toBe(2);
    expect((await jobs()).filter(Boolean).sort()).toEqual([`email:${gone}`, `email:${hanging}`].sort());
    expect(await sweepOutbox(system, new Date())).toBe(0);
  });

  it("says that a mail has failed when its receiver is refused for good, and tries later when for now", async () => {
    server.answer.receiver = () => refusal(550, "no such user here");
    const [lost = ""] = await put(draft("group-confirmed", "a"));
    expect(await sendEmail(system, lost, new Date())).toBe("refused");
    server.answer.receiver = () => refusal(451, "greylisted");
    const [later = ""] = await put(draft("group-confirmed", "b"));
    expect(await sendEmail(system, later, new Date())).toBe("later");
    expect(await states()).toEqual([
      { state: "FAILED", attempts: 1 },
      { state: "WAITING", attempts: 1 },
    ]);
  });

  it("is sorted as its coordinator asks: by time, receiver or state, and newest first where they do not", async () => {
    const [older = ""] = await put(draft("group-confirmed", "a"));
    await rows(
      `update "Email" set "toName" = 'Ämma', "createdAt" = now() - interval '1 day', state = 'SENT' where id = $1`,
      [older],
    );
    const [newer = ""] = await put(draft("assignments-revealed", "b"));
    await rows(`update "Email" set "toName" = 'Zaida' where id = $1`, [newer]);
    const viewer = personViewer({ id: people.coordinator, isAdmin: false, locale: "fi" });
    const order = async (sort?: string) =>
      (await listEmails(viewer, emailFilter.parse({ sort }))).rows.map(({ id }) => id);
    expect(await order()).toEqual([newer, older]);
    expect(await order("queued")).toEqual([older, newer]);
    expect(await order("to")).toEqual([newer, older]);
    expect(await order("state")).toEqual([newer, older]);
    expect(await order("nothing")).toEqual([newer, older]);
    await rows(`update "Email" set "toName" = 'Aada', state = 'WAITING' where id = $1`, [older]);
    await rows(`update "Email" set state = 'SENT' where id = $1`, [newer]);
    expect(await order("to")).toEqual([older, newer]);
    expect(await order("state")).toEqual([older, newer]);
  });

  it("is read by its convener's coordinators and by nobody else, and they may send again what failed", async () => {
    server.answer.receiver = () => refusal(550, "no such user here");
    const [id = ""] = await put(draft("group-confirmed", "a"), draft("assignments-revealed", "b"));
    await sendEmail(system, id, new Date());
    const viewers = (id: string) => personViewer({ id, isAdmin: false, locale: "fi" });
    const seen = await listEmails(viewers(people.coordinator), emailFilter.parse({}));
    expect(seen).toMatchObject({ total: 2, pages: 1, counts: { WAITING: 1, SENT: 0, FAILED: 1 } });
    expect(seen.rows.map(({ subject }) => subject)).toContain("Ryhmä on valmis: Naapuriapu ry");
    expect(
      (
        await listEmails(
          viewers(people.coordinator),
          emailFilter.parse({ state: "FAILED", search: "MAIJA", page: "x" }),
        )
      ).total,
    ).toBe(1);
    for (const other of [people.stranger, people.maija]) {
      expect(await listEmails(viewers(other), emailFilter.parse({}))).toMatchObject({ total: 0, rows: [] });
      await expect(sendAgain(viewers(other), id)).rejects.toMatchObject({ refusal: { code: "not-found" } });
    }
    server.answer.receiver = () => null;
    await sendAgain(viewers(people.coordinator), id);
    await sendEmail(system, id, new Date());
    await expect(sendAgain(viewers(people.coordinator), id)).rejects.toMatchObject({
      refusal: { code: "changed-by-someone-else" },
    });
    expect(server.taken).toHaveLength(1);
  });
});

describe("a mail on its way", () => {
  it("has one receiver, text and HTML, the convener's name and address to answer, and the same id for ever", async () => {
    const [id = ""] = await put(draft("group-confirmed", "a"));
    await rows(`update "Email" set "toName" = $1`, [
      'Maija "M", <evil@evil.example>\r\nBcc: evil@evil.example',
    ]);
    await sendEmail(system, id, new Date());
    const { mail, to, raw } = server.taken[0] ?? {};
    expect(to).toEqual([address]);
    expect(raw).not.toMatch(/^bcc:/im);
    expect(mail?.from?.value).toEqual([{ name: "Kansalaisareena", address: "kylassa@kylassa.example" }]);
    expect(mail?.replyTo?.value[0]?.address).toBe("vierailut@areena.example");
    expect(mail?.text).toContain("http://localhost:3000/fi/link/");
    expect(mail?.html).toContain("http://localhost:3000/fi/link/");
    await rows(`update "Email" set state = 'WAITING'`);
    await sendEmail(system, id, new Date());
    expect(server.taken[1]?.mail.messageId).toBe(mail?.messageId);
  });

  it("carries a personal link to a participant and the plain address to staff", async () => {
    const [first = "", second = ""] = await put(
      draft("group-confirmed", "a"),
      draft("group-confirmed", "b", {}, people.coordinator),
    );
    await sendEmail(system, first, new Date());
    await sendEmail(system, second, new Date());
    expect(server.taken[0]?.mail.text).toMatch(/\/fi\/link\/[\w-]{43}\n/);
    expect(server.taken[1]?.mail.text).toContain(`http://localhost:3000/fi/groups/${world.group.id}/times\n`);
    expect(await rows(`select purpose, path, "userId" from "Link"`)).toEqual([
      { purpose: "PERSONAL", path: `/groups/${world.group.id}/times`, userId: people.maija },
    ]);
  });

  it("of a visit is an invitation that mail programs know, and its cancellation never goes first", async () => {
    const { id: meeting = "", calendar } = await scheduled();
    const visit = (sequence: number) => ({ meetingId: meeting, calendar: { ...calendar, sequence } });
    const coming = world.one.contact.id;
    const [first = "", changed = "", left = ""] = await put(
      draft("meeting-scheduled", "s", visit(1), coming),
      draft("meeting-changed", "c", visit(2), coming),
      draft("meeting-left", "l", visit(3)),
    );
    expect(await sendEmail(system, left, new Date())).toBe("after-another");
    expect(await sendEmail(system, changed, new Date())).toBe("after-another");
    const both = await Promise.all([
      sendEmail(system, first, new Date()),
      sendEmail(system, left, new Date()),
    ]);
    expect(both).toEqual(["sent", "after-another"]);
    const worker = startWorker();
    try {
      await eventually(async () =>
        expect((await states()).every(({ state }) => state === "SENT")).toBe(true),
      );
    } finally {
      await worker.stop();
    }
    const parts = server.taken.map(
      ({ raw }) => /Content-Type: text\/calendar;[^\n]*method=(\w+)/i.exec(raw)?.[1],
    );
    expect(parts).toEqual(["REQUEST", "REQUEST", "CANCEL"]);
    expect(server.taken[0]?.raw).toMatch(/multipart\/alternative/);
    const invite =
      server.taken[0]?.mail.attachments
        .find(({ contentType }) => /calendar|ics/.test(contentType))
        ?.content.toString() ?? "";
    expect(invite.match(/^ATTENDEE/gm)).toHaveLength(1);
    expect(invite.replace(/\r\n /g, "")).toContain(`MAILTO:${address}`);
    expect(invite).toContain(`UID:${meeting}@kylassa.example`);
    expect(invite).not.toContain("/link/");
  });

  it("E3: a facilitator at whose address the convener is answered is invited by the installation, not by themselves", async () => {
    await rows(`update "Convener" set "replyTo" = $2 where id = $1`, [
      people.convener,
      world.facilitator.email,
    ]);
    const { id: meeting = "", calendar } = await scheduled();
    const invitation = { meetingId: meeting, calendar: { ...calendar, sequence: 1 } };
    const written = draft("meeting-scheduled", "e3", invitation, world.facilitator.id);
    const [id = ""] = await put({ ...written, to: { ...written.to, address: world.facilitator.email } });
    expect(await sendEmail(system, id, new Date())).toBe("sent");
    const [sent] = server.taken;
    const file = sent?.mail.attachments.find(({ contentType }) => /calendar|ics/.test(contentType));
    const lines = (file?.content.toString() ?? "").replace(/\r\n /g, "").split("\r\n");
    const addresses = (name: string) =>
      lines.filter((line) => line.startsWith(name)).map((line) => line.split(/mailto:/i)[1]);
    expect(addresses("ORGANIZER")).toEqual(["kylassa@kylassa.example"]);
    expect(addresses("ATTENDEE")).toEqual([world.facilitator.email]);
    expect(sent?.mail.replyTo?.text).toContain(world.facilitator.email);
  });

  it("E5: asks for no out-of-office answer, and its text has the mark that mail programs know", async () => {
    const [id = ""] = await put(draft("group-confirmed", "a"));
    await sendEmail(system, id, new Date());
    const { mail } = server.taken[0] ?? {};
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail?.headers.get("x-auto-response-suppress")).toBe("OOF, AutoReply");
    expect(mail?.text).toContain("\n-- \n");
  });

  it("D3: an invitation to a visit that has been cancelled meanwhile does not leave, and says so", async () => {
    const { id: meeting = "", calendar } = await scheduled();
    const invitation = { meetingId: meeting, calendar: { ...calendar, sequence: 1 } };
    const [id = ""] = await put(draft("meeting-scheduled", "s", invitation, world.one.contact.id));
    server.answer.receiver = () => refusal(552, "mailbox full");
    await sendEmail(system, id, new Date());
    expect(await states()).toEqual([{ state: "FAILED", attempts: 1 }]);
    await rows(`update "Meeting" set state = 'CANCELLED', sequence = 2 where id = $1`, [meeting]);
    await rows(`update "Email" set state = 'WAITING'`);
    server.answer.receiver = () => null;
    expect(await sendEmail(system, id, new Date())).toBe("nothing-to-do");
    expect(server.taken).toEqual([]);
    expect(await states()).toEqual([{ state: "SUPERSEDED", attempts: 1 }]);
  });

  it("D3: sending again what no longer holds sends today's letter, and says so", async () => {
    const { id: meeting = "", calendar } = await scheduled();
    const invitation = { meetingId: meeting, calendar: { ...calendar, sequence: 1 } };
    const [id = ""] = await put(draft("meeting-scheduled", "s", invitation, world.one.contact.id));
    server.answer.receiver = () => refusal(552, "mailbox full");
    await sendEmail(system, id, new Date());
    await rows(`update "Meeting" set state = 'CANCELLED', sequence = 2 where id = $1`, [meeting]);
    server.answer.receiver = () => null;
    await sendAgain(personViewer({ id: people.coordinator, isAdmin: false, locale: "fi" }), id);
    const stored = await rows<{ id: string; template: string; state: string; toUserId: string }>(
      `select id, template, state, "toUserId" from "Email" order by "createdAt", id`,
    );
    expect(stored.map(({ template, state, toUserId }) => [template, state, toUserId])).toEqual([
      ["meeting-scheduled", "SUPERSEDED", world.one.contact.id],
      ["meeting-cancelled", "WAITING", world.one.contact.id],
    ]);
    await sendEmail(system, stored[1]?.id ?? "", new Date());
    expect(server.taken.map(({ mail }) => mail.subject?.startsWith("1. vierailu on peruttu: "))).toEqual([
      true,
    ]);
  });
});

describe("D3: today's letter instead of one that no longer holds", () => {
  const kaisa = () => personViewer({ id: people.coordinator, isAdmin: false, locale: "fi" });
  const instead = async (...drafts: EmailDraft[]) => {
    const [id = ""] = await put(...drafts);
    expect(await sendEmail(system, id, new Date())).toBe("nothing-to-do");
    await sendAgain(kaisa(), id);
    const stored = await rows<{ template: string; state: string; toUserId: string }>(
      `select template, state, "toUserId" from "Email" order by "createdAt", id`,
    );
    return stored.map(({ template, state, toUserId }) => [template, state, toUserId]);
  };

  it("D3: of a proposal that all have said yes to since: dates are next", async () => {
    const { id: reader } = world.one.contact;
    const proposed = draft("group-proposed", "p", { enrolmentId: world.one.id }, reader);
    expect(await instead(proposed)).toEqual([
      ["group-proposed", "SUPERSEDED", reader],
      ["group-confirmed", "WAITING", reader],
    ]);
  });

  it("D3: of proposed times, one of which has been chosen since: the invitation", async () => {
    const { id: meetingId } = await scheduled();
    const { id: reader } = world.other.contact;
    expect(await instead(draft("times-proposed", "t", { meetingId }, reader))).toEqual([
      ["times-proposed", "SUPERSEDED", reader],
      ["meeting-scheduled", "WAITING", reader],
    ]);
  });

  it("D3: of a sentence that has been written anew since: the question about today's", async () => {
    const { id: reader } = world.other.contact;
    const [insight] = await rows<{ id: string }>(
      `insert into "Insight" (id, "convenerId", "groupId", text, version)
       select gen_random_uuid(), "convenerId", id, 'Avoin ovi.', 2 from "Group" where id = $1 returning id`,
      [world.group.id],
    );
    const asked = draft("insight-to-approve", "i", { insightId: insight?.id, version: 1 }, reader);
    expect(await instead(asked)).toEqual([
      ["insight-to-approve", "SUPERSEDED", reader],
      ["insight-to-approve", "WAITING", reader],
    ]);
  });

  it("D3: of a reminder of what has been done since there is none: it says so, and offers nothing", async () => {
    const done = { taskKey: "agreement:1", side: "1" };
    const { id: reader } = world.one.contact;
    const reminded = draft("reminder", "r", done, reader);
    const row = { ...reminded, groupId: world.group.id } as EmailDraft;
    expect(await instead(row)).toEqual([["reminder", "SUPERSEDED", reader]]);
    const seen = await listEmails(kaisa(), emailFilter.parse({}));
    expect(seen.rows.map(({ state, offers }) => [state, offers])).toEqual([["SUPERSEDED", null]]);
  });
});

/** The first visit of the world's pair, with a time a month away. */
async function scheduled() {
  const startsAt = new Date(Date.now() + 30 * 86_400_000);
  const endsAt = new Date(startsAt.getTime() + 9_000_000);
  const [meeting] = await rows<{ id: string; timeZone: string }>(
    `update "Meeting" set state = 'SCHEDULED', "startsAt" = $2, "endsAt" = $3, "placeName" = 'Naapuritalo', invited = true, sequence = 1
     where "groupId" = $1 and ordinal = 1 returning id, "timeZone"`,
    [world.group.id, startsAt, endsAt],
  );
  const calendar = {
    meetingId: meeting?.id ?? "",
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    timeZone: meeting?.timeZone ?? "",
    place: "Naapuritalo",
    remoteLink: null,
  };
  return { id: meeting?.id, calendar };
}

async function eventually(check: () => Promise<void>) {
  await vi.waitFor(check, { timeout: 20_000, interval: 200 });
}
