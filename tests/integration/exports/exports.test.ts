import { readSheet } from "read-excel-file/node";
import { beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { exportProgramme } from "@/lib/exports/commands";
import { asCsv, asXlsx } from "@/lib/exports/files";
import { type ExportKind, exportKinds } from "@/lib/exports/rules";
import type { Locale } from "@/lib/i18n/locales";
import { write } from "@/lib/kernel/db";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { getReport } from "@/lib/reports/report-queries";
import { buildAnonymous, buildHeld } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { later, type PairWorld, pairWorld, viewerOf } from "../../support/world";

beforeEach(emptyDatabase);

const planted = "Istutettu-Salaisuus";
const now = new Date("2027-03-10T08:00:00Z");

async function exported(world: PairWorld, kind: ExportKind) {
  const programme = await getManagedProgramme(viewerOf(world.coordinator), world.programme.slug);
  if (!programme) throw new Error("the coordinator does not see the programme");
  const sheets = await exportProgramme(viewerOf(world.coordinator), programme, kind, "fi");
  return { sheets, csv: asCsv(sheets), xlsx: await asXlsx(sheets) };
}

describe("the export of enrolments", () => {
  it("holds each enrolment that was sent, with days as days, and is noted in the log", async () => {
    const world = await pairWorld({ now });
    const { csv, xlsx } = await exported(world, "enrolments");
    const table = await readSheet(xlsx);
    expect(table).toHaveLength(4);
    expect(table[0]?.slice(0, 3)).toEqual(["Tunnus", "Tila", "Yhdistys"]);
    expect(table[1]?.slice(0, 3)).toEqual(["reference", "state", "organisation"]);
    const own = table.find((row) => row[2] === world.one.name);
    expect(own?.[5]).toBe(world.one.contact.email);
    expect(own?.[9]).toBeInstanceOf(Date);
    expect(own?.[11]).toBe(world.other.name);
    expect(csv).toContain(world.other.name);
    expect(await rows("select action, facts from \"Activity\" where action like 'report%'")).toEqual([
      { action: "report.export", facts: { kind: "enrolments", rows: 2 } },
    ]);
  });

  it("holds nothing of rather-not, notes, assignments and reasons, which are there to be found", async () => {
    const world = await pairWorld({ now, one: { ratherNot: [`${planted} ry`] } });
    await rows(
      'insert into "Note" (id, "convenerId", "groupId", "authorId", sealed) values (gen_random_uuid(), $1, $2, $3, $4)',
      [world.convenerId, world.group.id, world.facilitator.id, planted],
    );
    await rows(
      'insert into "Submission" (id, "convenerId", "groupId", step, "enrolmentId", answers) values (gen_random_uuid(), $1, $2, \'interim\', $3, $4)',
      [world.convenerId, world.group.id, world.one.id, { surprise: planted }],
    );
    await rows('update "Enrolment" set reason = $1', [planted]);
    expect(await rows('select 1 from "Wish" where name like $1', [`${planted}%`])).toHaveLength(1);
    for (const kind of exportKinds) {
      const { csv, sheets } = await exported(world, kind);
      expect(csv).not.toContain(planted);
      expect(JSON.stringify(sheets)).not.toContain(planted);
    }
  });

  it("is nobody's but the coordinators'", async () => {
    const world = await pairWorld({ now });
    const other = await pairWorld({ now });
    for (const person of [world.facilitator, world.one.contact, world.stranger, other.coordinator]) {
      expect(await getManagedProgramme(viewerOf(person), world.programme.slug)).toBeNull();
    }
    expect(await getManagedProgramme(viewerOf(world.coordinator), world.programme.slug)).not.toBeNull();
  });
});

describe("the exports of who takes part, of pairs and of visits", () => {
  it("G2: hold phones as text, in Excel and in CSV", async () => {
    const world = await pairWorld({ now });
    await rows('update "User" set phone = $1 where id = $2', ["0400000001", world.one.contact.id]);
    const { csv, xlsx } = await exported(world, "participants");
    const table = await readSheet(xlsx);
    expect(table[1]).toEqual([
      "reference",
      "organisation",
      "name",
      "email",
      "phone",
      "isContact",
      "joinedOn",
    ]);
    expect(table.find((row) => row[3] === world.one.contact.email)?.[4]).toBe("0400000001");
    expect(csv).toContain('"=""0400000001"""');
    expect(table).toHaveLength(5);
  });

  it("G2: hold each pair and each visit, with how many came where somebody has said so", async () => {
    const world = await pairWorld({ now });
    await write(systemViewer(), async (tx) => {
      await buildHeld(tx, world.group, "visit-1", later(now, -7), world.facilitator, { address: "Katu 1" });
      await tx.meeting.updateMany({
        where: { groupId: world.group.id, step: "visit-1" },
        data: { heldByClock: true },
      });
    });
    const { sheets: visits } = await exported(world, "visits");
    const cell = (row: number, key: string) =>
      visits[0]?.rows[row]?.[visits[0].columns.findIndex((column) => column.key === key)];
    expect(visits[0]?.rows).toHaveLength(2);
    expect(cell(0, "state")).toBe("Pidetty");
    expect(cell(0, "present")).toBeNull();
    expect(cell(0, "address")).toBe("Katu 1");
    expect(cell(1, "day")).toBeNull();
    const { sheets: pairs } = await exported(world, "pairs");
    expect(pairs[0]?.rows).toHaveLength(1);
    expect(pairs[0]?.rows[0]?.slice(0, 4)).toEqual([world.one.name, world.other.name, null, "Sovittu"]);
    const visitsHeld = pairs[0]?.columns.findIndex(({ key }) => key === "visitsHeld") ?? -1;
    expect(pairs[0]?.rows[0]?.[visitsHeld]).toBe(1);
  });

  it.each(exportKinds)("G2: the keys of %s are the same in every language", async (kind) => {
    const world = await pairWorld({ now });
    const programme = await getManagedProgramme(viewerOf(world.coordinator), world.programme.slug);
    const keysIn = async (locale: Locale) => {
      const sheets = programme
        ? await exportProgramme(viewerOf(world.coordinator), programme, kind, locale)
        : [];
      return sheets.map(({ columns }) => columns.map(({ key }) => key));
    };
    const finnish = await keysIn("fi");
    expect(finnish[0]?.length).toBeGreaterThan(0);
    expect(await keysIn("sv")).toEqual(finnish);
    expect(await keysIn("en")).toEqual(finnish);
  });
});

describe("the export of feedback", () => {
  const answer = (world: PairWorld, best: string) =>
    write(systemViewer(), (tx) =>
      buildAnonymous(tx, world.programme, world.group, {
        step: "closing",
        about: null,
        answers: { fit: "5", best, quote: planted, quoteConsent: "no" },
        at: now,
      }),
    );

  it("keeps back what the report keeps back: too few answers are no numbers, no words and no nameless quotes", async () => {
    const world = await pairWorld({ now });
    for (let n = 0; n < 6; n++) await answer(world, `${planted} ${n}`);
    const programme = { ...world.programme, timeZone: "Europe/Helsinki", themes: [] };
    const report = await getReport(viewerOf(world.coordinator), programme, now);
    expect(report.surveys.map(({ totals }) => totals.answers)).toEqual([null, null]);
    const { csv } = await exported(world, "feedback");
    expect(csv).not.toContain(planted);
    expect(csv).toContain("liian vähän vastauksia");
  });
});
