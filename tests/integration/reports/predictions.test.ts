import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import type { Predicted } from "@/lib/grouping/pairs/predicted";
import { write } from "@/lib/kernel/db";
import { getReport } from "@/lib/reports/report-queries";
import { buildAnonymous, buildEnrolment, buildGroup, buildUser } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "../../support/world";

const now = new Date("2027-03-10T08:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** The report once the surveys have closed: the comparison is made once, then. */
async function reportOf(world: PairWorld, viewer = viewerOf(world.coordinator)) {
  await rows(`update "Programme" set state = 'CLOSED'`);
  return getReport(viewer, { ...world.programme, timeZone: "Europe/Helsinki", themes: [] }, now);
}

describe("what was predicted of the pairs, in the report", () => {
  test("is compared with what they answered, in all and by factor", async () => {
    const world = await pairWorld({ now });
    await manyPairs(world, 6);
    const { predictions } = await reportOf(world);
    expect(predictions?.filter(({ verdict }) => verdict !== null)).toEqual([
      {
        key: "total",
        fit: { high: { mean: 4.5, answers: 6, groups: 3 }, low: { mean: 3.5, answers: 6, groups: 3 } },
        recommend: { high: { mean: 9, answers: 6, groups: 3 }, low: { mean: 8, answers: 6, groups: 3 } },
        verdict: "raise",
      },
      {
        key: "needs",
        fit: { high: { mean: 4.5, answers: 6, groups: 3 }, low: { mean: 3.5, answers: 6, groups: 3 } },
        recommend: { high: { mean: 9, answers: 6, groups: 3 }, low: { mean: 8, answers: 6, groups: 3 } },
        verdict: "raise",
      },
    ]);
  });

  test("C3: is made once, when the survey has closed, because it cuts across batches", async () => {
    const world = await pairWorld({ now });
    await manyPairs(world, 6);
    const programme = { ...world.programme, timeZone: "Europe/Helsinki", themes: [] };
    const { predictions } = await getReport(viewerOf(world.coordinator), programme, now);
    expect(predictions?.map(({ fit }) => fit)).toEqual(Array(10).fill(null));
    expect((await reportOf(world)).predictions?.[0]?.fit).not.toBeNull();
  });

  test("is nothing where nobody was predicted, or nobody predicted has answered", async () => {
    const world = await pairWorld({ now });
    expect((await reportOf(world)).predictions).toBeNull();
    await rows('update "Group" set predicted = $1', [predicted(80)]);
    expect((await reportOf(world)).predictions).toBeNull();
    await answer(world, world.group, "5");
    expect((await reportOf(world)).predictions?.filter(({ verdict }) => verdict !== null)).toEqual([]);
  });

  test("stays hidden where one pair made by hand would be what is left of the totals", async () => {
    const world = await pairWorld({ now });
    await manyPairs(world, 6);
    expect((await reportOf(world)).predictions?.[0]?.fit).not.toBeNull();
    await answer(world, world.group, "1");
    await answer(world, world.group, "1");
    const report = await reportOf(world);
    expect(report.surveys.find(({ step }) => step === "closing")?.totals.answers).toBe(14);
    expect(report.predictions?.map(({ fit }) => fit)).toEqual(Array(10).fill(null));
  });

  test("attack 2: is not made anew when the survey has closed again after more have answered", async () => {
    const world = await pairWorld({ now });
    await manyPairs(world, 6);
    const { predictions, surveys } = await reportOf(world);
    await manyPairs(world, 6, 2);
    const later = await reportOf(world);
    expect(later.predictions).toEqual(predictions);
    const counted = (of: typeof surveys) => of.find(({ step }) => step === "closing")?.totals.answers;
    expect([counted(surveys), counted(later.surveys)]).toEqual([12, 24]);
  });

  test("is of this programme only, and only for those who coordinate it", async () => {
    const world = await pairWorld({ now });
    await manyPairs(world, 6);
    const other = await pairWorld({ now });
    expect((await reportOf(other)).predictions).toBeNull();
    for (const person of [other.coordinator, world.facilitator, world.one.contact])
      await expect(reportOf(world, viewerOf(person))).rejects.toThrow("does not coordinate");
  });
});

function predicted(score: number): Predicted {
  return { score, of: 100, factors: [{ key: "needs", points: score / 2, of: 50 }] };
}

/** Pairs that the score drafted: the second half of them got more points, and liked it better. */
function manyPairs(world: PairWorld, count: number, batch = 1): Promise<void> {
  return write(systemViewer(), async (tx) => {
    const contact = await buildUser(tx, { name: "Tuulikki Naapurila" });
    for (let at = 0; at < count; at++) {
      const isHigh = at >= count / 2;
      const enrol = (name: string) =>
        buildEnrolment(tx, now, { programme: world.programme, contact, answers: { name } });
      const group = await buildGroup(tx, now, {
        programme: world.programme,
        enrolments: [await enrol(`Kylä ${batch}${at} ry`), await enrol(`Taajama ${batch}${at} ry`)],
      });
      await tx.group.update({ where: { id: group.id }, data: { predicted: predicted(isHigh ? 80 : 20) } });
      for (const [about, fit] of [
        ["visit-1", isHigh ? "5" : "4"],
        ["visit-2", isHigh ? "4" : "3"],
      ] as const)
        await buildAnonymous(tx, world.programme, group, {
          step: "closing",
          about,
          answers: { fit, recommend: isHigh ? "9" : "8" },
          ...{ batch, closing: true },
          at: now,
        });
    }
  });
}

function answer(world: PairWorld, group: PairWorld["group"], fit: string, batch = 1): Promise<void> {
  return write(systemViewer(), (tx) =>
    buildAnonymous(tx, world.programme, group, {
      step: "closing",
      about: "visit-1",
      answers: { fit },
      batch,
      closing: true,
      at: now,
    }),
  );
}
