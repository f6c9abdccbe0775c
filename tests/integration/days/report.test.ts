import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { closeContacts, wishContacts } from "@/lib/days/contacts-commands";
import { countDays } from "@/lib/days/counting-commands";
import { checkIn } from "@/lib/days/door-commands";
import { sealParts } from "@/lib/documents/sealing";
import { feedbackSheets } from "@/lib/exports/sheets";
import { exportWords } from "@/lib/exports/words";
import { formatOf } from "@/lib/formats/registry";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { getReport } from "@/lib/reports/report-queries";
import { addDays } from "@/lib/time/days";
import { emptyDatabase, rows } from "../../support/database";
import { dayWorld } from "../../support/days";
import { closeDatabase, viewerOf } from "../../support/world";

const now = new Date("2027-03-16T07:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const system = systemViewer();

beforeEach(emptyDatabase);
afterAll(closeDatabase);

type World = Awaited<ReturnType<typeof dayWorld>>;
type Tables = readonly (readonly number[])[];

async function roundOf(world: World, key: string, state = "HELD"): Promise<string> {
  const [made] = await rows<{ id: string }>(
    `insert into "DayRound" (id, "convenerId", "meetingId", key, tables, "publishedAt", "startedAt", "endsAt", state)
     select gen_random_uuid(), "convenerId", id, $2, 2, $3, $3, $4, 'PUBLISHED' from "Meeting" where id = $1 returning id`,
    [world.day, key, at(10), at(40)],
  );
  const id = made?.id ?? "";
  await rows(`update "DayRound" set state = 'STARTED' where id = $1 and $2 = 'HELD'`, [id, state]);
  return id;
}

async function sit(world: World, key: string, tables: Tables, state = "HELD"): Promise<void> {
  const round = await roundOf(world, key, "PUBLISHED");
  for (const [index, numbers] of tables.entries())
    await rows(
      `insert into "DaySeat" select "convenerId", "meetingId", $1, id, $2 from "Badge" where number = any($3)`,
      [round, index + 1, [...numbers]],
    );
  await rows(`update "DayRound" set state = $2::"DayRoundState" where id = $1`, [round, state]);
}

async function find(
  world: World,
  key: string,
  twos: readonly [number, number][],
  knew = false,
): Promise<void> {
  const round = await roundOf(world, key);
  for (const two of twos)
    await rows(
      `insert into "Encounter" ("convenerId", "meetingId", "roundId", "oneId", "otherId", "oneKnew", "otherKnew")
       select a."convenerId", a."meetingId", $1, least(a.id, b.id), greatest(a.id, b.id), false, $4
       from "Badge" a, "Badge" b where a.number = $2 and b.number = $3`,
      [round, ...two, knew],
    );
  await rows(`update "DayRound" set state = 'HELD' where id = $1`, [round]);
}

/** They came by the door, and the day has been held with them. */
async function held(world: World, came: number): Promise<void> {
  await rows(
    `insert into "Attendance" ("convenerId", "meetingId", "participantId", present, asked)
     select "convenerId", "meetingId", "participantId", number <= $1, number <= $1 from "Badge" where "participantId" is not null`,
    [came],
  );
  await rows(
    `update "Meeting" set state = 'HELD', "heldAt" = "endsAt", version = version + 1 where id = $1`,
    [world.day],
  );
}

const arrive = (came: number) => rows(`update "Badge" set "arrivedAt" = $1 where number <= $2`, [now, came]);
const walkIn = (world: World, number: number, agency: string | null) =>
  rows(
    `insert into "Badge" (id, "convenerId", "meetingId", number, name, agency, "arrivedAt")
     select $1, "convenerId", id, $2, 'Ohikulkija', $3, $4 from "Meeting" where id = $5`,
    [randomUUID(), number, agency, now, world.day],
  );

async function reportOf(world: World, when = at(600)) {
  const viewer = viewerOf(world.coordinator);
  const programme = await getManagedProgramme(viewer, world.programme.slug);
  if (!programme) throw new Error("the coordinator does not see the programme");
  return { programme, report: await getReport(viewer, programme, when) };
}
const dayIn = async (world: World, when?: Date) => (await reportOf(world, when)).report.days[0];

describe("the report of a day", () => {
  it("counts who came, of how many organisations, and each two who met and had not met before, once", async () => {
    const world = await dayWorld({ now, people: 8, organisations: 5, days: 0 });
    await arrive(6);
    await walkIn(world, 9, "Talo 1");
    await walkIn(world, 10, null);
    await rows(`update "Badge" set "leftAt" = $1 where number = 5`, [at(5)]);
    // 1 and 6 are of one organisation; 5 had left before; 7 and 8 did not come; 3 and 9 found each other, 2 and 4 said that they knew each other.
    await sit(world, "tables-1", [
      [1, 2, 5, 6, 7],
      [3, 4, 9],
    ]);
    await sit(world, "tables-2", [[1, 2, 4]]);
    await sit(world, "tables-2-dropped", [[2, 3, 10]], "NOT_HELD");
    await find(world, "search-1", [
      [3, 9],
      [2, 10],
    ]);
    await find(world, "search-2", [[2, 4]], true);
    await held(world, 6);
    const counted = { people: 8, organisations: 5, newlyMet: 7, contacts: "open" };
    // 1-2, 2-6, 3-4, 3-9, 4-9, 1-4, 2-10.
    expect(await dayIn(world)).toMatchObject(counted);
    await countDays(system, at(600));
    expect(await dayIn(world)).toMatchObject(counted);
    expect((await reportOf(world)).report).toMatchObject({ visits: 1, people: 8, attendances: 8 });
    // What a device sends after all that is counted anew.
    const [late] = await rows<{ id: string }>(`select id from "Badge" where number = 8`);
    await checkIn(
      viewerOf(world.coach),
      { meetingId: world.day, press: ["arrived", late?.id ?? ""] },
      at(610),
    );
    await countDays(system, at(620));
    expect((await dayIn(world))?.people).toBe(9);
  });

  it("does not count who had met at what the convener has held before", async () => {
    const world = await dayWorld({ now, people: 3, days: 0 });
    await rows(
      `insert into "Meeting" (id, "convenerId", "groupId", step, ordinal, kind, number, "timeZone", "startsAt", "endsAt", "heldAt", state)
       select $2, "convenerId", "groupId", 'before', 9, 'before', 9, "timeZone", $3, $3::timestamptz + interval '1 hour', $3, 'HELD' from "Meeting" where id = $1`,
      [world.day, randomUUID(), addDays(now, -200)],
    );
    await rows(
      `insert into "Attendance" ("convenerId", "meetingId", "participantId", present)
       select m."convenerId", m.id, b."participantId", true from "Meeting" m, "Badge" b where m.step = 'before' and b.number <= 2`,
    );
    await arrive(3);
    await sit(world, "tables-1", [[1, 2, 3]]);
    await held(world, 3);
    expect((await dayIn(world))?.newlyMet).toBe(2);
  });

  it("day e, somebody erases their data afterwards: counts stay", async () => {
    const world = await dayWorld({ now, people: 6, days: 0 });
    await arrive(5);
    await sit(world, "tables-1", [[1, 2, 3, 4, 5]]);
    await held(world, 5);
    expect(await countDays(system, at(600))).toBe(1);
    expect(await countDays(system, at(600))).toBe(0);
    const before = (await reportOf(world)).report;
    await rows(`delete from "Participant" where name = 'Tulija 3'`);
    expect(await rows(`select 1 from "Badge" where number = 3`)).toEqual([]);
    const after = (await reportOf(world)).report;
    expect(after.days).toEqual(before.days);
    expect(after.days[0]).toMatchObject({ people: 5, organisations: 5, newlyMet: 10 });
    expect([after.people, after.attendances]).toEqual([before.people, before.attendances]);
    await countDays(system, at(700));
    expect((await dayIn(world))?.newlyMet).toBe(10);
  });

  it("tells how many stay in touch from five on only, and once it has been told to them", async () => {
    const world = await dayWorld({ now, people: 6, days: 0 });
    await arrive(6);
    await sit(world, "tables-1", [[1, 2, 3, 4, 5, 6]]);
    await held(world, 6);
    const badges = await rows<{ id: string }>(`select id from "Badge" order by number`);
    for (const [index, person] of world.people.entries()) {
      const to = badges.map(({ id }) => id).filter((_, other) => other !== index && index < 4 && other < 4);
      if (to.length > 0)
        await wishContacts(viewerOf(person), { meetingId: world.day, to, email: "yes", phone: "" }, at(600));
    }
    expect((await dayIn(world))?.contacts).toBe("open");
    await closeContacts(system, addDays(now, 8));
    expect((await dayIn(world))?.contacts).toBe(6);
    await rows(`update "Meeting" set "contactsShared" = 4 where id = $1`, [world.day]);
    const { report, programme } = await reportOf(world);
    expect(report.days[0]?.contacts).toBe("few");
    expect(JSON.stringify(report)).not.toContain("Tulija");
    const words = exportWords("fi", { ...programme, format: formatOf(programme.format) });
    const sheet = feedbackSheets(report, words).find(({ name }) => name === "Päivät");
    expect(sheet?.columns.map(({ key }) => key)).toEqual([
      "day",
      "people",
      "organisations",
      "newlyMet",
      "contacts",
    ]);
    expect(sheet?.rows.map(([, ...numbers]) => numbers)).toEqual([[6, 6, 15, "alle 5"]]);
  });

  it("has the good practices once they have passed, and nothing that is still being written", async () => {
    const world = await dayWorld({ now, people: 3, days: 0 });
    await arrive(3);
    await held(world, 3);
    const id = randomUUID();
    const place = { id, groupId: world.groupId };
    const passed = sealParts(place, { practices: "Aamukahvit ovella.", soon: "", open: "Mikä jäi." });
    await rows(
      `insert into "Document" (id, "convenerId", "groupId", step, about, sealed, state, round)
       values ($1, $2, $3, 'harvest', 'day-1', $4, 'WRITING', 1)`,
      [id, world.convenerId, world.groupId, sealParts(place, { practices: "Luonnos." })],
    );
    await rows(
      `insert into "DocumentVersion" ("convenerId", "documentId", round, "sentAt", sealed) values ($1, $2, 1, $3, $4)`,
      [world.convenerId, id, now, passed],
    );
    expect((await reportOf(world)).report.documents).toEqual([]);
    await rows(`update "DocumentVersion" set "approvedAt" = $1`, [now]);
    const { documents } = (await reportOf(world)).report;
    expect(documents.map(({ parts }) => parts.map(({ key, text }) => [key, text]))).toEqual([
      [["practices", "Aamukahvit ovella."]],
    ]);
  });
});
