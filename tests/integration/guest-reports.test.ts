import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { approveDocument, askForChange, takeBackDocument } from "@/lib/documents/commands";
import { answerCorrection, correctSentence, sendCorrections } from "@/lib/documents/correcting-commands";
import { readDocument } from "@/lib/documents/queries";
import { sentenceField } from "@/lib/documents/schema";
import { approveInsight, writeInsight } from "@/lib/insights/commands";
import { write } from "@/lib/kernel/db";
import { getReport } from "@/lib/reports/report-queries";
import { listToldOnward } from "@/lib/reports/told-onward-queries";
import { lightGroups } from "@/lib/steps/facts-loading";
import { getGroupPlan } from "@/lib/tasks/queries";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { correctedVisits } from "../support/formats/corrected-visits";
import { firstReport, readReport, reportParts, reportRing, reportWorld } from "../support/guest-reports";
import { writeReport } from "../support/guest-reports-written";
import { refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const planted = "Heidän salainen hankkeensa on kesken.";

let world: PairWorld;
beforeEach(async () => {
  await emptyDatabase();
  world = await reportWorld(now);
});
afterAll(closeDatabase);

const people = () => {
  const { one, other, colleague, facilitator, coordinator, stranger } = world;
  return {
    ...{ guest: other.contact, host: one.contact, colleague, facilitator, coordinator },
    stranger,
  };
};
const report = (person: Person, at = now) =>
  readDocument(viewerOf(person), world.group.id, firstReport, { now: at });
const readers = async (words = planted) => {
  const found: string[] = [];
  for (const [who, person] of Object.entries(people()))
    if (JSON.stringify(await report(person)).includes(words)) found.push(who);
  return found;
};
const sends = (words = planted, onward = "") => writeReport(world, reportParts(words, onward), { now });
const approves = async (by: Person, at = now) => approveDocument(viewerOf(by), await readReport(world), at);
const corrects = async (words: string, why: string) => {
  const { toCorrect } = (await report(world.one.contact)) ?? {};
  const [found] = (toCorrect?.parts ?? []).flatMap(({ key, sentences }) =>
    sentences.flatMap((one) => (one.text.includes(words) ? [{ part: key, ...one }] : [])),
  );
  if (!found) throw new Error(`no sentence with ${words}`);
  const { part, index, mark } = found;
  const about = { part, index, mark };
  expect(sentenceField(about)).toContain(mark);
  const said = { ...(await readReport(world)), about, why, source: "", mistake: true };
  return correctSentence(viewerOf(world.one.contact), said, now);
};
const mailed = (template: string) =>
  rows<{ to: string }>('select "toAddress" as "to" from "Email" where template = $1 order by 1', [
    template,
  ]).then((all) => all.map(({ to }) => to));
const turns = async (at = now) => {
  const plan = await getGroupPlan(viewerOf(world.coordinator), world.group.id, at);
  return (plan?.plan ?? [])
    .filter(({ kind, about }) => ["document", "approval"].includes(kind) && about === "visit-1")
    .map(({ kind, seat, status, by }) => [kind, seat, status, by?.toISOString().slice(0, 10) ?? null]);
};

describe("a guest's report", () => {
  test("is read by nobody but its writer and the host until the host has approved it, and then by whom it is for", async () => {
    await writeReport(world, reportParts(planted), { now, move: "draft" });
    expect(await readers()).toEqual(["guest"]);
    await sends();
    expect(await readers()).toEqual(["guest", "host"]);
    await approves(world.one.contact);
    expect(await readers()).toEqual(["guest", "host", "colleague", "facilitator", "coordinator"]);
  });

  test("is the guest's to write and the host's to approve, and nobody else's to press anything of", async () => {
    const { one, other, colleague, facilitator, coordinator, stranger } = world;
    for (const by of [one.contact, colleague, facilitator, coordinator])
      expect(await refusal(writeReport(world, reportParts("Oma."), { now, by }))).toBe("not-allowed");
    await sends();
    const read = await readReport(world);
    for (const by of [colleague, facilitator, coordinator]) {
      expect(await refusal(approveDocument(viewerOf(by), read, now))).toBe("not-allowed");
      expect(await refusal(sendCorrections(viewerOf(by), read, now))).toBe("not-allowed");
      expect(await refusal(askForChange(viewerOf(by), { ...read, why: "Pois." }, now))).toBe("not-allowed");
    }
    expect(await refusal(approveDocument(viewerOf(stranger), read, now))).toBe("not-found");
    expect(await refusal(sendCorrections(viewerOf(other.contact), read, now))).toBe("not-allowed");
    // Nothing has been corrected yet.
    expect(await refusal(sendCorrections(viewerOf(one.contact), read, now))).toBe("changed-by-someone-else");
  });

  test("comes back with what the host has corrected; the guest takes it in or not, and the host approves what has changed", async () => {
    const { one, other } = world;
    await sends();
    await corrects("salainen", "Hanke on päättynyt, eikä siitä saa kertoa.");
    // Until the host sends it, whoever writes sees nothing of it and is told nothing.
    expect((await report(other.contact))?.toCorrect).toBeNull();
    expect(await report(one.contact)).toMatchObject({ maySendBack: true, mayApprove: false, corrects: true });
    expect(await refusal(approves(one.contact))).toBe("changed-by-someone-else");
    await sendCorrections(viewerOf(one.contact), await readReport(world), now);
    const back = await report(other.contact);
    expect(back).toMatchObject({ state: "WRITING", mayWrite: true, remarks: [] });
    expect(back?.toCorrect?.corrections).toMatchObject([
      { sentence: planted, why: "Hanke on päättynyt, eikä siitä saa kertoa.", mistake: true, taken: null },
    ]);
    expect(await mailed("document-change-asked")).toEqual([other.contact.email]);
    const correctionId = back?.toCorrect?.corrections[0]?.id ?? "";
    const answered = { groupId: world.group.id, step: firstReport, correctionId };
    await answerCorrection(viewerOf(other.contact), { ...answered, decision: "yes", answer: "Kiitos." });
    await sends("Opimme kysymään.");
    expect(await readers("Opimme kysymään.")).toEqual(["guest", "host"]);
    expect((await report(one.contact))?.toCorrect?.corrections).toMatchObject([
      { taken: true, answer: "Kiitos." },
    ]);
    expect(await report(one.contact)).toMatchObject({ maySendBack: false, mayApprove: true });
    await approves(one.contact);
    expect(await readers("Opimme kysymään.")).toHaveLength(5);
    // What stood in it before is nobody's to read any more but those who read it then.
    expect(await readers(planted)).toEqual(["host"]);
  });

  test("that is changed after the host has approved it is the host's to approve again, before anybody else", async () => {
    const { one, other } = world;
    await sends("Opimme kysymään.");
    await approves(one.contact);
    await askForChange(viewerOf(other.contact), { ...(await readReport(world)), why: "Lisään vielä." }, now);
    await sends();
    expect(await readers()).toEqual(["guest", "host"]);
    expect(await readers("Opimme kysymään.")).toContain("coordinator");
    await approves(one.contact);
    expect(await readers()).toContain("coordinator");
  });

  test("is taken back by its writer while the host has it", async () => {
    await sends();
    await takeBackDocument(viewerOf(world.other.contact), await readReport(world), now);
    expect(await refusal(approves(world.one.contact))).toBe("changed-by-someone-else");
    expect((await report(world.one.contact))?.toCorrect?.parts).toEqual([]);
  });

  test("asks the host, then tells the group; and says whose turn it is, by when", async () => {
    const { one, other, colleague, facilitator } = world;
    expect(await turns()).toEqual([
      ["document", null, "open", "2027-03-08"],
      ["approval", 1, "locked", null],
      ["approval", 2, "locked", null],
    ]);
    await sends();
    expect(await mailed("document-to-correct")).toEqual([one.contact.email]);
    expect(await mailed("document-to-read")).toEqual([]);
    expect(await turns()).toEqual([
      ["document", null, "done", null],
      ["approval", 1, "open", "2027-03-11"],
      ["approval", 2, "done", null],
    ]);
    await approves(one.contact);
    expect(await mailed("document-approved")).toEqual(
      [one, other]
        .map(({ contact }) => contact.email)
        .concat(colleague.email, facilitator.email)
        .sort(),
    );
    expect((await turns()).map(([, , status]) => status)).toEqual(["done", "done", "done"]);
  });

  test("is as far on the board as on the page of its group", async () => {
    await sends();
    await approves(world.one.contact, later(now, 1));
    const plan = await getGroupPlan(viewerOf(world.coordinator), world.group.id, now);
    const programme = { id: world.programme.id, timeZone: "Europe/Helsinki" };
    const [light] = await write(systemViewer(), (tx) => lightGroups(tx, programme, ["CONFIRMED"]));
    expect(plan?.facts.documents).toMatchObject([
      { state: "APPROVED", approvedBy: [1, 2], heardAt: later(now, 1) },
    ]);
    expect(light?.facts.documents).toEqual(plan?.facts.documents);
  });

  test("stands in the database under a seal only, with what the host has said of it; in no mail and no activity", async () => {
    const why = "Hanke on salainen yhä.";
    await sends(planted, "Kahvi auttaa aina.");
    await corrects("salainen", why);
    await sendCorrections(viewerOf(world.one.contact), await readReport(world), now);
    await sends(planted, "Kahvi auttaa aina.");
    await approves(world.one.contact);
    const tables = await rows<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables)
      for (const words of [planted, why, "Kahvi auttaa aina."])
        expect(await rows(`select 1 from ${name} t where strpos(t::text, $1) > 0`, [words])).toEqual([]);
  });
});

describe("what may be published of a report", () => {
  const formats = [correctedVisits.key];
  const visitor = visitorViewer("fi");
  const told = async () => (await listToldOnward(visitor, { formats })).map(({ text }) => text);
  const reported = async () => {
    const { programme, convenerId } = world;
    const of = { id: programme.id, convenerId, timeZone: "Europe/Helsinki", themes: [] };
    const report = await getReport(viewerOf(world.coordinator), { ...of, format: correctedVisits.key }, now);
    return JSON.stringify(report.documents);
  };
  /** One alone is never shown. */
  const another = "Soittakaa ennen kuin tulette.";
  const withAnother = async () => {
    const { one, other, group } = world;
    await writeInsight(viewerOf(one.contact), { groupId: group.id, text: another }, now);
    const [insight] = await rows<{ id: string; version: number }>('select id, version from "Insight"');
    const approval = { insightId: insight?.id ?? "", version: insight?.version ?? 0, seat: 2 };
    await approveInsight(viewerOf(other.contact), approval, now);
  };

  test("is told to anybody and stands in the coordinator's report once both have approved it, and nothing else of it", async () => {
    await withAnother();
    await sends(planted, "Avaimet kannattaa jakaa.");
    expect([await told(), await reported()]).toEqual([[], "[]"]);
    await approves(world.one.contact);
    expect(await told()).toEqual(["Avaimet kannattaa jakaa.", another]);
    expect(await reported()).toContain("Avaimet kannattaa jakaa.");
    expect(await reported()).not.toContain(planted);
  });

  test("is nothing where it was left empty, is longer than a paragraph or seems to name somebody", async () => {
    await withAnother();
    for (const onward of [
      "",
      `${"Avaimet kannattaa jakaa. ".repeat(20)}`,
      `${world.one.contact.name} neuvoi meitä.`,
    ]) {
      const approved = await rows('select 1 from "Document" where state = $1', ["APPROVED"]);
      if (approved.length > 0)
        await askForChange(viewerOf(world.one.contact), { ...(await readReport(world)), why: "Vielä." }, now);
      await sends(planted, onward);
      await approves(world.one.contact);
      expect(await told()).toEqual([]);
    }
  });

  test("is told no more while somebody writes on it, or once somebody of the group has withdrawn", async () => {
    await withAnother();
    await sends(planted, "Avaimet kannattaa jakaa.");
    await approves(world.one.contact);
    expect(await told()).toHaveLength(2);
    await askForChange(viewerOf(world.one.contact), { ...(await readReport(world)), why: "Vielä." }, now);
    expect(await told()).toEqual([]);
    await sends(planted, "Avaimet kannattaa jakaa.");
    await approves(world.one.contact);
    expect(await told()).toHaveLength(2);
    await rows(`update "Enrolment" set state = 'WITHDRAWN' where id = $1`, [world.other.id]);
    expect(await told()).toEqual([]);
  });
});

describe("in a ring of three", () => {
  test("either guest writes it; the host approves it before the other guest is asked", async () => {
    const ring = await reportRing(now);
    const { one, other, third, facilitator } = ring;
    const seen = async (person: Person) =>
      JSON.stringify(await readDocument(viewerOf(person), ring.group.id, firstReport, { now }));
    await writeReport(ring, reportParts("Luonnos."), { now, move: "draft", by: third.contact });
    await writeReport(ring, reportParts(planted), { now });
    expect(await seen(third.contact)).toContain(planted);
    expect(await seen(facilitator)).not.toContain(planted);
    const read = await readReport(ring);
    expect(await refusal(approveDocument(viewerOf(third.contact), read, now))).toBe("not-allowed");
    expect(await mailed("document-to-correct")).toEqual([one.contact.email]);
    await approveDocument(viewerOf(one.contact), read, later(now, 3));
    expect(await mailed("document-to-read")).toEqual([third.contact.email]);
    expect(await seen(facilitator)).toContain(planted);
    expect(await seen(ring.coordinator)).not.toContain(planted);
    const { answerBy, mayApprove } =
      (await readDocument(viewerOf(third.contact), ring.group.id, firstReport, { now })) ?? {};
    expect([answerBy, mayApprove]).toEqual(["2027-03-14", true]);
    await approveDocument(viewerOf(third.contact), read, later(now, 4));
    expect(await seen(ring.coordinator)).toContain(planted);
    expect(await mailed("document-approved")).toContain(other.contact.email);
  });
});
