import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { getCoachPage } from "@/lib/days/coach-queries";
import { comingStill, hereNow, overrun } from "@/lib/days/door";
import { arriveOneself, checkIn, giveTable, syncDoor, takeInAtDoor } from "@/lib/days/door-commands";
import { getDoor, getOwnBadge } from "@/lib/days/door-queries";
import { KeptTable } from "@/lib/days/door-schema";
import { getPaper } from "@/lib/days/paper-queries";
import { write } from "@/lib/kernel/db";
import { getAttendance } from "@/lib/meetings/attendance-queries";
import { holdMeeting, holdMeetingsByClock } from "@/lib/meetings/held-commands";
import { giveUp } from "@/lib/places/commands";
import { buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { atTheDoor, badgesAt, dayWorld, device } from "../../support/door";
import { comes, mailedTo, type OpenHouse } from "../../support/guests";
import { statementsOf } from "../../support/statements";
import { refusal } from "../../support/visits";
import { closeDatabase, later, viewerOf } from "../../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const open = atTheDoor(now);

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const guest = ({ guests }: OpenHouse, n: number) => guests[n - 1] as Person;
const said = { name: "Olli Ovelta", agency: "Osuuskunta", needs: "tulkki", locale: "fi" } as const;

/** Somebody with a role of the group that holds nothing. */
async function withRole(world: OpenHouse, role: string): Promise<Person> {
  return write(systemViewer(), async (tx) => {
    const person = await buildUser(tx, { name: `Roope ${role}` });
    await tx.groupFacilitator.create({
      data: {
        ...{ convenerId: world.convenerId, groupId: world.group.id },
        ...{ userId: person.id, role, busy: false, holds: false, notes: false },
      },
    });
    return person;
  });
}

describe("the door of a day with the net", () => {
  test("one press checks in; twice is one; leaving, coming back and taking it back are told apart", async () => {
    const world = await dayWorld({ now, guests: 3, capacity: 5 });
    const door = viewerOf(world.facilitator);
    const [one] = await badgesAt(world.stop);
    const press = (kind: "arrived" | "left" | "cleared", at: Date) =>
      checkIn(door, { meetingId: world.stop, press: [kind, one?.id ?? ""] }, at);
    expect(await press("arrived", open)).toEqual({ meetingId: world.stop, kind: "arrived", number: 1 });
    await press("arrived", later(open, 0, 1));
    const shown = async () => (await getDoor(door, world.stop, "fi", open))?.guests[0];
    expect(await shown()).toMatchObject({ arrivedAt: open.toISOString(), leftAt: null, name: "Vieras 1" });
    await press("left", later(open, 0, 2));
    expect((await shown())?.leftAt).toBe(later(open, 0, 2).toISOString());
    await press("arrived", later(open, 0, 3));
    expect((await shown())?.leftAt).toBeNull();
    await press("cleared", later(open, 0, 4));
    expect(await shown()).toMatchObject({ arrivedAt: null, leftAt: null });
  });

  test("who walks in has a number at once, after all others and never one of a device; over the room only where it is said", async () => {
    const world = await dayWorld({ now, guests: 1, capacity: 2 });
    const door = viewerOf(world.facilitator);
    const [one] = await badgesAt(world.stop);
    await checkIn(door, { meetingId: world.stop, press: ["arrived", one?.id ?? ""] }, open);
    const { blocks } = await syncDoor(door, world.stop, { device: randomUUID(), marks: [] }, open);
    expect(blocks).toEqual([{ first: 2, last: 21 }]);
    expect((await takeInAtDoor(door, { meetingId: world.stop, ...said }, open)).number).toBe(22);
    const next = { meetingId: world.stop, ...said, name: "Outi Ovelta" };
    expect(await refusal(takeInAtDoor(door, next, open))).toBe("door-full");
    expect((await takeInAtDoor(door, { ...next, room: "yes" }, open)).number).toBe(23);
    const page = await getDoor(door, world.stop, "fi", open);
    expect(overrun(page?.guests ?? [], page?.capacity ?? null)).toBe(1);
    expect(page?.guests.find(({ number }) => number === 22)).toMatchObject({
      ...{ name: said.name, agency: said.agency, needs: said.needs, walkedIn: true },
    });
  });

  test("two with the same name are told apart by number and organisation; who gave a place up is not on the list, and keeps the number", async () => {
    const world = await dayWorld({ now, guests: 3, capacity: 3 });
    await rows(`update "Participant" set name = 'Aino Sama' where "userId" = any($1::uuid[])`, [
      [guest(world, 1).id, guest(world, 2).id],
    ]);
    await rows(`update "User" set name = 'Aino Sama' where id = any($1::uuid[])`, [
      [guest(world, 1).id, guest(world, 2).id],
    ]);
    await giveUp(viewerOf(guest(world, 3)), { meetingId: world.stop }, now);
    const list = (await getDoor(viewerOf(world.facilitator), world.stop, "fi", open))?.guests ?? [];
    expect(list.map(({ number, name, agency }) => [number, name, agency])).toEqual([
      [1, "Aino Sama", "Virasto 1"],
      [2, "Aino Sama", "Virasto 2"],
    ]);
    await comes(guest(world, 3), world.stop, now);
    expect((await badgesAt(world.stop)).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test("who leads, who stands at the door and who coordinates check in; who takes part, another role and strangers do not", async () => {
    const world = await dayWorld({ now, guests: 2, capacity: 5 });
    const [one] = await badgesAt(world.stop);
    const sheet = { meetingId: world.stop, press: ["arrived", one?.id ?? ""] as ["arrived", string] };
    const may = [world.facilitator, world.coordinator, await withRole(world, "door")];
    for (const person of may) expect((await checkIn(viewerOf(person), sheet, open)).number).toBe(1);
    const mayNot = [guest(world, 1), world.stranger, await withRole(world, "observer")];
    for (const person of mayNot) {
      expect(await refusal(checkIn(viewerOf(person), sheet, open)), person.name).toBe("not-found");
      expect(await getDoor(viewerOf(person), world.stop, "fi", open)).toBeNull();
      const marks = [{ id: randomUUID(), at: open.toISOString(), kind: "left", badge: one?.id }];
      expect(
        await refusal(syncDoor(viewerOf(person), world.stop, { device: randomUUID(), marks }, open)),
      ).toBe("not-found");
    }
    // Of a meeting that is no day of rounds there is no door.
    expect(await getDoor(viewerOf(world.facilitator), world.second, "fi", open)).toBeNull();
  });

  test("the door opens two days before and closes half a day after; badges of another day are nobody here", async () => {
    const world = await dayWorld({ now, guests: 1, capacity: 5 });
    const door = viewerOf(world.facilitator);
    const [one] = await badgesAt(world.stop);
    const sheet = { meetingId: world.stop, press: ["arrived", one?.id ?? ""] as ["arrived", string] };
    for (const at of [later(now, -2), later(now, 2)])
      expect(await refusal(checkIn(door, sheet, at))).toBe("door-closed");
    expect(await refusal(checkIn(door, { ...sheet, press: ["arrived", randomUUID()] }, open))).toBe(
      "not-found",
    );
  });

  test("who takes part says on their own page that they have come, and goes with one press; only on the day", async () => {
    const world = await dayWorld({ now, guests: 2, capacity: 5 });
    const own = viewerOf(guest(world, 2));
    expect(await getOwnBadge(own, world.stop, "fi", now)).toMatchObject({ number: 2, arrivedAt: null });
    const arrive = { meetingId: world.stop, kind: "arrived" } as const;
    expect(await refusal(arriveOneself(own, arrive, now))).toBe("door-closed-to-you");
    expect((await arriveOneself(own, arrive, open)).number).toBe(2);
    await arriveOneself(own, { ...arrive, kind: "left" }, later(open, 0, 2));
    expect((await badgesAt(world.stop)).map(({ here, gone }) => [here, gone])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(await refusal(arriveOneself(viewerOf(world.stranger), arrive, open))).toBe("not-found");
    expect(await getOwnBadge(viewerOf(world.stranger), world.stop, "fi", open)).toBeNull();
  });
});

test("a table that somebody keeps is said by the number on their sticker, and taken away again; by nobody who does not keep the door", async () => {
  const world = await dayWorld({ now, guests: 2, capacity: 5 });
  const door = viewerOf(world.facilitator);
  const sheet = KeptTable.parse({ meetingId: world.stop, number: "2", table: "3" });
  expect(await giveTable(door, sheet)).toMatchObject({ kind: "table", number: 2 });
  const tables = async () => (await getDoor(door, world.stop, "fi", open))?.guests.map(({ table }) => table);
  expect(await tables()).toEqual([null, 3]);
  await giveTable(door, KeptTable.parse({ ...sheet, number: "2", table: "" }));
  expect(await tables()).toEqual([null, null]);
  expect(await refusal(giveTable(door, { ...sheet, number: 9 }))).toBe("door-nobody");
  expect(await refusal(giveTable(viewerOf(guest(world, 1)), sheet))).toBe("not-found");
});

test("item 8: the door asks the database at most three times, however many come", async () => {
  const world = await dayWorld({ now, guests: 5, capacity: 5 });
  const asked = await statementsOf(() => getDoor(viewerOf(world.facilitator), world.stop, "fi", open));
  expect(asked.length).toBeLessThanOrEqual(3);
});

describe("the door of a day without the net", () => {
  test("faults: forty minutes without it on two devices: all comes in once, merged, with the overrun told", async () => {
    const world = await dayWorld({ now, guests: 4, capacity: 4 });
    const keeper = await withRole(world, "door");
    const clock = { now: open };
    const [left, right] = [
      device(viewerOf(world.facilitator), world.stop, clock),
      device(viewerOf(keeper), world.stop, clock),
    ];
    await left.door.begin();
    await right.door.begin();
    left.net.away = right.net.away = true;
    const badges = await badgesAt(world.stop);
    for (const { id } of badges) {
      clock.now = new Date(clock.now.getTime() + 60_000);
      await left.door.mark("arrived", id);
      await right.door.mark("arrived", id);
    }
    const numbers = [await left.door.walkIn(said), await right.door.walkIn({ ...said, name: "Outi Ovelta" })];
    expect(numbers).toEqual([5, 25]);
    await right.door.mark("left", badges[0]?.id ?? "");
    // Somebody with the net writes at the same time, and the page of one device is opened anew.
    expect(
      (
        await takeInAtDoor(
          viewerOf(world.coordinator),
          { meetingId: world.stop, ...said, name: "Netti" },
          open,
        )
      ).number,
    ).toBe(45);
    clock.now = later(open, 0, 1);
    left.net.away = right.net.away = false;
    const again = left.page();
    await again.begin();
    await right.door.sync();
    await right.door.sync();
    await again.sync();
    expect(again.open?.waiting).toEqual([]);
    const here = await badgesAt(world.stop);
    expect(here.map(({ number, who, here, gone }) => [number, who, here, gone])).toEqual([
      [1, "Vieras 1", true, true],
      ...[2, 3, 4].map((n) => [n, `Vieras ${n}`, true, false]),
      [5, "Olli Ovelta", true, false],
      [25, "Outi Ovelta", true, false],
      [45, "Netti", true, false],
    ]);
    expect(again.guests()).toEqual(right.door.guests());
    const page = await getDoor(viewerOf(world.facilitator), world.stop, "fi", clock.now);
    expect([hereNow(page?.guests ?? []), overrun(page?.guests ?? [], 4)]).toEqual([6, 2]);
    const [sum] = await rows<{ marks: number }>('select count(*)::int as marks from "DoorMark"');
    expect(sum?.marks).toBe(12);
  });

  test("what was sent and not answered is sent again and is one; what cannot be read is dropped, and the rest taken", async () => {
    const world = await dayWorld({ now, guests: 1, capacity: 4 });
    const door = viewerOf(world.facilitator);
    const [one] = await badgesAt(world.stop);
    const own = randomUUID();
    await syncDoor(door, world.stop, { device: own, marks: [] }, open);
    const walkIn = { id: randomUUID(), at: open.toISOString(), kind: "walk-in", number: 2, ...said };
    const marks = [
      { id: randomUUID(), at: open.toISOString(), kind: "arrived", badge: one?.id },
      walkIn,
      { ...walkIn, id: randomUUID(), number: 2, name: "   ", locale: "xx" },
      { id: randomUUID(), at: open.toISOString(), kind: "arrived", badge: randomUUID() },
      { id: randomUUID(), at: "eilen", kind: "arrived", badge: one?.id },
      null,
    ];
    const both = await Promise.all(
      [1, 2].map(() => syncDoor(door, world.stop, { device: own, marks }, open)),
    );
    for (const { taken } of both) expect(taken).toHaveLength(6);
    expect((await badgesAt(world.stop)).map(({ number, who }) => [number, who])).toEqual([
      [1, "Vieras 1"],
      [2, "Olli Ovelta"],
      // The number was given already: the next one that nobody has.
      [22, "?"],
    ]);
    // A number of another device's is not taken for one's own, and a clock that runs ahead not for the time.
    const ahead = { ...walkIn, id: randomUUID(), at: later(open, 3).toISOString(), number: 7 };
    await syncDoor(door, world.stop, { device: randomUUID(), marks: [ahead] }, open);
    const [row] = await rows<{ number: number; arrivedAt: Date }>(
      'select number, "arrivedAt" from "Badge" where id = $1',
      [ahead.id],
    );
    expect([row?.number, row?.arrivedAt.toISOString()]).toEqual([23, open.toISOString()]);
  });

  test("a device has more numbers before its own are used up", async () => {
    const world = await dayWorld({ now, guests: 1, capacity: 4 });
    const { door } = device(viewerOf(world.facilitator), world.stop, { now: open });
    await door.begin();
    for (let n = 0; n < 15; n++) await door.walkIn({ ...said, name: `Vieras ovelta ${n}` });
    await door.sync();
    expect(door.open?.blocks).toEqual([
      { first: 2, last: 21 },
      { first: 22, last: 41 },
    ]);
    expect(door.numbersLeft()).toBe(25);
  });
});

describe("who waits for a place and stands at the door", () => {
  const listOf = async (world: OpenHouse) => {
    const page = await getDoor(viewerOf(world.facilitator), world.stop, "fi", open);
    return page?.guests ?? [];
  };

  test("is let in by one press, over the room too, and is one of those who came; the coach reads how many it is over", async () => {
    const world = await dayWorld({ now, guests: 4, capacity: 2 });
    const door = viewerOf(world.facilitator);
    const badges = await badgesAt(world.stop);
    const press = (kind: "arrived" | "left" | "cleared", id: string) =>
      checkIn(door, { meetingId: world.stop, press: [kind, id] }, open);
    const before = await listOf(world);
    expect(before.map(({ name, number, waiting }) => [name, number, waiting ?? null])).toEqual([
      ["Vieras 1", 1, null],
      ["Vieras 2", 2, null],
      ["Vieras 3", null, 1],
      ["Vieras 4", null, 2],
    ]);
    expect(comingStill(before)).toBe(2);
    const paper = await getPaper(door, world.stop, "fi", open);
    expect(paper?.guests.map(({ name }) => name)).toEqual(["Vieras 1", "Vieras 2"]);
    for (const { id } of badges) await press("arrived", id);
    // The second in the queue stands there; the first does not.
    const fourth = before[3]?.badge ?? "";
    expect(await press("arrived", fourth)).toMatchObject({ kind: "arrived", number: 3 });
    expect(await press("arrived", fourth)).toMatchObject({ number: 3 });
    expect(await refusal(press("arrived", randomUUID()))).toBe("not-found");
    const after = await listOf(world);
    expect(after.map(({ name, number, waiting }) => [name, number, waiting ?? null])).toEqual([
      ["Vieras 1", 1, null],
      ["Vieras 2", 2, null],
      ["Vieras 4", 3, null],
      ["Vieras 3", null, 1],
    ]);
    expect(overrun(after, 2)).toBe(1);
    expect((await getCoachPage(door, world.stop, open))?.over).toBe(1);
    expect(await rows(`select number, capacity, "atDoor" from "Place" where "atDoor"`)).toEqual([
      { number: 3, capacity: 2, atDoor: true },
    ]);
    await press("left", fourth);
    await holdMeetingsByClock(systemViewer(), later(now, 2, 3));
    expect(await mailedTo("survey-asked")).toEqual([1, 2, 4].map((n) => guest(world, n).email));
  });

  test("takes a place that is free, and their turn in the queue with it; who had a number keeps it", async () => {
    const world = await dayWorld({ now, guests: 3, capacity: 2 });
    const door = viewerOf(world.facilitator);
    await giveUp(viewerOf(guest(world, 1)), { meetingId: world.stop }, open);
    await comes(guest(world, 1), world.stop, open);
    const [, third, first] = await listOf(world);
    expect([third, first].map((one) => [one?.name, one?.number, one?.waiting])).toEqual([
      ["Vieras 3", null, 1],
      ["Vieras 1", 1, 2],
    ]);
    await checkIn(door, { meetingId: world.stop, press: ["arrived", first?.badge ?? ""] }, open);
    expect(await rows(`select number, "atDoor" from "Place" where state = 'TAKEN' order by number`)).toEqual([
      { number: 1, atDoor: false },
      { number: 2, atDoor: false },
    ]);
    expect((await badgesAt(world.stop)).map(({ number, who, here }) => [number, who, here])).toEqual([
      [1, "Vieras 1", true],
      [2, "Vieras 2", false],
    ]);
  });

  test("is let in without the net, by two doors at once, and is one; the number comes with the net", async () => {
    const world = await dayWorld({ now, guests: 2, capacity: 1 });
    const clock = { now: open };
    const [left, right] = [
      device(viewerOf(world.facilitator), world.stop, clock),
      device(viewerOf(await withRole(world, "door")), world.stop, clock),
    ];
    await left.door.begin();
    await right.door.begin();
    left.net.away = right.net.away = true;
    const [one, two] = left.door.guests();
    await left.door.mark("arrived", one?.badge ?? "");
    for (const { door } of [left, right]) await door.mark("arrived", two?.badge ?? "");
    const seen = left.door.guests()[1];
    expect([seen?.number, seen?.arrivedAt !== null, overrun(left.door.guests(), 1)]).toEqual([null, true, 1]);
    left.net.away = right.net.away = false;
    await Promise.all([left.door.sync(), right.door.sync()]);
    await left.door.sync();
    expect((await badgesAt(world.stop)).map(({ number, who, here }) => [number, who, here])).toEqual([
      [1, "Vieras 1", true],
      // After the numbers that the two devices may give.
      [42, "Vieras 2", true],
    ]);
    expect(left.door.guests().map(({ number, waiting }) => [number, waiting ?? null])).toEqual([
      [1, null],
      [42, null],
    ]);
  });
});

describe("a day on paper", () => {
  test("day f 8: has the table of everybody in every round, published or drafted, and none of one that was not held", async () => {
    const world = await dayWorld({ now, guests: 2, capacity: 5 });
    const [one, two] = await badgesAt(world.stop);
    for (const [key, state, number] of [
      ["first", "NOT_HELD", 1],
      ["first", "PUBLISHED", 2],
      ["second", "DRAFT", 1],
    ] as const) {
      const round = randomUUID();
      await rows(
        `insert into "DayRound" (id, "convenerId", "meetingId", key, number, tables, "publishedAt") values ($1, $2, $3, $4, $5, 3, now())`,
        [round, world.convenerId, world.stop, key, number],
      );
      const seat = `insert into "DaySeat" ("convenerId", "meetingId", "roundId", "badgeId", "table") values ($1, $2, $3, $4, $5)`;
      await rows(seat, [world.convenerId, world.stop, round, one?.id, number]);
      await rows(seat, [world.convenerId, world.stop, round, two?.id, 3]);
      await rows('update "DayRound" set state = $2::"DayRoundState" where id = $1', [round, state]);
    }
    const paper = await getPaper(viewerOf(world.facilitator), world.stop, "fi", now);
    expect(paper?.rounds.map(({ key }) => key).sort()).toEqual(["first", "second"]);
    expect(paper?.tables).toBe(3);
    expect(paper?.tableOf).toEqual(
      new Map([
        [`${one?.id} first`, 2],
        [`${two?.id} first`, 3],
        [`${one?.id} second`, 1],
        [`${two?.id} second`, 3],
      ]),
    );
    expect(await getPaper(viewerOf(guest(world, 1)), world.stop, "fi", now)).toBeNull();
  });
});

describe("who came to a day", () => {
  test("follows from the door: the clock holds it with those, who are asked; what comes in later still counts", async () => {
    const world = await dayWorld({ now, guests: 3, capacity: 5 });
    const door = viewerOf(world.facilitator);
    const badges = await badgesAt(world.stop);
    const press = (n: number, at: Date) =>
      checkIn(door, { meetingId: world.stop, press: ["arrived", badges[n - 1]?.id ?? ""] }, at);
    await press(1, open);
    await takeInAtDoor(door, { meetingId: world.stop, ...said }, open);
    const ticked = async () =>
      (await getAttendance(door, world.stop, later(now, 1, 4)))?.sides.flatMap(({ people }) =>
        people.filter((one) => one.ticked).map(({ name }) => name),
      );
    expect(await ticked()).toEqual(["Vieras 1"]);
    await holdMeetingsByClock(systemViewer(), later(now, 2, 3));
    const present = () =>
      rows<{ name: string; present: boolean; clock: boolean }>(
        `select p.name, a.present, m."heldByClock" as clock from "Attendance" a join "Participant" p on p.id = a."participantId"
         join "Meeting" m on m.id = a."meetingId" where a."meetingId" = $1 order by p.name`,
        [world.stop],
      );
    expect((await present()).map(({ present, clock }) => [present, clock])).toEqual([
      [true, false],
      [false, false],
      [false, false],
    ]);
    expect(await mailedTo("survey-asked")).toEqual([guest(world, 1).email]);
    await press(2, later(now, 1, 6));
    expect((await present()).map(({ present }) => present)).toEqual([true, true, false]);
  });

  test("who holds it says so before the clock does, beginning with those who came", async () => {
    const world = await dayWorld({ now, guests: 2, capacity: 5 });
    const door = viewerOf(world.facilitator);
    const [one] = await badgesAt(world.stop);
    await checkIn(door, { meetingId: world.stop, press: ["arrived", one?.id ?? ""] }, open);
    const after = later(now, 1, 5);
    const sheet = await getAttendance(door, world.stop, after);
    const present = sheet?.sides.flatMap(({ people }) => people.filter((p) => p.ticked)) ?? [];
    const ids = present.map(({ participantId }) => participantId);
    await holdMeeting(door, { meetingId: world.stop, version: sheet?.version ?? 0, present: ids }, after);
    expect(await mailedTo("survey-asked")).toEqual([guest(world, 1).email]);
  });
});
