import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { read, write } from "@/lib/kernel/db";
import { addToVisits, removeFromVisits } from "@/lib/meetings/company-commands";
import { decideFew } from "@/lib/meetings/few-commands";
import { answerRhythms, chooseRhythm } from "@/lib/meetings/rhythm-commands";
import { lightGroups } from "@/lib/steps/facts-loading";
import { tasks } from "@/lib/tasks/plan";
import { getGroupPlan } from "@/lib/tasks/queries";
import { isStuck } from "@/lib/tasks/turns";
import { buildUser } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { orderedSeries } from "../../support/formats/ordered-series";
import { type Orders, orders } from "../../support/ordered";
import { accepted, offered } from "../../support/orders";
import { proposed } from "../../support/rhythms";
import { untold } from "../../support/told";
import { refusal } from "../../support/visits";
import { closeDatabase, later, viewerOf } from "../../support/world";

const now = new Date("2027-03-01T10:00:00Z");
let world: Orders;
let groupId = "";
let people: string[] = [];

beforeEach(async () => {
  await emptyDatabase();
  world = await orders(now, orderedSeries);
  groupId = await offered(world, now);
  await accepted(world, groupId, now);
  people = [];
  for (const name of ["Aino", "Bo", "Ciara"]) {
    const person = await write(systemViewer(), (tx) =>
      buildUser(tx, { name, email: `${name.toLowerCase()}@liitto.example` }),
    );
    const who = { enrolmentId: world.request.id, name, email: person.email, locale: "fi" as const };
    people.push(await addToVisits(contact(), { ...who, isContact: false }, now));
  }
  const id = await proposed(world, groupId, now);
  await chooseRhythm(viewerOf(world.leader), { groupId, rhythmId: id, days: {}, sure: "yes" }, now);
});
afterAll(closeDatabase);

const contact = () => viewerOf(world.contact);
const coordinator = () => viewerOf(world.coordinator);
const leave = (n: number) =>
  removeFromVisits(contact(), { enrolmentId: world.request.id, participantId: people[n] ?? "" }, now);
const planOf = async (viewer = coordinator(), at = now) =>
  (await getGroupPlan(viewer, groupId, at))?.plan ?? [];
const few = async () => (await planOf()).find(({ kind }) => kind === "few");
const decide = async (decision: "go-on" | "pause" | "end", viewer = coordinator()) => {
  const [row] = await rows<{ version: number }>('select version from "Group" where id = $1', [groupId]);
  return decideFew(viewer, { groupId, version: row?.version ?? 0, decision }, now);
};
const meetings = async () =>
  (
    await rows<{ state: string }>('select state from "Meeting" where "groupId" = $1 order by ordinal', [
      groupId,
    ])
  ).map(({ state }) => state);

describe("formats 3 e: below three the coordinator decides", () => {
  it("a drop-out does not dissolve, and three are enough; with two it is the coordinator's task, on the page and on the board", async () => {
    expect(await few()).toBeUndefined();
    await leave(0);
    expect(await few()).toMatchObject({ status: "open", whose: [{ kind: "coordinator" }] });
    const [light] = await read(systemViewer(), (db) =>
      lightGroups(db, { id: world.programme.id, timeZone: "Europe/Helsinki" }, ["CONFIRMED"]),
    );
    expect(light && tasks(orderedSeries, light.facts, now).some(({ kind }) => kind === "few")).toBe(true);
    const mine = (await getGroupPlan(contact(), groupId, now))?.plan.find(({ kind }) => kind === "few");
    expect(mine?.whose).toEqual([{ kind: "coordinator" }]);
    expect(await refusal(decide("go-on", viewerOf(world.leader)))).toBe("not-allowed");
    expect(await refusal(decide("go-on", contact()))).toBe("not-allowed");
  });

  it("goes on with so many, until another goes", async () => {
    await leave(0);
    await decide("go-on");
    expect(await few()).toBeUndefined();
    expect(await meetings()).toEqual(Array(5).fill("SCHEDULED"));
    expect(await refusal(decide("go-on"))).toBe("changed-by-someone-else");
    await leave(1);
    expect(await few()).toMatchObject({ status: "open" });
  });

  it("pauses: the days to come leave the calendars, and new ones are found for all", async () => {
    await leave(0);
    await decide("pause");
    expect(await meetings()).toEqual(Array(5).fill("UNSCHEDULED"));
    expect(await rows('select 1 from "Booking"')).toEqual([]);
    const told = await rows<{ to: string }>(
      `select distinct "toAddress" as to from "Email" where template = 'meeting-cancelled' order by 1`,
    );
    expect(told.map(({ to }) => to)).toEqual([
      "bo@liitto.example",
      "ciara@liitto.example",
      "outi@liitto.example",
    ]);
    const next = await proposed(world, groupId, now, "leader", "2027-09-07");
    await answerRhythms(viewerOf(world.leader), { groupId, votes: { [next]: "yes" } }, now);
    const chosen = { groupId, rhythmId: next, days: {}, sure: "yes" as const };
    expect(await chooseRhythm(viewerOf(world.leader), chosen, now)).toMatchObject({ scheduled: 5 });
    expect(await untold()).toEqual([]);
  });

  it("ends with the meetings held; where none has been, it is dissolved instead", async () => {
    await leave(0);
    expect(await refusal(decide("end"))).toBe("not-allowed");
    await rows(
      `update "Meeting" set state = 'HELD', "heldAt" = now() where "groupId" = $1 and ordinal <= 2`,
      [groupId],
    );
    await decide("end");
    expect(await meetings()).toEqual(["HELD", "HELD", "CANCELLED", "CANCELLED", "CANCELLED"]);
    expect(await few()).toBeUndefined();
    expect(await untold()).toEqual([]);
  });
});

describe("formats 3 c 4: what is stuck", () => {
  it("no expert two weeks before the first meeting", async () => {
    const naming = async (at: Date) =>
      (await planOf(coordinator(), at)).find(({ kind }) => kind === "naming");
    const open = await naming(now);
    expect(open).toMatchObject({ status: "open", whose: [{ kind: "seat", seat: 1 }] });
    expect(open && isStuck(open, now)).toBe(false);
    const later8 = later(new Date("2027-03-10T10:00:00Z"), 0);
    const late = await naming(later8);
    expect(late && isStuck(late, later8)).toBe(true);
  });

  it("an offer without an answer for ten days", async () => {
    await emptyDatabase();
    world = await orders(now, orderedSeries);
    groupId = await offered(world, now);
    const answer = async (at: Date) =>
      (await planOf(coordinator(), at)).find(({ kind, status }) => kind === "agreement" && status === "open");
    const [soon, late] = [later(now, 9), later(now, 11)];
    const [one, other] = [await answer(soon), await answer(late)];
    expect(one && isStuck(one, soon)).toBe(false);
    expect(other && isStuck(other, late)).toBe(true);
  });
});
