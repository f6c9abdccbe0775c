import { randomBytes } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { hearReaders } from "@/lib/documents/clock-commands";
import { saveDocument, takeBackDocument } from "@/lib/documents/commands";
import {
  answerCorrection,
  correctSentence,
  markRead,
  publishDocument,
  putBackSentence,
  reopenDocument,
  strikeSentence,
} from "@/lib/documents/correcting-commands";
import { givenText } from "@/lib/documents/given";
import { readDocument } from "@/lib/documents/queries";
import { write } from "@/lib/kernel/db";
import { lightGroups } from "@/lib/steps/facts-loading";
import { getGroupPlan } from "@/lib/tasks/queries";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";

import { finalReport, firstMinutes, minutesParts, type PaperWorld, paperWorld } from "../support/papers";
import { sentenceOf, writeMinutes } from "../support/papers-written";

import { refusal } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const over = later(now, 6);
const kept = "Puhuttiin ajasta.";
const planted = "Meillä esihenkilö huutaa puhelimessa.";
const both = `${kept} ${planted}`;
const browser = randomBytes(32).toString("base64url");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const round = ({ group }: PaperWorld, version = 1, step = firstMinutes) => ({
  groupId: group.id,
  step,
  version,
});
const seen = async ({ group }: PaperWorld, person: Person, step = firstMinutes, at = over) =>
  JSON.stringify(await readDocument(viewerOf(person), group.id, step, { now: at }));
const people = (world: PaperWorld) => ({
  ...{ lead: world.facilitator, contact: world.one.contact, partner: world.other.contact },
  ...{ colleague: world.colleague, assistant: world.assistant, coordinator: world.coordinator },
  stranger: world.stranger,
});
const readersOf = async (world: PaperWorld, words: string) => {
  const found: string[] = [];
  for (const [who, person] of Object.entries(people(world)))
    if ((await seen(world, person)).includes(words)) found.push(who);
  return found;
};
const strike = async (world: PaperWorld, by: Person, words = "huutaa", by2 = browser) =>
  strikeSentence(viewerOf(by), await sentenceOf(world, by, words, { now }), by2);
const publish = (world: PaperWorld, version = 1, at = over) =>
  publishDocument(viewerOf(world.facilitator), round(world, version), at);
const state = async () =>
  (
    await rows<{ state: string; round: number }>('select state, round from "Document" order by step, about')
  )[0];
const readers = (world: PaperWorld) => [
  world.one.contact,
  world.other.contact,
  world.colleague,
  world.assistant,
];

describe("a document that goes round to be corrected", () => {
  test("is read by who writes it and who corrects it, and by those it is for when it has been published", async () => {
    const world = await paperWorld(now);
    await writeMinutes(world, kept, { now, move: "draft" });
    expect(await readersOf(world, kept)).toEqual(["lead"]);
    await writeMinutes(world, kept, { now });
    expect(await readersOf(world, kept)).toEqual(["lead", "contact", "partner", "colleague", "assistant"]);
    await publish(world);
    expect(await readersOf(world, kept)).toEqual([
      ...["lead", "contact", "partner", "colleague", "assistant", "coordinator"],
    ]);
  });

  test("somebody objects to a sentence: it stands in nothing that is published, printed or stored, and nobody learns who", async () => {
    const world = await paperWorld(now);
    await writeMinutes(world, both, { now });
    await strike(world, world.colleague);
    expect(await readersOf(world, planted)).toEqual(["lead", "contact", "partner", "colleague", "assistant"]);
    await publish(world);
    expect(await readersOf(world, kept)).toHaveLength(6);
    // Who wrote it is told what was left out only while it goes round.
    expect(await readersOf(world, planted)).toEqual([]);
    await reopenDocument(viewerOf(world.facilitator), round(world), over);
    expect(await seen(world, world.facilitator)).not.toContain(planted);
  });

  test("who writes learns what was struck at once for all, when all have read it or their days are over", async () => {
    const world = await paperWorld(now);
    await writeMinutes(world, both, { now });
    await strike(world, world.colleague);
    const told = async () => {
      const read = await readDocument(viewerOf(world.facilitator), world.group.id, firstMinutes, { now });
      return [read?.toCorrect?.struck.map(({ text }) => text), read?.mayPublish];
    };
    for (const [index, reader] of readers(world).entries()) {
      expect(await told()).toEqual([[], false]);
      expect(await refusal(publish(world, 1, now))).toBe("document-being-read");
      await markRead(viewerOf(reader), round(world));
      const read = await readDocument(viewerOf(reader), world.group.id, firstMinutes, { now });
      expect([read?.toCorrect?.readBy, read?.toCorrect?.hasRead]).toEqual([index + 1, true]);
    }
    // Nobody's press is the moment at which it is told.
    expect(await told()).toEqual([[], false]);
    await hearReaders(systemViewer(), now);
    expect(await told()).toEqual([[planted], true]);
    const mails = await rows<{ params: { struck: number } }>(
      `select params from "Email" where template = 'document-ready'`,
    );
    expect(mails.map(({ params }) => params.struck)).toEqual([1]);
    for (const reader of [world.one.contact, world.colleague])
      expect(await seen(world, reader)).not.toContain(planted);
  });

  test("what is taken back tells nothing of what has been struck, and it does not go round again once it is known", async () => {
    const world = await paperWorld(now);
    await writeMinutes(world, both, { now });
    await strike(world, world.colleague);
    await takeBackDocument(viewerOf(world.facilitator), round(world), now);
    expect(
      (await readDocument(viewerOf(world.facilitator), world.group.id, firstMinutes))?.toCorrect,
    ).toMatchObject({ struck: [], heardAt: null });
    await writeMinutes(world, both, { now });
    await hearReaders(systemViewer(), over);
    await takeBackDocument(viewerOf(world.facilitator), round(world, 2), over);
    const draft = await readDocument(viewerOf(world.facilitator), world.group.id, firstMinutes);
    expect(JSON.stringify(draft?.draft)).not.toContain(planted);
    expect(draft?.toCorrect?.struck.map(({ text }) => text)).toEqual([planted]);
    for (const again of [both, `${kept} Meillä  esihenkilö huutaa, puhelimessa!`])
      expect(await refusal(writeMinutes(world, again, { now: over }))).toBe("document-struck");
  });

  test("somebody objects to a sentence: a milder one has its own days; what its readers have had theirs for can be published at once", async () => {
    const world = await paperWorld(now);
    await writeMinutes(world, both, { now });
    await strike(world, world.colleague);
    await hearReaders(systemViewer(), over);
    await takeBackDocument(viewerOf(world.facilitator), round(world), over);
    const milder = `${kept} Puhelut ovat raskaita.`;
    expect(await refusal(writeMinutes(world, milder, { now: over, move: "publish" }))).toBe(
      "document-unread",
    );
    await writeMinutes(world, milder, { now: over });
    expect(await refusal(publish(world, 2, later(over, 5)))).toBe("document-being-read");
    await publish(world, 2, later(over, 6));
    expect(await readersOf(world, "raskaita")).toHaveLength(6);
    await reopenDocument(viewerOf(world.facilitator), round(world, 2), over);
    await writeMinutes(world, kept, { now: over, move: "publish" });
    expect(await readersOf(world, "raskaita")).toEqual([]);
    const read = await readDocument(viewerOf(world.coordinator), world.group.id, firstMinutes, {
      version: 2,
    });
    expect([read?.published.map((one) => one.round), JSON.stringify(read?.approved)]).toEqual([
      [3, 2],
      expect.stringContaining("raskaita"),
    ]);
  });

  test("a sentence is put back by the browser that struck it, and by no other", async () => {
    const world = await paperWorld(now);
    await writeMinutes(world, both, { now });
    await strike(world, world.colleague);
    const sentence = await sentenceOf(world, world.colleague, "huutaa", { now });
    const own = async (by: Person, with_: string) =>
      JSON.stringify(
        (await readDocument(viewerOf(by), world.group.id, firstMinutes, { now, browser: with_ }))?.toCorrect
          ?.parts,
      ).includes('"own":true');
    expect(await own(world.colleague, browser)).toBe(true);
    expect([await own(world.one.contact, browser), await own(world.colleague, "other")]).toEqual([
      false,
      false,
    ]);
    await putBackSentence(viewerOf(world.one.contact), sentence, browser);
    await strike(world, world.one.contact, "huutaa", "another");
    await putBackSentence(viewerOf(world.colleague), sentence, browser);
    await publish(world);
    expect(await readersOf(world, planted)).toEqual([]);
  });

  test("where nobody else struck it, it is as if it had never been struck", async () => {
    const world = await paperWorld(now);
    await writeMinutes(world, both, { now });
    await strike(world, world.colleague);
    await putBackSentence(
      viewerOf(world.colleague),
      await sentenceOf(world, world.colleague, "huutaa", { now }),
      browser,
    );
    await publish(world);
    expect(await readersOf(world, planted)).toHaveLength(6);
  });

  test.each(Array.from({ length: 6 }, (_, n) => [n + 1]))(
    "a strike at the moment of publishing is in time or told that it is not, never lost (%i)",
    async () => {
      const world = await paperWorld(now);
      await writeMinutes(world, both, { now });
      const sentence = await sentenceOf(world, world.colleague, "huutaa", { now });
      const [struck, published] = await Promise.all([
        refusal(strikeSentence(viewerOf(world.colleague), sentence, browser)),
        refusal(publish(world)),
      ]);
      expect(published).toBe("nothing refused");
      expect(["nothing refused", "document-published"]).toContain(struck);
      expect((await readersOf(world, planted)).length).toBe(struck === "nothing refused" ? 0 : 6);
    },
  );

  test("is struck, corrected and read by those who are asked, while it goes round, in the words that they have read", async () => {
    const world = await paperWorld(now);
    await writeMinutes(world, both, { now });
    const sentence = await sentenceOf(world, world.colleague, "huutaa", { now });
    for (const by of [world.facilitator, world.coordinator])
      expect(await refusal(strikeSentence(viewerOf(by), sentence, browser))).toBe("not-allowed");
    expect(await refusal(strikeSentence(viewerOf(world.stranger), sentence, browser))).toBe("not-found");
    for (const wrong of [
      ...[{ index: 9 }, { part: "other" }, { mark: "x" }].map((other) => ({
        about: { ...sentence.about, ...other },
      })),
      { version: 7 },
    ])
      expect(
        await refusal(strikeSentence(viewerOf(world.colleague), { ...sentence, ...wrong }, browser)),
      ).toBe("changed-by-someone-else");
    await publish(world);
    expect(await refusal(strikeSentence(viewerOf(world.colleague), sentence, browser))).toBe(
      "document-published",
    );
    for (const by of [world.colleague, world.coordinator, world.assistant]) {
      expect(await refusal(reopenDocument(viewerOf(by), round(world), over))).toBe("not-allowed");
      expect(await refusal(publishDocument(viewerOf(by), round(world), over))).toBe("not-allowed");
    }
  });

  test("the expert's correction has a name, is read by whoever writes and whoever made it, and is answered", async () => {
    const world = await paperWorld(now);
    const why = "Aikaa oli kaksi tuntia.";
    await writeMinutes(world, kept, { now });
    const sentence = await sentenceOf(world, world.assistant, "ajasta", { now });
    const said = { ...sentence, why, source: "Kalenteri", mistake: true };
    await correctSentence(viewerOf(world.assistant), said, now);
    expect(await readersOf(world, why)).toEqual(["lead", "assistant"]);
    expect(await seen(world, world.facilitator)).toContain("Anni Asiantuntija");
    const [remark] = await rows<{ id: string }>('select id from "DocumentRemark"');
    const answered = {
      ...round(world),
      correctionId: remark?.id ?? "",
      decision: "no" as const,
      answer: "Kello oli.",
    };
    expect(await refusal(answerCorrection(viewerOf(world.assistant), answered))).toBe("not-allowed");
    await answerCorrection(viewerOf(world.facilitator), answered);
    expect(await readersOf(world, "Kello oli.")).toEqual(["lead", "assistant"]);
    const tables = await rows<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const words = [why, "Kello oli.", "Kalenteri", kept];
    const anywhere = tables
      .map(
        ({ name }) =>
          `select 1 from ${name} t where ${words.map((_, n) => `strpos(t::text, $${n + 1}) > 0`).join(" or ")}`,
      )
      .join(" union all ");
    expect(await rows(anywhere, words)).toEqual([]);
  });

  test("two who write at once: the second is told, and nothing of the first is lost", async () => {
    const world = await paperWorld(now);
    await writeMinutes(world, kept, { now, move: "draft" });
    const save = (words: string) =>
      saveDocument(
        viewerOf(world.facilitator),
        { groupId: world.group.id, step: firstMinutes, version: 1, move: "send" },
        minutesParts(words),
        now,
      );
    const said = await Promise.all([refusal(save("Ensimmäinen.")), refusal(save("Toinen."))]);
    expect(said.sort().at(-1)).toBe("nothing refused");
    expect(["changed-by-someone-else", "document-sent"]).toContain(said[0]);
  });

  test("is as far on the board as on the page of its group, and waits for its readers there", async () => {
    const world = await paperWorld(now);
    await writeMinutes(world, kept, { now });
    const programme = { id: world.programme.id, timeZone: "Europe/Helsinki" };
    const task = async (at: Date) => {
      const plan = await getGroupPlan(viewerOf(world.facilitator), world.group.id, at);
      const [light] = await write(systemViewer(), (tx) => lightGroups(tx, programme, ["CONFIRMED"]));
      expect(light?.facts.documents).toEqual(plan?.facts.documents);
      return plan?.plan.find(({ kind, about }) => kind === "publishing" && about === "visit-1")?.status;
    };
    expect(await task(now)).toBe("waiting");
    expect(await task(over)).toBe("open");
    await strike(world, world.colleague, "ajasta");
    for (const reader of readers(world)) await markRead(viewerOf(reader), round(world));
    await hearReaders(systemViewer(), now);
    expect(await task(now)).toBe("open");
    await publish(world, 1, now);
    expect(await task(now)).toBe("done");
    expect(await state()).toEqual({ state: "APPROVED", round: 1 });
  });

  test("no-objection in five days: it passes by itself at the day, and not before", async () => {
    const world = await paperWorld(now);
    await writeMinutes(world, kept, { now });
    await hearReaders(systemViewer(), later(now, 5));
    expect([await state(), await readersOf(world, kept)]).toEqual([
      { state: "SENT", round: 1 },
      ["lead", "contact", "partner", "colleague", "assistant"],
    ]);
    await hearReaders(systemViewer(), over);
    await hearReaders(systemViewer(), over);
    expect([await state(), await readersOf(world, kept)]).toEqual([
      { state: "APPROVED", round: 1 },
      ["lead", "contact", "partner", "colleague", "assistant", "coordinator"],
    ]);
    const mails = await rows<{ template: string; count: number }>(
      `select template, count(*)::int from "Email" where template like 'document-%' group by 1 order by 1`,
    );
    // Whoever wrote it is told, too.
    expect(mails).toEqual([
      { template: "document-published", count: 6 },
      { template: "document-to-correct", count: 4 },
    ]);
  });

  test("no-objection: a correction that nobody has answered, or that was taken, leaves it to whoever writes it", async () => {
    const world = await paperWorld(now);
    await writeMinutes(world, kept, { now });
    const sentence = await sentenceOf(world, world.assistant, "ajasta", { now });
    const said = { ...sentence, why: "Kaksi tuntia.", source: "", mistake: true };
    await correctSentence(viewerOf(world.assistant), said, now);
    await hearReaders(systemViewer(), over);
    expect(await state()).toEqual({ state: "SENT", round: 1 });
    await publish(world);
    expect(await state()).toEqual({ state: "APPROVED", round: 1 });
  });

  test("a text that names nobody: whoever writes is told of a name in it, and it does not pass by itself", async () => {
    const world = await paperWorld(now);
    await writeMinutes(world, "Annin mielestä aika loppui.", { now, move: "draft" });
    const names = async () =>
      (await readDocument(viewerOf(world.facilitator), world.group.id, firstMinutes, { now }))?.names;
    expect(await names()).toEqual(["Annin"]);
    expect(
      (await readDocument(viewerOf(world.coordinator), world.group.id, firstMinutes, { now }))?.names,
    ).toEqual([]);
    await writeMinutes(world, "Annin mielestä aika loppui.", { now });
    await hearReaders(systemViewer(), over);
    expect([await state(), await names()]).toEqual([{ state: "SENT", round: 1 }, ["Annin"]]);
    await publish(world);
    expect(await names()).toEqual([]);
  });

  test("an expert who reads nothing that is written in confidence is asked, corrects, and reads what is published", async () => {
    const world = await paperWorld(now);
    await rows(`update "GroupFacilitator" set notes = false, holds = false where "roleKey" = 'assistant'`);
    await writeMinutes(world, kept, { now });
    const sentence = await sentenceOf(world, world.assistant, "ajasta", { now });
    const said = { ...sentence, why: "Kaksi tuntia.", source: "", mistake: true };
    await correctSentence(viewerOf(world.assistant), said, now);
    await publish(world);
    expect(await readersOf(world, kept)).toContain("assistant");
    const mails = await rows<{ template: string }>(
      `select template from "Email" where template like 'document-%' and "toUserId" = $1 order by 1`,
      [world.assistant.id],
    );
    expect(mails.map(({ template }) => template)).toEqual(["document-published", "document-to-correct"]);
  });

  test("expert cannot come: the memo begins with saying so, and with what the group wrote down to be told", async () => {
    const world = await paperWorld(now);
    await write(systemViewer(), (tx) =>
      tx.insight.create({
        data: {
          ...{ convenerId: world.convenerId, groupId: world.group.id, text: "Kysy ensin." },
          createdAt: later(now, -6),
        },
      }),
    );
    const begun = async () => {
      const read = await readDocument(viewerOf(world.facilitator), world.group.id, firstMinutes, { now });
      return ["facts", "insights"].map((part) =>
        givenText(
          "fi",
          read as never,
          read?.template.parts.find(({ key }) => key === part)?.given,
          read?.given ?? null,
        ),
      );
    };
    expect(await begun()).toEqual(["", "Kysy ensin."]);
    await rows(
      `insert into "Rsvp" ("convenerId", "meetingId", "userId", coming, "saidAt") values ($1, $2, $3, false, now())`,
      [world.convenerId, world.group.meetings["visit-1"], world.assistant.id],
    );
    expect((await begun())[0]).toBe("Apufasilitaattori ei ollut paikalla.");
    await rows(`delete from "GroupFacilitator" where "roleKey" = 'assistant'`);
    await rows(`delete from "Rsvp"`);
    expect((await begun())[0]).toBe("Apufasilitaattori ei ollut paikalla.");
  });
});

describe("a report that whoever writes it publishes", () => {
  async function held() {
    const world = await paperWorld(now);
    await writeMinutes(world, both, { now });
    await strike(world, world.colleague);
    await publish(world);
    await rows(
      `update "Meeting" set state = 'HELD', "startsAt" = $2, "endsAt" = $3, "heldAt" = $3 where "groupId" = $1 and step = 'visit-2'`,
      [world.group.id, later(now, -1), later(now, -1, 2.5)],
    );
    return world;
  }

  test("begins with what the house knows: the course in numbers, what memos said, no numbers of too few", async () => {
    const world = await held();
    const read = await readDocument(viewerOf(world.facilitator), world.group.id, finalReport, { now: over });
    const texts = read?.template.parts.map(({ given }) => givenText("fi", read, given, read.given));
    expect(texts).toEqual([
      [
        "1. vierailu ma 22.2.2027, 3 osallistujaa, 2 t 30 min",
        "2. vierailu su 28.2.2027, 2 t 30 min",
        "Yhteensä 2 tapaamista, 5 t",
      ].join("\n"),
      "1. vierailu ma 22.2.2027\nKysyminen auttaa.",
      expect.stringMatching(/^Liian vähän vastauksia, .*\nNäyttämättä jäi, .*Saimme vertaistukea/),
      "",
    ]);
    for (const person of [world.assistant, world.colleague])
      expect((await readDocument(viewerOf(person), world.group.id, finalReport))?.given ?? null).toBeNull();
  });

  test("is published when they like, without what was struck in a memo, and read by those it is for", async () => {
    const world = await held();
    const parts = { "part-course": `Kaksi käyntiä. ${planted}`, "part-proposals": "Kuunnelkaa." };
    const sheet = { groupId: world.group.id, step: finalReport, version: 0, move: "publish" as const };
    await saveDocument(viewerOf(world.facilitator), sheet, parts, over);
    const who = async (words: string) => {
      const found: string[] = [];
      for (const [name, person] of Object.entries(people(world)))
        if ((await seen(world, person, finalReport)).includes(words)) found.push(name);
      return found;
    };
    expect(await who("Kuunnelkaa.")).toEqual(["lead", "contact", "partner", "colleague", "coordinator"]);
    expect(await who(planted)).toEqual([]);
  });

  test("says nothing of what still goes round in a memo", async () => {
    const world = await held();
    await reopenDocument(viewerOf(world.facilitator), round(world), over);
    await writeMinutes(world, `${kept} Uusi lause on tässä.`, { now: over });
    const sheet = { groupId: world.group.id, step: finalReport, version: 0, move: "publish" as const };
    const parts = { "part-course": "Uusi lause on tässä.", "part-proposals": "" };
    const saved = saveDocument(viewerOf(world.facilitator), sheet, parts, over);
    expect(await refusal(saved)).toBe("document-unread");
  });
});
