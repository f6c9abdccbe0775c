import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { personViewer, sending, systemViewer } from "@/lib/auth/viewers";
import { leaveDispatch, undoDispatch } from "@/lib/dispatches/commands";
import { getSentLetter } from "@/lib/emails/message-queries";
import { seenDraft } from "@/lib/emails/seen";
import { sendEmail } from "@/lib/emails/sending";
import { closeMail } from "@/lib/emails/transport";
import { endings } from "@/lib/jobs/endings";
import { env } from "@/lib/kernel/env";
import { addReceivers, leaveOut, removeDraft, saveMessage } from "@/lib/messages/commands";
import { getDraft, getSentMessage, listCome, listMessages, listToAdd } from "@/lib/messages/queries";
import { Writing } from "@/lib/messages/schema";
import { sendMessage, tryMessage } from "@/lib/messages/sending-commands";
import { emptyDatabase, rows } from "@/tests/support/database";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";
import { another, draft, greeting, sendShown } from "@/tests/support/messages-sent";
import { refusal } from "@/tests/support/visits";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "@/tests/support/world";

const now = new Date();
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
let world: PairWorld;
let server: MailServer;

beforeEach(async () => {
  await emptyDatabase();
  server = await startMailServer();
  env().SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  world = await pairWorld({ now });
});
afterEach(async () => {
  closeMail();
  await server.stop();
});
afterAll(closeDatabase);

const kaisa = () => viewerOf(world.coordinator);
const write = (more: Parameters<typeof draft>[2] = {}) =>
  draft(kaisa(), world.programme.id, { now, ...more });
const mails = () =>
  rows<{ id: string; toAddress: string; locale: string; state: string; template: string }>(
    'select id, "toAddress", locale, state, template from "Email" order by "toName"',
  );
const contacts = () => [world.other.contact.email, world.one.contact.email];

describe("a message", () => {
  it("goes to those whom the check page shows, ten minutes later, and is answered to whoever wrote it", async () => {
    const messageId = await write();
    const shown = await getDraft(kaisa(), messageId);
    const { dispatchId } = await sendShown(kaisa(), messageId, now);
    const queued = await mails();
    expect(queued.map(({ toAddress }) => toAddress)).toEqual(contacts());
    expect(queued.map(({ toAddress }) => toAddress)).toEqual(shown?.read.map(({ address }) => address));
    for (const { id } of queued)
      expect(await sendEmail(systemViewer(), id, minutes(9))).toBe("nothing-to-do");
    await leaveDispatch(systemViewer(), { dispatchId }, endings, minutes(10));
    for (const { id } of queued) expect(await sendEmail(systemViewer(), id, minutes(10))).toBe("sent");
    const [samira, tuulikki] = server.taken.map(({ mail }) => mail);
    expect(samira?.subject).toBe("Terveisiä, Samira Kielonen");
    expect(tuulikki?.text).toContain(`Kiitos, että ${world.one.name} on mukana.`);
    expect(tuulikki?.text).toMatch(/\/fi\/link\/\S+/);
    expect(tuulikki?.text).not.toContain("{");
    expect(tuulikki?.replyTo?.value).toEqual([
      { address: world.coordinator.email, name: expect.any(String) },
    ]);
    expect(tuulikki?.text).toContain("Kaisa Koordi");
  });

  it("is seen before as it arrives, but for the link", async () => {
    const messageId = await write();
    const shown = await getDraft(kaisa(), messageId);
    const one = shown?.read[1];
    if (!shown || !one) throw new Error("there are two");
    const before = seenDraft(shown, one, now);
    const { dispatchId } = await sendShown(kaisa(), messageId, now);
    await leaveDispatch(kaisa(), { dispatchId }, endings, now);
    const [, email] = await mails();
    await sendEmail(systemViewer(), email?.id ?? "", now);
    const [sent] = server.taken;
    for (const part of [before.greeting, ...before.before, ...before.after, before.closing, ...before.foot])
      expect(sent?.mail.text).toContain(part);
    expect(sent?.mail.subject).toBe(before.subject);
    const afterwards = await getSentLetter(kaisa(), { messageId, emailId: email?.id ?? "" }, now);
    expect(afterwards).toEqual(before);
    expect(JSON.stringify(afterwards)).not.toContain("/link/");
  });

  it("is written to each in their language, or in the first that it is written in", async () => {
    await another(world, "Grannar rf", { locale: "sv" });
    await another(world, "Neighbours", { locale: "en" });
    const sv = { subjectSv: "Hälsningar", textSv: "Tack, {namn}." };
    const messageId = await write({ words: { ...greeting, ...sv } });
    await sendShown(kaisa(), messageId, now);
    const said = (await mails()).map(({ locale }) => locale).sort();
    expect(said).toEqual(["fi", "fi", "fi", "sv"]);
  });

  it("is undone as long as it has not left: it is a draft again, and can be sent anew", async () => {
    const messageId = await write();
    const { dispatchId } = await sendShown(kaisa(), messageId, now);
    expect(await getDraft(kaisa(), messageId)).toBeNull();
    await undoDispatch(kaisa(), { dispatchId }, endings, minutes(5));
    expect(await mails()).toEqual([]);
    expect((await getDraft(kaisa(), messageId))?.message.words.fi?.subject).toBe(greeting.subjectFi);
    await sendShown(kaisa(), messageId, now);
    expect(await mails()).toHaveLength(2);
  });

  it("is sent once, however often it is pressed", async () => {
    const messageId = await write();
    const shown = (await getDraft(kaisa(), messageId))?.mark ?? "";
    const formKey = "4f0f4c5e-6a77-4c39-9a51-2f0d8b9a9a01";
    const same = () => sending(kaisa(), formKey, "x");
    const [one, other] = await Promise.all([
      sendMessage(same(), { messageId, shown }, now),
      sendMessage(same(), { messageId, shown }, now),
    ]);
    expect(one).toEqual(other);
    expect(await refusal(sendMessage(kaisa(), { messageId, shown }, now))).toBe("message-sent");
    expect(await mails()).toHaveLength(2);
  });

  it("can be tried by whoever writes it: to themselves in each language, and to nobody else", async () => {
    const messageId = await write({ words: { ...greeting, subjectSv: "Hälsningar", textSv: "Tack!" } });
    await tryMessage(kaisa(), { messageId });
    const tried = await mails();
    expect(tried.map(({ toAddress }) => toAddress)).toEqual([
      world.coordinator.email,
      world.coordinator.email,
    ]);
    expect(tried.map(({ locale }) => locale).sort()).toEqual(["fi", "sv"]);
    for (const { id } of tried) expect(await sendEmail(systemViewer(), id, now)).toBe("sent");
    expect(server.taken[0]?.mail.subject).toContain("Terveisiä");
    expect((await listMessages(kaisa(), world.programme.id, 1)).rows[0]?.counts).toBeNull();
  });

  it("is held against the limits of the outbox", async () => {
    const messageId = await write();
    const { dispatchId } = await sendShown(kaisa(), messageId, now);
    await leaveDispatch(kaisa(), { dispatchId }, endings, now);
    await rows(
      `insert into "Email" (id, key, "toAddress", locale, template, params, "triedAt", "causedBy")
       select gen_random_uuid(), 'full:' || n, $1, 'fi', 'x', '{}', now(), 'system' from generate_series(1, 200) n`,
      [world.one.contact.email],
    );
    const [free, full] = (await mails()).filter(({ template }) => template === "message");
    expect(await sendEmail(systemViewer(), full?.id ?? "", now)).toBe("held");
    expect(await sendEmail(systemViewer(), free?.id ?? "", now)).toBe("sent");
    const [row] = (await listMessages(kaisa(), world.programme.id, 1)).rows;
    expect(row?.counts).toEqual({ waiting: 0, held: 1, sent: 1, failed: 0 });
  });
});

describe("what has changed since it was shown", () => {
  it("refuses the press, and says who is gone and who has come", async () => {
    const messageId = await write();
    const shown = (await getDraft(kaisa(), messageId))?.mark ?? "";
    await rows('update "Participant" set "leftAt" = now() where "userId" = $1', [world.one.contact.id]);
    expect(await refusal(sendMessage(kaisa(), { messageId, shown }, now))).toBe("receivers-changed");
    expect(await mails()).toEqual([]);
    await another(world, "Uusi ry");
    const anew = await getDraft(kaisa(), messageId);
    expect(anew?.gone).toBe(1);
    expect(anew && (await listCome(kaisa(), anew.message, now))).toEqual(["Yhteys Uusi ry"]);
    await sendShown(kaisa(), messageId, now);
    expect((await mails()).map(({ toAddress }) => toAddress)).toEqual([world.other.contact.email]);
  });

  it("another address, or another text, is a change too", async () => {
    const messageId = await write();
    const shown = (await getDraft(kaisa(), messageId))?.mark ?? "";
    await rows(`update "User" set email = 'uusi@esimerkki.example' where id = $1`, [world.one.contact.id]);
    expect(await refusal(sendMessage(kaisa(), { messageId, shown }, now))).toBe("receivers-changed");
    const second = (await getDraft(kaisa(), messageId))?.mark ?? "";
    await saveMessage(
      kaisa(),
      Writing.parse({ messageId, version: 2, subjectFi: "Eri", textFi: "Eri" }),
      now,
    );
    expect(await refusal(sendMessage(kaisa(), { messageId, shown: second }, now))).toBe("receivers-changed");
    expect(await mails()).toEqual([]);
  });

  it("what somebody else has written meanwhile is not written over", async () => {
    const messageId = await write();
    const typed = Writing.parse({ messageId, version: 1, ...greeting });
    expect(await refusal(saveMessage(kaisa(), typed, now))).toBe("changed-by-someone-else");
  });
});

describe("receivers by hand", () => {
  it("some are left out and others added, and nobody who was not ticked", async () => {
    await another(world, "Varalla ry", { state: "WAITLISTED" });
    const messageId = await write({ filters: { state: "ACCEPTED" } });
    await leaveOut(kaisa(), { messageId, leftOut: [world.one.contact.id] }, now);
    const message = (await getDraft(kaisa(), messageId))?.message;
    if (!message) throw new Error("it is a draft");
    const { people, mark } = await listToAdd(kaisa(), message, { state: "WAITLISTED" }, now);
    const adding = { messageId, programmeId: world.programme.id, filters: { state: "WAITLISTED" as const } };
    const [only] = people;
    await addReceivers(
      kaisa(),
      { ...adding, shown: mark, press: "ticked", added: [only?.userId ?? ""] },
      now,
    );
    await sendShown(kaisa(), messageId, now);
    expect((await mails()).map(({ toAddress }) => toAddress)).toEqual([
      world.other.contact.email,
      only?.address,
    ]);
  });

  it("nobody of another programme comes in by an id", async () => {
    const { one: foreign } = await pairWorld({ now });
    const messageId = await write();
    const adding = {
      messageId,
      programmeId: world.programme.id,
      filters: {},
      shown: "",
      press: "ticked" as const,
    };
    const added = [foreign.contact.id, world.stranger.id];
    expect(await refusal(addReceivers(kaisa(), { ...adding, added }, now))).toBe("nothing-ticked");
  });
});

describe("what stands in the way of sending", () => {
  it("a text that is not finished, a gap for somebody, and nobody to send it to", async () => {
    const messageId = await write({ words: { subjectFi: "Vain otsikko", press: "save" } });
    expect(await refusal(sendShown(kaisa(), messageId, now))).toBe("message-unfinished");
    const guides = await write({ filters: { role: "facilitators" } });
    expect((await getDraft(kaisa(), guides))?.gaps).toEqual([
      { name: "Marjatta Kuuntelija", placeholder: "organisation" },
    ]);
    expect(await refusal(sendShown(kaisa(), guides, now))).toBe("message-gaps");
    await rows('update "ProgrammeFacilitator" set "acceptedAt" = null');
    expect(await refusal(sendShown(kaisa(), guides, now))).toBe("nobody-to-write-to");
    expect(await mails()).toEqual([]);
  });
});

describe("whose messages they are", () => {
  it("only those who coordinate the programme read, change, try or send them", async () => {
    const messageId = await write();
    const sentId = await write();
    const shown = (await getDraft(kaisa(), messageId))?.mark ?? "";
    await sendShown(kaisa(), sentId, now);
    const emailId = (await mails())[0]?.id ?? "";
    const administrator = personViewer({ id: world.stranger.id, isAdmin: true, locale: "fi" });
    const others = [world.facilitator, world.one.contact, world.stranger].map(viewerOf);
    for (const viewer of [...others, administrator]) {
      expect(await getDraft(viewer, messageId)).toBeNull();
      expect(await getSentMessage(viewer, sentId, 1)).toBeNull();
      expect(await getSentLetter(viewer, { messageId: sentId, emailId }, now)).toBeNull();
      expect((await listMessages(viewer, world.programme.id, 1)).rows).toEqual([]);
      for (const press of [
        () => sendMessage(viewer, { messageId, shown }, now),
        () => tryMessage(viewer, { messageId }),
        () => removeDraft(viewer, { messageId }),
        () => leaveOut(viewer, { messageId, leftOut: [world.one.contact.id] }, now),
        () => saveMessage(viewer, Writing.parse({ messageId, version: 2, ...greeting }), now),
      ])
        expect(await refusal(press())).toBe("not-found");
    }
    expect(await getSentLetter(kaisa(), { messageId: sentId, emailId }, now)).not.toBeNull();
  });

  it("the log says who sent what to how many, and no word of it", async () => {
    const messageId = await write();
    await sendShown(kaisa(), messageId, now);
    const log = await rows<{ action: string; facts: unknown }>(
      `select action, facts from "Activity" where action like 'programme.%message' order by at, id`,
    );
    expect(log).toEqual([
      { action: "programme.write-message", facts: { message: messageId, receivers: 2 } },
      { action: "programme.send-message", facts: { message: messageId, receivers: 2 } },
    ]);
    const all = JSON.stringify(await rows('select * from "Activity"'));
    expect(all).not.toContain("Terveisiä");
  });
});
