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
    whoHasMet(tx, { convenerId, userIds: [...names.keys()], since: after }),
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
