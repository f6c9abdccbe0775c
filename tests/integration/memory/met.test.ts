import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { getFormation } from "@/lib/grouping/sets/formation-queries";
import { write } from "@/lib/kernel/db";
import { whoHasMet } from "@/lib/memory/met-loading";
import { addDays } from "@/lib/time/days";
import {
  type BuiltEnrolment,
  type BuiltProgramme,
  buildEnrolment,
  buildGroup,
  buildHeld,
  buildProgramme,
  buildUser,
} from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { talkingGroups } from "../../support/formats/talking-groups";
import { talking } from "../../support/talking";
import { closeDatabase, pairWorld, viewerOf } from "../../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const since = addDays(now, -3 * 365);

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** Who has met whom of all there are, by their names, and on which day. */
async function met(convenerId: string, after = since): Promise<string[]> {
  const people = await rows<{ id: string; name: string }>('select id, name from "User"');
  const names = new Map(people.map(({ id, name }) => [id, name.split(" ")[0] as string]));
  const found = await write(systemViewer(), (tx) =>
    whoHasMet(tx, { convenerId, userIds: [...names.keys()], from: after, to: now }),
  );
  return found
    .map(({ one, other, on }) => {
      expect(one < other).toBe(true);
      return [...[one, other].map((id) => names.get(id)).sort(), on.toISOString().slice(0, 10)].join(" ");
    })
    .sort();
}

describe("who has met whom", () => {
  it("is who came to a visit or to a meeting of few, the last time counts; it ends with a person's rows", async () => {
    const world = await pairWorld({ now });
    await write(systemViewer(), async (tx) => {
      await buildHeld(tx, world.group, "visit-1", addDays(now, -60), world.facilitator);
      await buildHeld(tx, world.group, "visit-2", addDays(now, -20), world.facilitator);
    });
    await rows(
      `update "Attendance" set present = false from "Participant" p where p.id = "participantId" and p.name like 'Veikko%'
       and "meetingId" = $1`,
      [world.group.meetings["visit-2"]],
    );
    const all = ["Samira Tuulikki 2027-02-09", "Samira Veikko 2026-12-31", "Tuulikki Veikko 2026-12-31"];
    expect(await met(world.convenerId)).toEqual(all);
    expect(await met(world.convenerId, addDays(now, -30))).toEqual(all.slice(0, 1));
    await rows(
      `update "Meeting" set state = 'CANCELLED', "heldAt" = null, "cancelledAt" = now() where id = $1`,
      [world.group.meetings["visit-2"]],
    );
    expect(await met(world.convenerId)).toHaveLength(3);
    expect((await met(world.convenerId))[0]).toBe("Samira Tuulikki 2026-12-31");
    const stranger = await pairWorld({ now });
    expect(await met(stranger.convenerId)).toEqual([]);
    await rows(`delete from "Participant" where name like 'Samira%'`);
    expect(await met(world.convenerId)).toEqual(all.slice(2));
  });

  it("formats 1.11: is nothing of a programme that says forget, visits and tables of a day alike", async () => {
    const world = await pairWorld({ now });
    await write(systemViewer(), (tx) =>
      buildHeld(tx, world.group, "visit-1", addDays(now, -60), world.facilitator),
    );
    await rows(
      `insert into "Badge" (id, "convenerId", "meetingId", "participantId", number, "arrivedAt")
       select gen_random_uuid(), "convenerId", $1, id, row_number() over (order by name), $2 from "Participant"`,
      [world.group.meetings["visit-2"], addDays(now, -20)],
    );
    await rows(
      `with round as (
         insert into "DayRound" (id, "convenerId", "meetingId", key, "publishedAt", "startedAt", "endsAt")
         select gen_random_uuid(), "convenerId", id, 'tables-1', $2, $2, $2 from "Meeting" where id = $1 returning *
       ) insert into "DaySeat" select r."convenerId", r."meetingId", r.id, b.id, 1 from round r, "Badge" b`,
      [world.group.meetings["visit-2"], addDays(now, -20)],
    );
    await rows(`update "DayRound" set state = 'HELD'`);
    expect(await met(world.convenerId)).toHaveLength(3);
    expect((await met(world.convenerId))[0]).toBe("Samira Tuulikki 2027-02-09");
    await rows(`update "Programme" set options = '{"forget": true}' where id = $1`, [world.programme.id]);
    expect(await met(world.convenerId)).toEqual([]);
  });

  it("of a meeting of many is the host's and their guests", async () => {
    const world = await pairWorld({ now });
    const { programme, one } = world;
    await rows('update "Seat" set live = false');
    await write(systemViewer(), async (tx) => {
      const guests: BuiltEnrolment[] = [];
      for (let at = 0; at < 7; at++)
        guests.push(
          await buildEnrolment(tx, now, {
            programme,
            contact: await person(tx, `Vieras${at}`),
            answers: { name: `Vieras ${at} ry`, municipality: "Espoo", workingLanguages: ["fi"] },
          }),
        );
      const group = await buildGroup(tx, now, { programme, enrolments: [one, ...guests] });
      await buildHeld(tx, group, "visit-1", addDays(now, -60), null);
    });
    // Two of the host's and seven guests: nine in all, and no guest has met another.
    const found = await met(world.convenerId);
    expect(found).toHaveLength(14);
    expect(found.every((two) => / (Tuulikki|Veikko) |^(Tuulikki|Veikko) /.test(two))).toBe(true);
    expect(
      found.filter((two) => two.startsWith("Vieras") && two.split(" ")[1]?.startsWith("Vieras")),
    ).toEqual([]);
  });
});

describe("a day of rounds", () => {
  it("is who sat at one table while both were there, in a round that was held, and who found each other", async () => {
    const world = await pairWorld({ now });
    const meetingId = world.group.meetings["visit-1"] as string;
    const at = (minutes: number) => `timestamptz '2027-02-20 09:00Z' + interval '${minutes} minutes'`;
    await rows(
      `insert into "Badge" (id, "convenerId", "meetingId", "participantId", number, "arrivedAt", "leftAt")
       select gen_random_uuid(), "convenerId", $1, id, row_number() over (order by name), ${at(0)},
         case when name like 'Veikko%' then ${at(35)} end from "Participant"`,
      [meetingId],
    );
    const held = async (key: string, from: number, state: string) => {
      const [round] = await rows<{ id: string }>(
        `insert into "DayRound" (id, "convenerId", "meetingId", key, tables, state, "publishedAt", "startedAt", "endsAt")
         select gen_random_uuid(), "convenerId", id, $2, 2, 'DRAFT', ${at(from)}, ${at(from)}, ${at(from + 20)}
         from "Meeting" where id = $1 returning id`,
        [meetingId, key],
      );
      const sits = (who: string, table: number) =>
        rows(
          `insert into "DaySeat" ("convenerId", "meetingId", "roundId", "badgeId", "table")
           select b."convenerId", b."meetingId", $1, b.id, ${table} from "Badge" b
           join "Participant" p on p.id = b."participantId" where p.name like $2`,
          [round?.id, `${who}%`],
        );
      return {
        id: round?.id,
        sits,
        is: () => rows(`update "DayRound" set state = '${state}' where id = $1`, [round?.id]),
      };
    };
    const first = await held("first", 10, "HELD");
    for (const [who, table] of [
      ["Samira", 1],
      ["Veikko", 1],
      ["Tuulikki", 2],
    ] as const)
      await first.sits(who, table);
    await first.is();
    expect(await met(world.convenerId)).toEqual(["Samira Veikko 2027-02-20"]);
    // Veikko had left, and what could not be held has let nobody meet.
    const second = await held("second", 40, "HELD");
    for (const who of ["Veikko", "Tuulikki"]) await second.sits(who, 1);
    await second.is();
    const dropped = await held("third", 70, "NOT_HELD");
    for (const who of ["Samira", "Tuulikki"]) await dropped.sits(who, 1);
    await dropped.is();
    expect(await met(world.convenerId)).toEqual(["Samira Veikko 2027-02-20"]);
    // Nobody has stopped it, and its time is over.
    const unstopped = await held("fourth", 90, "STARTED");
    for (const who of ["Samira", "Tuulikki"]) await unstopped.sits(who, 1);
    await unstopped.is();
    expect(await met(world.convenerId)).toContain("Samira Tuulikki 2027-02-20");
    await rows(`update "DayRound" set state = 'NOT_HELD' where id = $1`, [unstopped.id]);
    const search = await held("search-1", 100, "STARTED");
    await search.is();
    await rows(
      `insert into "Encounter" ("convenerId", "meetingId", "roundId", "oneId", "otherId")
       select one."convenerId", one."meetingId", $1, least(one.id, other.id), greatest(one.id, other.id)
       from "Badge" one, "Badge" other where one.number = 1 and other.number = 2`,
      [search.id],
    );
    expect(await met(world.convenerId)).toEqual(["Samira Tuulikki 2027-02-20", "Samira Veikko 2027-02-20"]);
    expect(await met(world.convenerId, addDays(now, -1))).toEqual([]);
    await rows(`delete from "Badge" where number = 1`);
    expect(await met(world.convenerId)).toEqual([]);
  });
});

describe("groups that are looked for", () => {
  it("are rather of those who have not met, wherever that was; of a closed group nothing is told", async () => {
    const talkers = Array.from({ length: 10 }, (_, at) => ({
      name: `Puhuja ${String.fromCharCode(65 + at)}`,
      times: ["tue-13-15"],
      topics: talkingGroups.themes.slice(0, 1).map(({ key }) => key),
    }));
    const guides = ["Veera", "Valto"].flatMap((name) => [
      { name: `${name} Vetäjä`, roles: ["lead"], times: ["tue-13-15"], mostGroups: 1 },
      { name: `${name} Tekninen`, roles: ["technical-host"], times: ["tue-13-15"], mostGroups: 1 },
    ]);
    const world = await talking(now, talkers, guides);
    const before = await getFormation(viewerOf(world.coordinator), world.programme.id, undefined, now);
    expect(before?.formable.met).toEqual([]);
    await write(systemViewer(), async (tx) => {
      const earlier: BuiltProgramme = await buildProgramme(tx, addDays(now, -365), {
        convenerId: world.programme.convenerId,
        format: talkingGroups.key,
        state: "CLOSED",
      });
      const members: BuiltEnrolment[] = [];
      for (const { name } of talkers.slice(0, 5)) {
        const contact = await person(tx, name);
        const answers = { fullName: name, email: contact.email };
        members.push(await buildEnrolment(tx, addDays(now, -365), { programme: earlier, contact, answers }));
      }
      const group = await buildGroup(tx, addDays(now, -365), { programme: earlier, enrolments: members });
      await buildHeld(tx, group, Object.keys(group.meetings)[0] as string, addDays(now, -300), null);
    });
    const after = await getFormation(viewerOf(world.coordinator), world.programme.id, undefined, now);
    expect(after?.formable.met).toHaveLength(10);
    const met = new Set(after?.formable.met.flat());
    expect([...met].sort()).toEqual(
      talkers
        .slice(0, 5)
        .map(({ name }) => world.ids.get(name))
        .sort(),
    );
  });
});

function person(tx: Parameters<typeof buildEnrolment>[0], name: string) {
  const email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, ".")}@esimerkki.example`;
  return buildUser(tx, { name, email });
}
