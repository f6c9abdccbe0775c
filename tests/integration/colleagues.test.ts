import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { bringColleagues } from "@/lib/places/bringing-commands";
import { giveUp } from "@/lib/places/commands";
import { Colleagues } from "@/lib/places/schema";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { mailedTo, type OpenHouse, openHouseWorld, standingAt } from "../support/guests";
import { refusal } from "../support/visits";
import { closeDatabase, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const people = ["Aila", "Börje", "Cai"].map((name) => ({
  name: `${name} Kollega`,
  email: `${name.charAt(0).toLowerCase()}@virasto.example`,
}));
const supervisor = ({ guests }: OpenHouse) => viewerOf(guests[0] as Person);
const brings = (world: OpenHouse, whom = people) =>
  bringColleagues(supervisor(world), { meetingId: world.stop, people: whom }, now);

describe("formats 5 c: a supervisor signs up several in one form", () => {
  test("each in turn has a place or waits, is told who did it, and gives it up by themselves", async () => {
    const world = await openHouseWorld({ now, guests: 1, capacity: 2 });
    expect(await brings(world)).toMatchObject({ taken: 2, queued: 1 });
    expect(await standingAt(world.stop)).toEqual({
      taken: ["Aila Kollega", "Börje Kollega"],
      waiting: ["Cai Kollega"],
    });
    expect(await mailedTo("place-taken")).toEqual(["a@virasto.example", "b@virasto.example"]);
    expect(await mailedTo("place-queued")).toEqual(["c@virasto.example"]);
    expect(
      await rows(`select distinct params->>'by' as by from "Email" where template like 'place-%'`),
    ).toEqual([{ by: "Vieras 1" }]);
    // Nobody has said for them that they come.
    expect(await rows('select 1 from "Rsvp"')).toEqual([]);
    const [aila] = await rows<{ id: string }>(`select id from "User" where email = 'a@virasto.example'`);
    await giveUp(viewerOf({ id: aila?.id ?? "" } as Person), { meetingId: world.stop }, now);
    expect((await standingAt(world.stop)).taken.sort()).toEqual(["Börje Kollega", "Cai Kollega"]);
  });

  test("who is sent twice, or has a place already, has one; the cap of an organisation holds", async () => {
    const world = await openHouseWorld({ now, guests: 1, capacity: 12, agencies: 1 });
    await rows('update "Meeting" set "perOrganisation" = 2 where id = $1', [world.stop]);
    expect(await brings(world)).toMatchObject({ taken: 2, queued: 1 });
    expect(await brings(world, [...people, people[0] as (typeof people)[number]])).toMatchObject({
      taken: 2,
      queued: 1,
    });
    expect(await rows('select agency from "Place"')).toEqual(Array(3).fill({ agency: "Virasto 1" }));
    expect(await mailedTo("place-taken")).toHaveLength(2);
  });

  test("is for guests of the programme only, while one may sign up", async () => {
    const world = await openHouseWorld({ now, guests: 1, capacity: 2 });
    const sheet = { meetingId: world.stop, people };
    expect(await refusal(bringColleagues(viewerOf(world.stranger), sheet, now))).toBe("not-found");
    await rows(`update "Meeting" set "signUpClosesAt" = $2 where id = $1`, [world.stop, now]);
    expect(await refusal(brings(world))).toBe("place-not-open");
    expect(await rows('select 1 from "Place"')).toEqual([]);
  });

  test("leaves out empty rows, and asks for what is missing at its field", () => {
    const meetingId = "01a2295b-d924-73ed-88ee-c5beedcba88a";
    const asked = (typed: object) => Colleagues.safeParse({ meetingId, ...typed });
    const [one] = people;
    expect(
      asked({ "colleague-0": "", "address-0": " ", "colleague-2": one?.name, "address-2": one?.email }).data
        ?.people,
    ).toEqual([one]);
    const at = (typed: object) => asked(typed).error?.issues.map(({ path, message }) => [path[0], message]);
    expect(at({})).toEqual([["colleague-0", "required"]]);
    expect(at({ "colleague-1": "Aila" })).toEqual([["address-1", "required"]]);
    expect(at({ "address-1": "aila@virasto" })?.[0]).toEqual(["address-1", "email"]);
  });
});
