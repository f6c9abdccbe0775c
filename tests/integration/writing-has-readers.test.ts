import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { letGuidesRead, saveAssignment } from "@/lib/assignments/commands";
import { readSubmissions } from "@/lib/assignments/queries";
import { personViewer, systemViewer } from "@/lib/auth/viewers";
import { addCoordinator } from "@/lib/conveners/commands";
import { saveDocument } from "@/lib/documents/commands";
import { readDocument } from "@/lib/documents/queries";
import { getFeedback } from "@/lib/feedback/queries";
import { closeGroups } from "@/lib/groups/clock-commands";
import { removeFacilitatorAndGroups } from "@/lib/groups/facilitator-commands";
import { write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { seal, sealBytes } from "@/lib/kernel/sealing";
import type { Viewer } from "@/lib/kernel/viewer";
import { changeGroupAndVisits } from "@/lib/meetings/company-commands";
import { changeNote, deleteNote, writeNote } from "@/lib/notes/commands";
import { handOverNotes, takeBackNote } from "@/lib/notes/handing-commands";
import { wrapOlderKeys } from "@/lib/notes/keys-tx";
import { getNote, getNotebook, getOwnNote, getOwnNotes } from "@/lib/notes/queries";
import { notePlace } from "@/lib/notes/sealing";
import { addFacilitator } from "@/lib/programmes/commands";
import { buildAnonymous, buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { firstMemo, memoParts, memoWorld } from "../support/memos";
import { betweenVisits, feedbackStep, interim, mirror, refusal } from "../support/visits";
import { closeDatabase, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const later = new Date("2027-03-02T10:00:00Z");
const secret = "Puheenjohtaja harkitsee lopettamista.";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const writeOne = (world: PairWorld, body = secret) =>
  writeNote(viewerOf(world.facilitator), { groupId: world.group.id, body }, now);
const bodies = async (viewer: Viewer, world: PairWorld) =>
  (await getNotebook(viewer, world.group.id))?.notes.map(({ body }) => body) ?? null;
const firstNote = async () => (await rows<{ id: string }>('select id from "Note" order by id'))[0]?.id ?? "";
const userWith = (name: string, isAdmin = false) =>
  write(systemViewer(), (tx) => buildUser(tx, { name, isAdmin }));
const addGuide = async (world: PairWorld, viewer: Viewer, person: Person) => {
  await addFacilitator(viewer, { programmeId: world.programme.id, name: person.name, email: person.email });
  await rows('update "ProgrammeFacilitator" set "acceptedAt" = now() where "userId" = $1', [person.id]);
};
const nameLead = async (world: PairWorld, viewer: Viewer, person: Person) => {
  const [group] = await rows<{ version: number; theme: string; message: string; assignment: string }>(
    'select version, theme, message, assignment from "Group" where id = $1',
    [world.group.id],
  );
  const change = { groupId: world.group.id, facilitatorId: person.id, ...group } as never;
  return changeGroupAndVisits(viewer, change, later);
};
const handIn = (world: PairWorld, seat: 1 | 2) =>
  saveAssignment(
    viewerOf(seat === 1 ? world.one.contact : world.other.contact),
    { groupId: world.group.id, step: interim, seat, version: 0, move: "hand-in" },
    mirror(`${secret} ${seat}`),
    now,
  );

describe("attack 1: what is written in confidence has readers of its own", () => {
  test("a coordinator who makes herself the lead is refused where another has written, and reads nothing", async () => {
    const world = await betweenVisits(now);
    await writeOne(world);
    const kaisa = viewerOf(world.coordinator);
    await addGuide(world, kaisa, world.coordinator);
    expect(await refusal(nameLead(world, kaisa, world.coordinator))).toBe("facilitator-oversees");
    expect(await bodies(kaisa, world)).toBeNull();
    expect(await getNote(kaisa, await firstNote())).toBeNull();
    expect(await bodies(viewerOf(world.facilitator), world)).toEqual([secret]);
  });

  test("a coordinator who makes herself the lead is refused where a document has been begun, and reads nothing of it", async () => {
    const world = await memoWorld(now);
    const memo = { groupId: world.group.id, step: firstMemo, version: 0, move: "send" as const };
    await saveDocument(viewerOf(world.one.contact), memo, memoParts(secret), now);
    const kaisa = viewerOf(world.coordinator);
    await addGuide(world, kaisa, world.coordinator);
    expect(await refusal(nameLead(world, kaisa, world.coordinator))).toBe("facilitator-oversees");
    expect(await readDocument(kaisa, world.group.id, firstMemo)).toBeNull();
  });

  test("an administrator who makes himself coordinator and the lead is refused, and reads nothing", async () => {
    const world = await betweenVisits(now);
    await writeOne(world);
    const person = await userWith("Ylermi Ylläpito", true);
    const ylermi = personViewer({ id: person.id, isAdmin: true, locale: "fi" });
    await addCoordinator(ylermi, {
      convenerId: world.convenerId,
      name: person.name,
      email: person.email,
      locale: "fi",
    });
    await addGuide(world, ylermi, person);
    expect(await refusal(nameLead(world, ylermi, person))).toBe("facilitator-oversees");
    expect(await bodies(ylermi, world)).toBeNull();
  });

  test("a helper whom the coordinator names reads what comes after, and nothing of before: notes, greetings, assignments", async () => {
    const world = await betweenVisits(now);
    await writeOne(world);
    await handIn(world, 1);
    await handIn(world, 2);
    await write(systemViewer(), (tx) =>
      buildAnonymous(tx, world.programme, world.group, {
        step: feedbackStep,
        about: "visit-1",
        answers: { greetings: "Kiitos Marjatta." },
        at: now,
      }),
    );
    const greetings = async (viewer: Viewer) =>
      (await getFeedback(viewer, world.group.id, now))?.surveys.flatMap((survey) => survey.greetings) ?? null;
    const read = async (viewer: Viewer) =>
      (await readSubmissions(viewer, world.group.id, interim, new Date()))?.sides.map(({ answers }) =>
        Boolean(answers),
      );
    const marjatta = viewerOf(world.facilitator);
    expect([await greetings(marjatta), await read(marjatta)]).toEqual([["Kiitos Marjatta."], [true, true]]);

    const helper = await userWith("Apuri Apunen");
    const kaisa = viewerOf(world.coordinator);
    await addGuide(world, kaisa, helper);
    await nameLead(world, kaisa, helper);
    const apuri = viewerOf(helper);
    expect([await bodies(apuri, world), await greetings(apuri), await read(apuri)]).toEqual([
      [],
      [],
      [false, false],
    ]);
    await writeNote(apuri, { groupId: world.group.id, body: "Uusi alku." }, later);
    expect(await bodies(apuri, world)).toEqual(["Uusi alku."]);

    await letGuidesRead(viewerOf(world.one.contact), { groupId: world.group.id, step: interim, seat: 1 });
    expect(await read(apuri)).toEqual([true, false]);
    expect(
      await refusal(
        letGuidesRead(viewerOf(world.one.contact), { groupId: world.group.id, step: interim, seat: 2 }),
      ),
    ).toBe("not-allowed");

    // Put back, the first one reads her own notes again, and not what was written for the helper.
    await nameLead(world, kaisa, world.facilitator);
    expect(await bodies(marjatta, world)).toEqual([secret]);
    expect(await bodies(apuri, world)).toBeNull();
  });

  test("the one who was and the associations are told of the change", async () => {
    const world = await betweenVisits(now);
    const helper = await userWith("Apuri Apunen");
    await addGuide(world, viewerOf(world.coordinator), helper);
    await rows('delete from "Email"');
    await nameLead(world, viewerOf(world.coordinator), helper);
    const told = await rows<{ template: string; toUserId: string }>(
      `select template, "toUserId" from "Email" where template like 'group-facilitator-%' order by template, id`,
    );
    const who = (template: string) =>
      told
        .filter((mail) => mail.template === template)
        .map(({ toUserId }) => toUserId)
        .sort();
    expect(who("group-facilitator-released")).toEqual([world.facilitator.id]);
    expect(who("group-facilitator-named")).toEqual([helper.id]);
    expect(who("group-facilitator-changed")).toEqual(
      [world.one.contact.id, world.other.contact.id, world.colleague.id].sort(),
    );
  });

  test("a reader's row that is made by hand in the database does not open anything", async () => {
    const world = await betweenVisits(now);
    await writeOne(world);
    const helper = await userWith("Apuri Apunen");
    await rows('update "GroupFacilitator" set "userId" = $1', [helper.id]);
    await rows('update "NoteReader" set "userId" = $1', [helper.id]);
    expect(await bodies(viewerOf(helper), world)).toEqual([null]);
  });
});

describe("attack 1: handing over", () => {
  const changed = async () => {
    const world = await betweenVisits(now);
    await writeOne(world);
    await writeOne(world, "Toinen.");
    const helper = await userWith("Apuri Apunen");
    await addGuide(world, viewerOf(world.coordinator), helper);
    await nameLead(world, viewerOf(world.coordinator), helper);
    return { world, helper, former: viewerOf(world.facilitator), successor: viewerOf(helper) };
  };

  test("only the author gives notes, those chosen, to somebody who facilitates, who is told without their words", async () => {
    const { world, helper, former, successor } = await changed();
    const groupId = world.group.id;
    const own = (await getOwnNotes(former, groupId, later))?.notes ?? [];
    expect(own.map(({ body }) => body).sort()).toEqual([secret, "Toinen."].sort());
    const noteIds = own.filter(({ body }) => body === secret).map(({ id }) => id);
    const give = (viewer: Viewer, userId: string) =>
      refusal(handOverNotes(viewer, { groupId, noteIds, userId }, later));
    for (const viewer of [
      successor,
      viewerOf(world.coordinator),
      viewerOf(world.one.contact),
      systemViewer(),
    ])
      expect(await give(viewer, helper.id)).toBe("not-found");
    for (const userId of [world.coordinator.id, world.one.contact.id, world.facilitator.id])
      expect(await give(former, userId)).toBe("not-found");
    expect(await give(former, helper.id)).toBe("nothing refused");
    expect(await bodies(successor, world)).toEqual([secret]);
    const mails = await rows<{ toUserId: string; params: unknown }>(
      `select "toUserId", params from "Email" where template = 'notes-handed-over'`,
    );
    expect(mails.map(({ toUserId }) => toUserId)).toEqual([helper.id]);
    expect(JSON.stringify(mails)).not.toContain("Puheenjohtaja");

    await takeBackNote(former, { noteId: noteIds[0] as string, userId: helper.id }, later);
    expect(await bodies(successor, world)).toEqual([]);
  });

  test("for thirty days one's own can be handed over or deleted, not written on; then nobody reads them", async () => {
    const { world, former } = await changed();
    const noteId = await firstNote();
    const inDays = (days: number) => new Date(later.getTime() + days * 24 * 3600_000);
    expect(await getNotebook(former, world.group.id)).toBeNull();
    expect(await getNote(former, noteId)).toBeNull();
    expect(await refusal(changeNote(former, { noteId, version: 1, body: "Toisin" }, later))).toBe(
      "not-found",
    );
    expect((await getOwnNote(former, noteId, inDays(29)))?.own).toBe(true);
    expect(await getOwnNotes(former, world.group.id, inDays(31))).toBeNull();
    expect(await refusal(deleteNote(former, { noteId, version: 1 }, inDays(31)))).toBe("not-found");
    expect(await refusal(deleteNote(former, { noteId, version: 1 }, inDays(29)))).toBe("nothing refused");
  });

  test("what was given ends with the relation", async () => {
    const { world, helper, former, successor } = await changed();
    const noteIds = [await firstNote()];
    await handOverNotes(former, { groupId: world.group.id, noteIds, userId: helper.id }, later);
    await nameLead(world, viewerOf(world.coordinator), world.facilitator);
    expect(await bodies(successor, world)).toBeNull();
    await nameLead(world, viewerOf(world.coordinator), helper);
    expect(await bodies(successor, world)).toEqual([]);
  });
});

describe("attack 14: an end to the relation", () => {
  test("a facilitator whose pairs have come to their end can be removed, and reads nothing of them any more", async () => {
    const world = await betweenVisits(now);
    await writeOne(world);
    const removal = { programmeId: world.programme.id, userId: world.facilitator.id };
    const remove = () => refusal(removeFacilitatorAndGroups(viewerOf(world.coordinator), removal, later));
    expect(await remove()).toBe("facilitator-has-groups");
    for (const state of ["COMPLETED", "DISSOLVED"]) {
      await rows(
        `update "Group" set state = $1::"GroupState", "completedAt" = case when $1 = 'COMPLETED' then $2::timestamptz end,
         "dissolvedAt" = case when $1 = 'DISSOLVED' then $2::timestamptz end`,
        [state, now],
      );
      expect(await bodies(viewerOf(world.facilitator), world)).toEqual([secret]);
    }
    expect(await remove()).toBe("nothing refused");
    expect(await bodies(viewerOf(world.facilitator), world)).toBeNull();
    expect(await rows('select "userId" from "GroupFacilitator"')).toEqual([]);
  });

  test.each([
    ["COMPLETED", "completedAt", 60],
    ["DISSOLVED", "dissolvedAt", 30],
  ])("a group that is %s closes to its facilitators after its days", async (state, column, days) => {
    const world = await betweenVisits(now);
    await writeOne(world);
    await rows(`update "Group" set state = $1::"GroupState", "${column}" = $2`, [state, now]);
    const close = (shift: number) =>
      closeGroups(systemViewer(), new Date(now.getTime() + days * 24 * 3600_000 + shift));
    const viewer = viewerOf(world.facilitator);
    expect(await close(-1000)).toBe(0);
    expect(await bodies(viewer, world)).toEqual([secret]);
    expect(await close(1000)).toBe(1);
    expect(await bodies(viewer, world)).toBeNull();
    expect(await readSubmissions(viewer, world.group.id, interim, new Date())).toBeNull();
  });
});

describe("notes that an older version sealed by the key of their group", () => {
  test("are read by those who had them, before and after their keys are wrapped for each; the group's key goes", async () => {
    const world = await betweenVisits(now);
    const { id: groupId } = world.group;
    const [master, key] = [Buffer.from(env().KYLASSA_NOTE_KEY, "base64"), Buffer.alloc(32, 7)];
    const noteIds = ["0191d0d8-0000-7000-8000-000000000001", "0191d0d8-0000-7000-8000-000000000002"];
    await rows('insert into "GroupKey" ("groupId", "convenerId", wrapped) values ($1, $2, $3)', [
      groupId,
      world.convenerId,
      sealBytes(master, `group-key|${groupId}`, key),
    ]);
    for (const id of noteIds)
      await rows(
        `insert into "Note" (id, "convenerId", "groupId", "authorId", sealed) values ($1, $2, $3, $4, $5)`,
        [id, world.convenerId, groupId, world.facilitator.id, seal(key, notePlace(groupId, id), secret)],
      );
    // The second one an older server wrote after the change: it has no reader's row.
    await rows(`insert into "NoteReader" ("convenerId", "noteId", "userId") values ($1, $2, $3)`, [
      world.convenerId,
      noteIds[0],
      world.facilitator.id,
    ]);
    expect(await bodies(viewerOf(world.facilitator), world)).toEqual([secret]);
    expect(await write(systemViewer(), (tx) => wrapOlderKeys(tx))).toBe(1);
    expect(await bodies(viewerOf(world.facilitator), world)).toEqual([secret, secret]);
    expect(await rows('select "groupId" from "GroupKey"')).toEqual([]);
    expect(await rows('select "noteId" from "NoteReader" where wrapped is null')).toEqual([]);
    expect(await write(systemViewer(), (tx) => wrapOlderKeys(tx))).toBe(0);
  });
});
