import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { closeGroups } from "@/lib/groups/clock-commands";
import { getGroupPeople } from "@/lib/groups/people-queries";
import { getPreparation } from "@/lib/groups/preparation-queries";
import { getProposal } from "@/lib/groups/queries";
import { closeDatabase } from "@/lib/kernel/db";
import { getMeeting } from "@/lib/meetings/queries";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { getGroupPlan } from "@/lib/tasks/queries";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { type PairWorld, pairWorld, viewerOf } from "../../support/world";

const now = new Date("2027-01-12T10:00:00Z");
/** The end, 2 March in Helsinki; ninety days later it is 31 May, in summer time. */
const ended = new Date("2027-03-01T22:30:00Z");
const [lastMoment, after] = [new Date("2027-05-31T20:59:59Z"), new Date("2027-05-31T21:00:00Z")];

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** Everything that somebody reads of a pair, from the first association's side or the second's, as text. */
async function everything(world: PairWorld, person: Person, enrolmentId: string, at: Date): Promise<string> {
  const viewer = viewerOf(person);
  const meeting = world.group.meetings["visit-1"] ?? "";
  return JSON.stringify(
    await Promise.all([
      getGroupPeople(viewer, world.group.id, at),
      getProposal(viewer, enrolmentId),
      getGroupPlan(viewer, world.group.id, at),
      getPreparation(viewer, world.group.id),
      getMeeting(viewer, meeting),
      getRunSheet(viewer, meeting),
    ]),
  );
}

/** A pair that has come to its end, and whose contacts and facilitator have numbers of their own. */
async function completed() {
  const world = await pairWorld({ now });
  await rows(`update "Group" set state = 'COMPLETED', "completedAt" = $1`, [ended]);
  for (const [index, { id }] of [world.one.contact, world.other.contact, world.facilitator].entries()) {
    const phone = `+358 44 000 000${index}`;
    await rows('update "User" set phone = $2 where id = $1', [id, phone]);
    for (const table of ["Participant", "ProgrammeFacilitator"])
      await rows(`update "${table}" set phone = $2 where "userId" = $1`, [id, phone]);
  }
  const reaching = (index: number, { email }: Person) => [email, `+358 44 000 000${index}`];
  const marks = {
    own: reaching(0, world.one.contact),
    partner: reaching(1, world.other.contact),
    guide: reaching(2, world.facilitator),
  };
  const seen = async (person: Person, at: Date) => {
    const text = await everything(world, person, world.one.id, at);
    return Object.entries(marks).flatMap(([whose, words]) =>
      words.filter((word) => text.includes(word)).map(() => whose),
    );
  };
  return { world, seen };
}

const [own, all] = [
  ["own", "own"],
  ["own", "own", "partner", "partner", "guide", "guide"],
];

describe("how to reach the others of a pair", () => {
  it("attack 14: contact details of a completed pair close to its associations when their last day is over", async () => {
    const { world, seen } = await completed();
    for (const person of [world.one.contact, world.colleague]) {
      expect(await seen(person, lastMoment)).toEqual(all);
      expect(await seen(person, after)).toEqual(own);
    }
  });

  it("attack 14: contact details of a completed pair stay with its coordinators, and close to who guided it with the pair", async () => {
    const { world, seen } = await completed();
    const years = new Date("2032-01-01T10:00:00Z");
    expect(await seen(world.coordinator, years)).toEqual(all);
    expect(await seen(world.facilitator, new Date("2027-04-29T10:00:00Z"))).toEqual(all);
    await closeGroups(systemViewer(), new Date("2027-05-02T10:00:00Z"));
    expect(await seen(world.facilitator, after)).toEqual([]);
  });

  it("attack 14: contact details of a completed pair say beforehand until when they are shown", async () => {
    const { world } = await completed();
    const reach = async (person: Person, at: Date) =>
      (await getGroupPeople(viewerOf(person), world.group.id, at))?.reach;
    expect(await reach(world.one.contact, ended)).toEqual({ days: 90, until: "2027-05-31", open: true });
    expect(await reach(world.one.contact, after)).toEqual({ days: 90, until: "2027-05-31", open: false });
    expect(await reach(world.coordinator, after)).toBeNull();
    await rows(`update "Group" set state = 'CONFIRMED', "completedAt" = null`);
    expect(await reach(world.one.contact, ended)).toEqual({ days: 90, until: null, open: true });
  });
});
