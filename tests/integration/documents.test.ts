import { randomBytes } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { approveDocument, askForChange, saveDocument, takeBackDocument } from "@/lib/documents/commands";
import { readDocument } from "@/lib/documents/queries";
import { write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import { lightGroups } from "@/lib/steps/facts-loading";
import { getGroupPlan } from "@/lib/tasks/queries";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { memoParts, memoWorld, firstMemo as step } from "../support/memos";
import { refusal } from "../support/visits";
import { closeDatabase, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const planted = "Heidän puheenjohtajansa itki varastossa.";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const save = (
  world: PairWorld,
  by: Person,
  version: number,
  move: "draft" | "send" = "send",
  parts = memoParts(planted),
) => saveDocument(viewerOf(by), { groupId: world.group.id, step, version, move }, parts, now);
const round = ({ group }: PairWorld, n = 1) => ({ groupId: group.id, step, version: n });
const seen = async ({ group }: PairWorld, person: Person) =>
  JSON.stringify(await readDocument(viewerOf(person), group.id, step));
const readers = async (world: PairWorld) => {
  const { one, other, colleague, facilitator, coordinator, stranger } = world;
  const people = {
    ...{ writer: one.contact, contact: other.contact, colleague },
    ...{ facilitator, coordinator, stranger },
  };
  const found: string[] = [];
  for (const [who, person] of Object.entries(people))
    if ((await seen(world, person)).includes(planted)) found.push(who);
  return found;
};
const stored = () =>
  rows<{ state: string; round: number; version: number }>('select state, round, version from "Document"');

describe("a document of a group", () => {
  test("is read by whoever writes it while they do, by contacts and guides when it goes round, by the group when all have approved", async () => {
    const world = await memoWorld(now);
    await save(world, world.one.contact, 0, "draft");
    expect(await readers(world)).toEqual(["writer", "contact"]);
    await save(world, world.one.contact, 1);
    expect(await readers(world)).toEqual(["writer", "contact", "facilitator"]);
    await approveDocument(viewerOf(world.other.contact), round(world), now);
    expect(await readers(world)).toEqual(["writer", "contact", "colleague", "facilitator"]);
    expect((await stored()).map(({ state }) => state)).toEqual(["APPROVED"]);
  });

  test("stands in the database under a seal only, and in no mail and no activity", async () => {
    const world = await memoWorld(now);
    await save(world, world.one.contact, 0);
    const why = "Tämä nimi pois, Virtasen Veikko.";
    await askForChange(viewerOf(world.other.contact), { ...round(world), why }, now);
    const tables = await rows<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables)
      for (const words of [planted, why])
        expect(await rows(`select 1 from ${name} t where strpos(t::text, $1) > 0`, [words])).toEqual([]);
    expect(await seen(world, world.one.contact)).toContain(why);
    expect(await seen(world, world.colleague)).not.toContain(why);
  });

  test("two who write at once: the second is told, and nothing of the first is lost", async () => {
    const world = await memoWorld(now);
    const draft = (by: Person, version: number, words: string) =>
      save(world, by, version, "draft", memoParts(words));
    await draft(world.one.contact, 0, "Ensimmäinen.");
    expect(await refusal(draft(world.other.contact, 0, "Toinen."))).toBe("changed-by-someone-else");
    await draft(world.other.contact, 1, "Toinen, luettuaan ensimmäisen.");
    expect(await refusal(draft(world.one.contact, 1, "Kolmas."))).toBe("changed-by-someone-else");
    expect(await seen(world, world.one.contact)).toContain("Toinen, luettuaan ensimmäisen.");
    const both = await Promise.all(
      [world.one.contact, world.other.contact].map((by) => refusal(draft(by, 2, "Yhtä aikaa."))),
    );
    expect(both.sort()).toEqual(["changed-by-someone-else", "nothing refused"]);
  });

  test("goes back to be written when somebody asks for a change, and all approve anew what they have read", async () => {
    const world = await memoWorld(now);
    const { one, other, colleague } = world;
    await save(world, one.contact, 0);
    await approveDocument(viewerOf(other.contact), round(world), now);
    await askForChange(viewerOf(other.contact), { ...round(world), why: "Päivä on väärä." }, now);
    expect(await stored()).toMatchObject([{ state: "WRITING", round: 1 }]);
    // What was approved is still the group's to read.
    expect(await seen(world, colleague)).toContain(planted);
    const [{ version } = { version: 0 }] = await stored();
    await save(world, one.contact, version, "send", memoParts("Korjattu."));
    expect(await refusal(approveDocument(viewerOf(other.contact), round(world), now))).toBe(
      "changed-by-someone-else",
    );
    expect(await seen(world, colleague)).not.toContain("Korjattu.");
    await approveDocument(viewerOf(other.contact), round(world, 2), now);
    expect(await seen(world, colleague)).toContain("Korjattu.");
    expect(
      await rows('select round, "approvedAt" is not null as approved from "DocumentVersion" order by round'),
    ).toEqual([
      { round: 1, approved: true },
      { round: 2, approved: true },
    ]);
  });

  test("two who ask for a change of one round are both heard, also when the first has sent it back already", async () => {
    const world = await memoWorld(now);
    const { one, other, facilitator } = world;
    await save(world, one.contact, 0);
    await askForChange(viewerOf(other.contact), { ...round(world), why: "Päivä on väärä." }, now);
    await askForChange(viewerOf(facilitator), { ...round(world), why: "Nimi on väärin." }, now);
    expect(await stored()).toMatchObject([{ state: "WRITING", round: 1 }]);
    const written = await seen(world, one.contact);
    expect(["Päivä on väärä.", "Nimi on väärin."].filter((said) => !written.includes(said))).toEqual([]);
    // Who writes hears of it once: the first from the second, who wrote to nobody before.
    const told = `select "toAddress" as "to" from "Email" where template = 'document-change-asked'`;
    const heard = (await rows<{ to: string }>(told)).map(({ to }) => to);
    expect(heard.toSorted()).toEqual([one.contact.email, other.contact.email].sort());
  });

  test("nobody asks for a change in what has never gone round", async () => {
    const world = await memoWorld(now);
    await save(world, world.one.contact, 0, "draft");
    const asking = askForChange(viewerOf(world.other.contact), { ...round(world, 0), why: "Päivä." }, now);
    expect(await refusal(asking)).toBe("changed-by-someone-else");
  });

  test("what goes round is taken back by the side that sent it, and approved or sent back by the others", async () => {
    const world = await memoWorld(now);
    await save(world, world.one.contact, 0);
    const moves = async (person: Person) => {
      const read = await readDocument(viewerOf(person), world.group.id, step);
      return [read?.mayTakeBack, read?.mayApprove, read?.mayAskChange, read?.mayWrite];
    };
    expect(await moves(world.one.contact)).toEqual([true, false, false, false]);
    expect(await moves(world.other.contact)).toEqual([false, true, true, false]);
    expect(await moves(world.facilitator)).toEqual([false, false, true, false]);
    expect(await moves(world.colleague)).toEqual([false, false, false, false]);
  });

  test("is taken back by whoever writes it until all have approved, and approved twice counts once", async () => {
    const world = await memoWorld(now);
    const { one, other } = world;
    await save(world, one.contact, 0);
    await takeBackDocument(viewerOf(one.contact), round(world), now);
    expect(await stored()).toMatchObject([{ state: "WRITING", round: 1 }]);
    await save(world, one.contact, (await stored())[0]?.version ?? 0);
    for (const _ of [1, 2]) await approveDocument(viewerOf(other.contact), round(world, 2), now);
    expect(
      await rows('select count(*)::int as n from "Email" where template = $1', ["document-approved"]),
    ).toEqual([{ n: 4 }]);
    expect(await refusal(takeBackDocument(viewerOf(one.contact), round(world, 2), now))).toBe(
      "changed-by-someone-else",
    );
  });

  test("is approved once where the last two press at once", async () => {
    const world = await memoWorld(now);
    await save(world, world.one.contact, 0);
    const pressed = await Promise.all(
      [1, 2].map(() => refusal(approveDocument(viewerOf(world.other.contact), round(world), now))),
    );
    expect(pressed).toEqual(["nothing refused", "nothing refused"]);
    expect(await stored()).toMatchObject([{ state: "APPROVED", round: 1 }]);
  });

  test("is nobody else's to write, approve or send back, and not before the meeting has been held", async () => {
    const world = await memoWorld(now);
    const { one, other, colleague, facilitator, coordinator, stranger, group } = world;
    for (const by of [colleague, facilitator, coordinator])
      expect(await refusal(save(world, by, 0))).toBe("not-allowed");
    expect(await refusal(save(world, stranger, 0))).toBe("not-found");
    await save(world, one.contact, 0);
    for (const by of [colleague, facilitator, coordinator])
      expect(await refusal(approveDocument(viewerOf(by), round(world), now))).toBe("not-allowed");
    for (const by of [colleague, coordinator])
      expect(await refusal(askForChange(viewerOf(by), { ...round(world), why: "Pois." }, now))).toBe(
        "not-allowed",
      );
    const second = { groupId: group.id, step: "memo.visit-2", version: 0, move: "draft" as const };
    expect(await refusal(saveDocument(viewerOf(other.contact), second, memoParts(), now))).toBe(
      "document-not-open",
    );
    const unknown = { ...second, step: "diary.visit-1" };
    expect(await refusal(saveDocument(viewerOf(one.contact), unknown, memoParts(), now))).toBe("not-found");
  });

  test("may have gaps as a draft, and none that its template asks for when it goes round", async () => {
    const world = await memoWorld(now);
    await save(world, world.one.contact, 0, "draft", {});
    await expect(save(world, world.one.contact, 1, "send", {})).rejects.toMatchObject({ name: "ZodError" });
    expect(await stored()).toMatchObject([{ state: "WRITING", version: 1 }]);
  });

  test("is not written under a key that is not the installation's, and says that it cannot be opened", async () => {
    const world = await memoWorld(now);
    await save(world, world.one.contact, 0, "draft");
    const settings = env();
    const right = settings.KYLASSA_NOTE_KEY;
    settings.KYLASSA_NOTE_KEY = randomBytes(32).toString("base64");
    try {
      expect(await refusal(save(world, world.one.contact, 1))).toBe("documents-locked");
      const read = await readDocument(viewerOf(world.one.contact), world.group.id, step);
      expect(read?.draft?.parts).toBeNull();
    } finally {
      settings.KYLASSA_NOTE_KEY = right;
    }
    expect(await seen(world, world.one.contact)).toContain(planted);
  });

  test("is as far on the board as on the page of its group", async () => {
    const world = await memoWorld(now);
    await save(world, world.one.contact, 0);
    const plan = await getGroupPlan(viewerOf(world.one.contact), world.group.id, now);
    const programme = { id: world.programme.id, timeZone: "Europe/Helsinki" };
    const [light] = await write(systemViewer(), (tx) => lightGroups(tx, programme, ["CONFIRMED"]));
    expect(plan?.facts.documents).toEqual([
      {
        step: "memo",
        about: "visit-1",
        state: "SENT",
        round: 1,
        changedAt: now,
        approvedBy: [1],
        heardAt: null,
      },
    ]);
    expect(light?.facts.documents).toEqual(plan?.facts.documents);
    expect(light?.facts.roles).toEqual(plan?.facts.roles);
    const own = plan?.plan.filter(({ kind, about }) => kind === "approval" && about === "visit-1");
    expect(own?.map(({ status }) => status)).toEqual(["done", "open"]);
  });

  test("goes with its group, with all that was said of it", async () => {
    const world = await memoWorld(now);
    await save(world, world.one.contact, 0);
    await askForChange(viewerOf(world.other.contact), { ...round(world), why: "Lyhyemmin." }, now);
    await rows('delete from "Document" where "groupId" = $1', [world.group.id]);
    for (const table of ["DocumentVersion", "DocumentApproval", "DocumentRemark"])
      expect(await rows(`select 1 from "${table}"`)).toEqual([]);
  });
});
