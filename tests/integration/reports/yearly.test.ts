import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { exportYear } from "@/lib/exports/year-commands";
import { write } from "@/lib/kernel/db";
import { getYear, listYears } from "@/lib/reports/yearly-queries";
import { buildGroup } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { sevenAssociations } from "../../support/seven";
import { closeDatabase, viewerOf } from "../../support/world";

const now = new Date("2027-03-03T10:00:00Z");
let world: Awaited<ReturnType<typeof held>>;

beforeAll(async () => {
  await emptyDatabase();
  world = await held();
});
afterAll(closeDatabase);

/** A pair that has met twice: the last evening of a year by the clocks of Helsinki, and the first of the next. */
async function held() {
  const seven = await sevenAssociations({ now, programme: "RUNNING" });
  const [one, other] = [...seven.enrolments.values()];
  if (!one || !other) throw new Error("nobody to meet");
  const group = await write(systemViewer(), (tx) =>
    buildGroup(tx, now, {
      programme: seven.programme,
      enrolments: [one, other],
      state: "CONFIRMED",
      theme: "funding",
    }),
  );
  const evenings = ["2026-12-31T20:00:00Z", "2026-12-31T22:30:00Z"];
  for (const [index, startsAt] of evenings.entries())
    await rows(
      `update "Meeting" set state = 'HELD', "startsAt" = $2::timestamptz, "endsAt" = $2::timestamptz + interval '90 minutes', "heldAt" = $2
       where "groupId" = $1 and ordinal = $3`,
      [group.id, startsAt, index + 1],
    );
  await rows(
    `insert into "Attendance" ("convenerId", "meetingId", "participantId", present, asked)
     select p."convenerId", m.id, p.id, true, false from "Participant" p, "Meeting" m
     where p."enrolmentId" = any($1::uuid[]) and m."groupId" = $2 and (m.ordinal = 1 or p."enrolmentId" = $3)`,
    [[one.id, other.id], group.id, one.id],
  );
  return { ...seven, convener: { id: seven.programme.convenerId, timeZone: "Europe/Helsinki" } };
}

describe("a convener's year", () => {
  it("counts what was held in it by the clocks of its convener, each person once", async () => {
    const kaisa = viewerOf(world.coordinator);
    const [before, after] = [
      await getYear(kaisa, world.convener, 2026, now),
      await getYear(kaisa, world.convener, 2027, now),
    ];
    const both = { programmes: 1, groups: 1, visits: 1, hours: 1.5, associations: 2 };
    expect(before.total).toMatchObject({ ...both, people: 2, attendances: 2, personHours: 3 });
    expect(after.total).toMatchObject({ ...both, people: 1, attendances: 1, personHours: 1.5 });
    expect(before.formats.map(({ key, numbers }) => [key, numbers.visits])).toEqual([["peer-visits", 1]]);
    expect(before.total.months).toEqual([{ month: "2026-12", count: 1 }]);
    expect(before.themes.map(({ count }) => count)).toEqual([1]);
    expect(before.municipalities).toEqual([{ name: "Espoo", count: 2 }]);
    expect(await listYears(kaisa, world.convener, now)).toEqual([2027, 2026]);
  });

  it("is a file of three sheets with keys that are the same in all languages, and leaves a line", async () => {
    const ask = { year: 2026, now } as const;
    const fi = await exportYear(viewerOf(world.coordinator), world.convener, { ...ask, locale: "fi" });
    const sv = await exportYear(viewerOf(world.coordinator), world.convener, { ...ask, locale: "sv" });
    expect(fi.map(({ columns }) => columns.map(({ key }) => key))).toEqual(
      sv.map(({ columns }) => columns.map(({ key }) => key)),
    );
    expect(fi[0]?.rows.at(-1)).toEqual(["Yhteensä", 1, 1, 1, 1.5, 2, 2, 3, 2]);
    expect(await rows(`select facts from "Activity" where action = 'report.export' limit 1`)).toEqual([
      { facts: { kind: "year", rows: 4, year: 2026 } },
    ]);
  });

  it("is nobody else's: a coordinator of another convener finds nothing in it", async () => {
    const stranger = viewerOf(world.stranger);
    const year = await getYear(stranger, world.convener, 2026, now);
    expect(year).toMatchObject({ enrolled: 0, formats: [], themes: [], municipalities: [] });
    expect(year.total).toMatchObject({ visits: 0, people: 0, associations: 0 });
    expect(await listYears(stranger, world.convener, now)).toEqual([2027]);
  });
});
