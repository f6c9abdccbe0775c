import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { undoers } from "@/app/[locale]/manage/undo/undoers";
import { getLink } from "@/lib/auth/queries";
import { hashOf, mintToken } from "@/lib/auth/tokens";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { compose, type StoredEmail } from "@/lib/emails/compose";
import { listEnrolmentHistory } from "@/lib/enrolments/history-queries";
import { getEnrolment } from "@/lib/enrolments/queries";
import { HandOver } from "@/lib/enrolments/schema";
import { closeDatabase, write } from "@/lib/kernel/db";
import { addToVisits, removeFromVisits } from "@/lib/meetings/company-commands";
import type { Answers } from "@/lib/surveys/definition";
import {
  changeContactTask,
  handOverTask,
  replaceInVisits,
  saveSentAnswers,
} from "@/lib/tasks/people-commands";
import { undo } from "@/lib/undo/commands";
import { listUndos } from "@/lib/undo/queries";
import { buildScheduled, buildTimes, buildUnanswered, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { refusal } from "../../support/visits";
import { later, type PairWorld, pairWorld, viewerOf } from "../../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const right = "maija@oikea.example";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** A pair whose first association is reached under a wrong address, in its answers too. */
async function wrongAddress(state: "PROPOSED" | "CONFIRMED" = "CONFIRMED"): Promise<PairWorld> {
  const world = await pairWorld({
    now,
    state,
    one: {
      contactName: "Tuulikki Naapurila",
      email: "x",
      contactRole: "board",
      contactLanguage: "fi",
      phone: "040 000 0001",
    },
  });
  await rows(
    `update "Response" set answers = jsonb_set(answers, '{email}', to_jsonb($2::text)) where "enrolmentId" = $1`,
    [world.one.id, world.one.contact.email],
  );
  return world;
}

const placeOf = async (enrolmentId: string, userId: string) =>
  (
    await rows<{ id: string }>('select id from "Participant" where "enrolmentId" = $1 and "userId" = $2', [
      enrolmentId,
      userId,
    ])
  )[0]?.id ?? "";
const userOf = async (email: string) =>
  (await rows<{ id: string }>('select id from "User" where email = $1', [email]))[0]?.id ?? "";
const contactsOf = async (enrolmentId: string) =>
  (
    await rows<{ email: string }>(
      `select u.email from "Participant" p join "User" u on u.id = p."userId"
       where p."enrolmentId" = $1 and p."isContact" and p."leftAt" is null order by u.email`,
      [enrolmentId],
    )
  ).map(({ email }) => email);
const answersOf = async (enrolmentId: string) =>
  (
    await rows<{ answers: Answers }>('select answers from "Response" where "enrolmentId" = $1', [enrolmentId])
  )[0]?.answers ?? {};
const mailsTo = async (userId: string) =>
  (
    await rows<{ template: string; state: string }>(
      'select template, state from "Email" where "toUserId" = $1 order by "createdAt", template',
      [userId],
    )
  ).map(({ template, state }) => `${template} ${state}`);

const correction = async (world: PairWorld, how: "correct" | "succeed" = "correct") => ({
  enrolmentId: world.one.id,
  participantId: await placeOf(world.one.id, world.one.contact.id),
  how,
  name: "Tuulikki Naapurila",
  email: right,
  locale: "fi" as const,
});

/** What the old address has: a session, personal links here and elsewhere, mails that wait, failed and were sent. */
async function traces(world: PairWorld) {
  const { id: userId } = world.one.contact;
  const [here, elsewhere] = [mintToken(), mintToken()];
  await rows(
    `insert into "Session" (id, "sessionToken", "userId", expires) values (gen_random_uuid(), $1, $2, now() + interval '1 day')`,
    [mintToken(), userId],
  );
  for (const [token, path] of [
    [here, `/groups/${world.group.id}/times`],
    [elsewhere, "/home"],
  ] as const)
    await rows(
      `insert into "Link" (id, "tokenHash", purpose, "userId", path, "expiresAt")
       values (gen_random_uuid(), $1, 'PERSONAL', $2, $3, now() + interval '400 days')`,
      [hashOf(token), userId, path],
    );
  for (const state of ["WAITING", "FAILED", "SENT"])
    await rows(
      `insert into "Email" (id, key, "groupId", "toUserId", "toAddress", locale, template, params, state)
       values (gen_random_uuid(), $1, $2, $3, 'x@vaara.example', 'fi', 'insight-to-approve', '{}', $4::"EmailState")`,
      [`${state}:${userId}`, world.group.id, userId, state],
    );
  return { here, elsewhere };
}
const counted = async (table: "Session" | "Link", userId: string) =>
  Number(
    (await rows<{ n: string }>(`select count(*) as n from "${table}" where "userId" = $1`, [userId]))[0]?.n,
  );
const opens = async (token: string) => (await getLink(visitorViewer("fi"), token, new Date())) !== null;

describe("a corrected address", () => {
  it("B4: typed into the answers replaces the old one: rights, links, sessions and mails of that end", async () => {
    const world = await wrongAddress();
    const old = world.one.contact;
    const { here, elsewhere } = await traces(world);
    const coordinator = viewerOf(world.coordinator);
    const seen = await getEnrolment(coordinator, world.one.id);
    const values = { ...(await answersOf(world.one.id)), email: right };
    const save = { enrolmentId: world.one.id, version: seen?.answersVersion ?? 0, page: "contact" };
    await saveSentAnswers(coordinator, { ...save, was: "", move: "next", to: "onward", values }, now);

    expect(await contactsOf(world.one.id)).toEqual([right]);
    expect(await getEnrolment(viewerOf(old), world.one.id)).toBeNull();
    expect([await counted("Session", old.id), await counted("Link", old.id)]).toEqual([0, 0]);
    expect([await opens(here), await opens(elsewhere)]).toEqual([false, false]);
    expect(await mailsTo(old.id)).toEqual(["insight-to-approve SENT", "participant-left WAITING"]);
    expect(await mailsTo(await userOf(right))).toEqual(["contact-received WAITING"]);
    const [log] = await rows<{ facts: object }>(
      `select facts from "Activity" where action = 'enrolment.correct-address'`,
    );
    expect(log?.facts).toMatchObject({ from: old.id, to: await userOf(right) });
  });

  it("B4: by the coordinator, after a proposal, does the same and is in the answers", async () => {
    const world = await wrongAddress("PROPOSED");
    await traces(world);
    await replaceInVisits(viewerOf(world.coordinator), await correction(world), now);
    expect(await contactsOf(world.one.id)).toEqual([right]);
    expect(await getEnrolment(viewerOf(world.one.contact), world.one.id)).toBeNull();
    expect(await answersOf(world.one.id)).toMatchObject({ email: right, phone: "040 000 0001" });
    expect(await counted("Session", world.one.contact.id)).toBe(0);
  });

  it("B4: in one enrolment leaves what the same person has in another", async () => {
    const world = await wrongAddress();
    const old = world.one.contact;
    await rows(`update "Participant" set "userId" = $1 where "enrolmentId" = $2`, [old.id, world.other.id]);
    const { here, elsewhere } = await traces(world);
    await rows(`update "Email" set "enrolmentId" = $1, "groupId" = null where state = 'WAITING'`, [
      world.other.id,
    ]);
    await replaceInVisits(viewerOf(world.coordinator), await correction(world), now);
    expect(await contactsOf(world.one.id)).toEqual([right]);
    expect(await contactsOf(world.other.id)).toEqual([old.email]);
    expect(await getEnrolment(viewerOf(old), world.other.id)).not.toBeNull();
    expect(await getEnrolment(viewerOf(old), world.one.id)).toBeNull();
    expect(await counted("Session", old.id)).toBe(1);
    expect([await opens(here), await opens(elsewhere)]).toEqual([false, true]);
    expect(await mailsTo(old.id)).toContain("insight-to-approve WAITING");
  });

  it("B4: to that of somebody who is known gives them this place, and changes nothing of theirs", async () => {
    const world = await wrongAddress();
    await replaceInVisits(
      viewerOf(world.coordinator),
      { ...(await correction(world)), email: world.stranger.email, name: "Joku" },
      now,
    );
    expect(await contactsOf(world.one.id)).toEqual([world.stranger.email]);
    expect(await rows('select name from "User" where id = $1', [world.stranger.id])).toEqual([
      { name: "Outi Outo" },
    ]);
  });

  it("B4: takes along what the same person has done: attendance, answers to times, surveys that wait", async () => {
    const world = await wrongAddress();
    const { one, other, group } = world;
    await write(systemViewer(), async (tx) => {
      await buildTimes(
        tx,
        group.meetings["visit-1"] as string,
        [{ startsAt: later(now, 20), by: other.contact, votes: [[one.contact, "YES"]] }],
        now,
      );
      const asked = { openUntil: later(now, 5), askedAt: now, step: "feedback", about: "visit-1" };
      await buildUnanswered(tx, group, { ...asked, userIds: [one.contact.id] });
    });
    await replaceInVisits(viewerOf(world.coordinator), await correction(world), now);
    const to = await userOf(right);
    expect(await rows('select "userId", value from "Vote" where "userId" = $1', [to])).toEqual([
      { userId: to, value: "YES" },
    ]);
    expect(await rows('select "userId" from "Unanswered"')).toEqual([{ userId: to }]);
  });

  it("B4: moves the visits to come to the calendar of the right address", async () => {
    const world = await wrongAddress();
    await write(systemViewer(), (tx) =>
      buildScheduled(tx, world.group.meetings["visit-1"] as string, later(now, 9), world.facilitator),
    );
    await replaceInVisits(viewerOf(world.coordinator), await correction(world), now);
    expect(await mailsTo(world.one.contact.id)).toEqual(["meeting-left WAITING", "participant-left WAITING"]);
    expect(await mailsTo(await userOf(right))).toEqual([
      "meeting-scheduled WAITING",
      "contact-received WAITING",
    ]);
  });

  it("B4: takes the key from the browser that answered, but not from the one that corrects", async () => {
    const world = await wrongAddress();
    const keyOf = () => rows('select "keyHash" from "Enrolment" where id = $1', [world.one.id]);
    await rows(`update "Enrolment" set "keyHash" = 'k' where id = $1`, [world.one.id]);
    await replaceInVisits(visitorViewer("fi", world.one.id), await correction(world), now);
    expect(await keyOf()).toEqual([{ keyHash: "k" }]);
    const again = { ...(await correction(world)), email: "kolmas@oikea.example" };
    const participantId = await placeOf(world.one.id, await userOf(right));
    await replaceInVisits(viewerOf(world.coordinator), { ...again, participantId }, now);
    expect(await keyOf()).toEqual([{ keyHash: null }]);
  });

  it("B4: one's own is changed in the settings, where one is not locked out", async () => {
    const world = await wrongAddress();
    const own = viewerOf(world.one.contact);
    expect(await refusal(replaceInVisits(own, await correction(world), now))).toBe("own-address");
    const same = { ...(await correction(world)), email: world.one.contact.email };
    expect(await refusal(replaceInVisits(viewerOf(world.coordinator), same, now))).toBe("same-address");
    expect(await refusal(replaceInVisits(viewerOf(world.facilitator), same, now))).toBe("not-allowed");
    expect(await refusal(replaceInVisits(viewerOf(world.stranger), same, now))).toBe("not-found");
    expect(await contactsOf(world.one.id)).toEqual([world.one.contact.email]);
  });

  it("B4: can be taken back for thirty days, by who made it and by a coordinator, unless it has been overtaken", async () => {
    const world = await wrongAddress();
    const coordinator = viewerOf(world.coordinator);
    await replaceInVisits(coordinator, await correction(world), now);
    const { undos } = await listUndos(coordinator, { subjectId: world.one.id }, 1, now);
    expect(undos.map(({ kind }) => kind)).toEqual(["participant-replaced"]);
    await undo(coordinator, { id: undos[0]?.id ?? "" }, undoers, later(now, 29));
    expect(await contactsOf(world.one.id)).toEqual([world.one.contact.email]);
    expect(await answersOf(world.one.id)).toMatchObject({ email: world.one.contact.email });
    expect(await getEnrolment({ ...coordinator, userId: await userOf(right) }, world.one.id)).toBeNull();
  });
});

describe("the people of an enrolment", () => {
  it("B5: are kept by the coordinator too, at any time: added, made contact, marked as gone, replaced", async () => {
    const world = await wrongAddress();
    const coordinator = viewerOf(world.coordinator);
    const enrolmentId = world.one.id;
    const newcomer = { enrolmentId, name: "Aino", email: "aino@esimerkki.example", locale: "sv" as const };
    const participantId = await addToVisits(coordinator, { ...newcomer, isContact: false }, now);
    await changeContactTask(coordinator, { enrolmentId, participantId, contact: "yes" }, now);
    await removeFromVisits(
      coordinator,
      { enrolmentId, participantId: await placeOf(enrolmentId, world.one.contact.id) },
      now,
    );
    expect(await contactsOf(enrolmentId)).toEqual(["aino@esimerkki.example"]);
    expect(await getEnrolment(viewerOf(world.one.contact), enrolmentId)).toBeNull();
    const successor = { enrolmentId, participantId, how: "succeed" as const, name: "Liisa", email: right };
    await replaceInVisits(coordinator, { ...successor, locale: "fi" }, now);
    expect(await contactsOf(enrolmentId)).toEqual([right]);
    const told = await rows(
      `select params->>'by' as by from "Email" where template = 'contact-received' and "toAddress" = $1`,
      [right],
    );
    expect(told).toEqual([{ by: "Kaisa Koordi" }]);
  });

  it("B5: somebody who follows another does not take their phone into the answers", async () => {
    const world = await wrongAddress();
    const successor = { ...(await correction(world, "succeed")), name: "Liisa Uusi" };
    await replaceInVisits(viewerOf(world.coordinator), successor, now);
    const { contactName, email, phone } = await answersOf(world.one.id);
    expect([contactName, email, phone]).toEqual(["Liisa Uusi", right, undefined]);
  });

  it("B5: who ends their own part can take that back, also where they see nothing of it any more", async () => {
    const world = await wrongAddress();
    const own = viewerOf(world.one.contact);
    const enrolmentId = world.one.id;
    const participantId = await placeOf(enrolmentId, world.colleague.id);
    await changeContactTask(own, { enrolmentId, participantId, contact: "yes" }, now);
    const mine = await placeOf(enrolmentId, world.one.contact.id);
    await changeContactTask(own, { enrolmentId, participantId: mine, contact: "no" }, now);
    expect(await contactsOf(enrolmentId)).toEqual([world.colleague.email]);
    const takeBack = async () => {
      const { undos } = await listUndos(own, {}, 1, now);
      const open = undos.find(({ undoneAt }) => undoneAt === null);
      await undo(own, { id: open?.id ?? "" }, undoers, now);
    };
    await takeBack();
    expect(await contactsOf(enrolmentId)).toContain(world.one.contact.email);
    await removeFromVisits(own, { enrolmentId, participantId: mine }, now);
    expect(await getEnrolment(own, enrolmentId)).toBeNull();
    await takeBack();
    expect(await contactsOf(enrolmentId)).toContain(world.one.contact.email);
  });
});

describe("what is taken back", () => {
  const undoLast = async (person: Person, at = now) => {
    const viewer = viewerOf(person);
    const { undos } = await listUndos(viewer, {}, 1, at);
    await rows('delete from "Email"');
    await undo(viewer, { id: undos.find(({ undoneAt }) => undoneAt === null)?.id ?? "" }, undoers, at);
    return rows<{ to: string; template: string }>(
      `select "toAddress" as to, template from "Email" order by template, "toAddress"`,
    );
  };

  it("B5: a corrected address: the right one is told that it ends, the old one that it is the contact again", async () => {
    const world = await wrongAddress();
    await replaceInVisits(viewerOf(world.coordinator), await correction(world), now);
    expect(await undoLast(world.coordinator)).toEqual([
      { to: world.one.contact.email, template: "contact-received" },
      { to: right, template: "participant-left" },
    ]);
  });

  it("B5: a successor: both are told, and whoever works with the association, but for the one who does it", async () => {
    const world = await wrongAddress();
    const successor = { ...(await correction(world, "succeed")), name: "Liisa Uusi" };
    await replaceInVisits(viewerOf(world.coordinator), successor, now);
    expect(await undoLast(world.coordinator)).toEqual([
      { to: world.facilitator.email, template: "contact-changed" },
      { to: world.one.contact.email, template: "contact-received" },
      { to: right, template: "participant-left" },
    ]);
  });

  it("B5: a hand-over of one's own: the successor and whoever works with the association; oneself knows", async () => {
    const world = await wrongAddress();
    const to = await placeOf(world.one.id, world.colleague.id);
    const handing = HandOver.parse({ enrolmentId: world.one.id, to, stays: "yes" });
    await handOverTask(viewerOf(world.one.contact), handing, now);
    const told = [
      ...[world.coordinator.email, world.facilitator.email]
        .sort()
        .map((email) => ({ to: email, template: "contact-changed" })),
      { to: world.colleague.email, template: "participant-left" },
    ];
    expect(await undoLast(world.one.contact)).toEqual(told);
  });

  it("B5: having stepped down: whoever works with the association hears that the contact is back, and so does the other contact", async () => {
    const world = await wrongAddress();
    const own = viewerOf(world.one.contact);
    const enrolmentId = world.one.id;
    const colleague = await placeOf(enrolmentId, world.colleague.id);
    await changeContactTask(own, { enrolmentId, participantId: colleague, contact: "yes" }, now);
    const mine = await placeOf(enrolmentId, world.one.contact.id);
    await changeContactTask(own, { enrolmentId, participantId: mine, contact: "no" }, now);
    const told = [world.coordinator.email, world.facilitator.email].sort();
    expect(await undoLast(world.one.contact)).toEqual([
      ...told.map((email) => ({ to: email, template: "contact-back" })),
      { to: world.colleague.email, template: "people-changed" },
    ]);
  });
});

describe("handing over", () => {
  const handing = (world: PairWorld, more: object) =>
    HandOver.parse({ enrolmentId: world.one.id, to: "new", ...more });
  const liisa = { name: "Liisa Lisäksi", email: right, locale: "sv" };

  it("B5: to somebody new: they are contact, told by whom and what waits; the one before gets a receipt", async () => {
    const world = await wrongAddress("PROPOSED");
    const own = viewerOf(world.one.contact);
    await traces(world);
    await rows('delete from "Email"');
    await handOverTask(own, handing(world, liisa), now);
    expect(await counted("Session", world.one.contact.id)).toBe(1);
    expect(await contactsOf(world.one.id)).toEqual([right]);
    expect(await getEnrolment(own, world.one.id)).toBeNull();
    expect(await answersOf(world.one.id)).toMatchObject({ contactName: "Liisa Lisäksi", email: right });
    expect(await mailsTo(world.one.contact.id)).toEqual(["participant-left WAITING"]);
    expect(await mailsTo(world.coordinator.id)).toEqual(["contact-changed WAITING"]);
    expect(await mailsTo(world.facilitator.id)).toEqual(["contact-changed WAITING"]);
    const [told] = await rows<StoredEmail>(`select * from "Email" where template = 'contact-received'`);
    if (!told) throw new Error("the successor is told");
    const composed = await write(systemViewer(), (tx) => compose(tx, told, { viewer: systemViewer(), now }));
    if (typeof composed === "string") throw new Error(composed);
    expect(composed.letter.paragraphs[0]).toMatch(
      /^Tuulikki Naapurila utsåg er till kontaktperson.* Det här väntar på er: .*2027\)\.$/,
    );
  });

  it("B5: to a colleague, and going on as a participant, can be taken back by the one who did it", async () => {
    const world = await wrongAddress();
    const own = viewerOf(world.one.contact);
    const to = await placeOf(world.one.id, world.colleague.id);
    await handOverTask(own, handing(world, { to, stays: "yes" }), now);
    expect(await contactsOf(world.one.id)).toEqual([world.colleague.email]);
    expect(await getEnrolment(own, world.one.id)).not.toBeNull();
    const { undos } = await listUndos(own, {}, 1, later(now, 29));
    await undo(own, { id: undos[0]?.id ?? "" }, undoers, later(now, 29));
    expect(await contactsOf(world.one.id)).toEqual([world.one.contact.email]);
  });

  it("B5: is a contact's own to do, and to somebody else", async () => {
    const world = await wrongAddress();
    const own = viewerOf(world.one.contact);
    const same = handing(world, { ...liisa, email: world.one.contact.email });
    expect(await refusal(handOverTask(own, same, now))).toBe("same-address");
    for (const person of [world.colleague, world.facilitator])
      expect(await refusal(handOverTask(viewerOf(person), handing(world, liisa), now))).toBe("not-allowed");
    expect(HandOver.safeParse({ enrolmentId: world.one.id, to: "new" }).success).toBe(false);
  });
});

describe("answers", () => {
  it("B5: are corrected by the coordinator at any time, and it is written who changed which of them", async () => {
    const world = await wrongAddress();
    const save = {
      enrolmentId: world.one.id,
      version: 1,
      page: "organisation",
      was: "",
      move: "next" as const,
    };
    const values = { ...(await answersOf(world.one.id)), municipality: "Kauniainen" };
    const page = { ...save, to: "onward" as const, values };
    expect(await refusal(saveSentAnswers(viewerOf(world.one.contact), page, now))).toBe(
      "enrolment-not-editable",
    );
    await saveSentAnswers(viewerOf(world.coordinator), page, now);
    expect(await answersOf(world.one.id)).toMatchObject({ municipality: "Kauniainen" });
    const history = await listEnrolmentHistory(viewerOf(world.coordinator), world.one.id);
    expect(await mailsTo(world.one.contact.id)).toEqual(["answers-corrected WAITING"]);
    expect(history[0]).toMatchObject({
      action: "enrolment.change",
      by: "Kaisa Koordi",
      fields: ["municipality"],
    });
  });
});
