import { readSheet } from "read-excel-file/node";
import { beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { as } from "@/lib/db";
import { exportProgramme } from "@/lib/exports/commands";
import { asCsv, asXlsx } from "@/lib/exports/files";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { getReport } from "@/lib/reports/report-queries";
import { buildAnonymous } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { type PairWorld, pairWorld, viewerOf } from "../../support/world";

beforeEach(emptyDatabase);

const planted = "Istutettu-Salaisuus";
const now = new Date("2027-03-10T08:00:00Z");

async function exported(world: PairWorld, kind: "enrolments" | "feedback") {
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
    expect(table).toHaveLength(3);
    expect(table[0]?.slice(0, 3)).toEqual(["Tunnus", "Tila", "Yhdistys"]);
    const own = table.find((row) => row[2] === world.one.name);
    expect(own?.[5]).toBe(world.one.contact.email);
    expect(own?.[12]).toBeInstanceOf(Date);
    expect(own?.[14]).toBe(world.other.name);
    expect(csv).toContain(world.other.name);
    expect(await rows("select action, facts from \"Activity\" where action like 'report%'")).toEqual([
      { action: "report.export", facts: { kind: "enrolments", rows: 2 } },
    ]);
  });

  it("holds nothing of rather-not, notes, assignments and reasons, which are there to be found", async () => {
    const world = await pairWorld({ now, one: { ratherNot: [`${planted} ry`], change: planted } });
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
    for (const kind of ["enrolments", "feedback"] as const) {
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

describe("the export of feedback", () => {
  const answer = (world: PairWorld, best: string) =>
    as(systemViewer(), (tx) =>
      buildAnonymous(tx, world.programme, world.group, {
        step: "feedback",
        about: "visit-1",
        answers: { topic: "5", best, quote: planted, quoteConsent: "anonymous" },
        at: now,
      }),
    );

  it("keeps back what the report keeps back: too few answers are no numbers, no words and no nameless quotes", async () => {
    const world = await pairWorld({ now });
    for (let n = 0; n < 6; n++) await answer(world, `${planted} ${n}`);
    const report = await getReport(viewerOf(world.coordinator), {
      ...world.programme,
      timeZone: "Europe/Helsinki",
      themes: [],
    });
    expect(report.feedback?.totals.whole.answers).toBeNull();
    const { csv } = await exported(world, "feedback");
    expect(csv).not.toContain(planted);
    expect(csv).toContain("liian vähän vastauksia");
  });
});
