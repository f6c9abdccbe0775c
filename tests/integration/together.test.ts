import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sending, systemViewer } from "@/lib/auth/viewers";
import { draftTogether } from "@/lib/grouping/pairs/drafting-commands";
import { proposeGroup } from "@/lib/groups/commands";
import { draftGroup } from "@/lib/groups/draft-commands";
import { write } from "@/lib/kernel/db";
import { scheduleDirectly } from "@/lib/meetings/commands";
import { associations } from "@/prisma/seed/associations";
import { emptyDatabase, rows } from "../support/database";
import { sevenAssociations } from "../support/seven";
import { refusal } from "../support/visits";
import { closeDatabase, pairWorld, viewerOf } from "../support/world";

// Saying yes, handing in, sending the survey and choosing a voted time at once are in the tests of those nouns.

const now = new Date("2027-01-12T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

describe("two coordinators", () => {
  test("who pair the same association at once, fifty times: each time one pair, and the other is told", async () => {
    const { id, programme, coordinator, colleague } = await sevenAssociations({ now });
    const keys = associations.slice(0, 7).map(({ key }) => id(key));
    for (let round = 0; round < 50; round++) {
      const [a, b, c] = [0, 1, 2].map((n) => keys[(round + n) % 7] as string) as [string, string, string];
      const pair = (person: typeof coordinator, enrolmentIds: string[]) =>
        refusal(draftTogether(viewerOf(person), { programmeId: programme.id, enrolmentIds }, now));
      const outcomes = await Promise.all([pair(coordinator, [a, b]), pair(colleague, [c, b])]);
      expect([...outcomes].sort(), `round ${round}`).toEqual(["already-in-a-group", "nothing refused"]);
      const seats = await rows<{ enrolmentId: string }>('select "enrolmentId" from "Seat" order by seat');
      const wonBy = outcomes.indexOf("nothing refused") === 0 ? [a, b] : [c, b];
      expect(seats.map(({ enrolmentId }) => enrolmentId)).toEqual(wonBy);
      expect(await rows(`select 1 from "Activity" where action = 'group.draft'`)).toHaveLength(round + 1);
      await rows('delete from "Group"');
    }
  }, 120_000);

  test("who propose the same pair at once: one proposal, one mail to each side", async () => {
    const { coordinator, colleague, ...world } = await draftedPair();
    const draft = { groupId: world.groupId, version: 1 };
    const outcomes = await Promise.all(
      [coordinator, colleague].map((person) => refusal(proposeGroup(viewerOf(person), draft, now))),
    );
    expect(outcomes.filter((outcome) => outcome === "nothing refused")).toHaveLength(1);
    expect(await mails()).toEqual(world.contacts);
  });
});

describe("two changes that wait for each other", () => {
  test("are both made: the one that the database stops is made again", async () => {
    const { one, other } = await pairWorld({ now });
    const bothHaveBegun = Promise.withResolvers<void>();
    let begun = 0;
    const rename = (ids: string[], name: string) =>
      write(systemViewer(), async (tx) => {
        for (const id of ids) {
          await tx.enrolment.update({ where: { id }, data: { name } });
          begun += 1;
          if (begun === 2) bothHaveBegun.resolve();
          await bothHaveBegun.promise;
        }
      });
    await Promise.all([rename([one.id, other.id], "Yksi"), rename([other.id, one.id], "Toinen")]);
    const names = await rows<{ name: string }>('select distinct name from "Enrolment" where id = any($1)', [
      [one.id, other.id],
    ]);
    expect(names).toHaveLength(1);
    expect(begun).toBeGreaterThan(4);
  });
});

describe("one form sent a hundred times at once", () => {
  test("pencils one pair", async () => {
    const { id, programme, coordinator } = await sevenAssociations({ now });
    const viewer = sending(viewerOf(coordinator), randomUUID());
    const sheet = {
      ...{ programmeId: programme.id, enrolmentIds: [id("naapuriapu"), id("monikieliset")] },
      ...{ facilitatorId: null, theme: "authorities", message: null, assignment: "mirror" },
    };
    const groups = await Promise.all(Array.from({ length: 100 }, () => draftGroup(viewer, sheet)));
    const stored = await rows<{ id: string }>('select id from "Group"');
    expect(new Set(groups)).toEqual(new Set(stored.map((group) => group.id)));
    expect(stored).toHaveLength(1);
    expect(await rows('select 1 from "Seat"')).toHaveLength(2);
    expect(await rows(`select 1 from "Activity" where action = 'group.draft'`)).toHaveLength(1);
  });

  test("proposes a pair once, with one mail to each side", async () => {
    const { coordinator, groupId, contacts } = await draftedPair();
    const viewer = sending(viewerOf(coordinator), randomUUID());
    const results = await Promise.all(
      Array.from({ length: 100 }, () => proposeGroup(viewer, { groupId, version: 1 }, now)),
    );
    expect(new Set(results.map((result) => JSON.stringify(result ?? null))).size).toBe(1);
    expect(await rows('select state from "Group"')).toEqual([{ state: "PROPOSED" }]);
    expect(await rows(`select 1 from "Activity" where action = 'group.propose'`)).toHaveLength(1);
    expect(await mails()).toEqual(contacts);
  });
});

test("of two who set different times for one visit at once one wins, the other is told, and there is one invitation each", async () => {
  const world = await pairWorld({ now });
  const meetingId = world.group.meetings["visit-1"] as string;
  const set = (person: typeof world.facilitator, day: string) =>
    refusal(
      scheduleDirectly(viewerOf(person), { meetingId, version: 1, day, from: "17:00", until: "19:30" }, now),
    );
  const outcomes = await Promise.all([
    set(world.facilitator, "2027-02-02"),
    set(world.coordinator, "2027-02-03"),
  ]);
  expect([...outcomes].sort()).toEqual(["changed-by-someone-else", "nothing refused"]);
  const [meeting] = await rows<{ startsAt: Date; state: string; sequence: number }>(
    'select "startsAt", state, sequence from "Meeting" where id = $1',
    [meetingId],
  );
  const day = outcomes[0] === "nothing refused" ? "2027-02-02" : "2027-02-03";
  expect(meeting).toEqual({ state: "SCHEDULED", sequence: 1, startsAt: new Date(`${day}T15:00:00Z`) });
  expect(await rows('select "startsAt" from "Booking"')).toEqual([{ startsAt: meeting?.startsAt }]);
  const invited = await rows<{ toUserId: string }>(
    `select "toUserId" from "Email" where template = 'meeting-scheduled'`,
  );
  const everybody = [world.one.contact, world.other.contact, world.colleague, world.facilitator];
  expect(invited.map(({ toUserId }) => toUserId).sort()).toEqual(everybody.map(({ id }) => id).sort());
});

async function draftedPair() {
  const world = await sevenAssociations({ now });
  const { id, programme, coordinator, guides, enrolments } = world;
  const groupId = await draftGroup(viewerOf(coordinator), {
    ...{ programmeId: programme.id, enrolmentIds: [id("naapuriapu"), id("monikieliset")] },
    ...{ facilitatorId: guides[0].id, theme: "authorities", message: null, assignment: "mirror" },
  });
  const contacts = ["naapuriapu", "monikieliset"].map((key) => enrolments.get(key)?.contact.id ?? "").sort();
  return { ...world, groupId, contacts };
}

async function mails(): Promise<string[]> {
  const sent = await rows<{ toUserId: string }>(
    `select "toUserId" from "Email" where template = 'group-proposed'`,
  );
  return sent.map(({ toUserId }) => toUserId).sort();
}
