import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { cancelMeeting, moveMeeting } from "@/lib/meetings/commands";
import { holdMeetingsByClock } from "@/lib/meetings/held-commands";
import { setTimes } from "@/lib/meetings/several-commands";
import { sayHostAway } from "@/lib/places/away-commands";
import { getWhoToCall } from "@/lib/places/away-queries";
import { confirmPlace, signUp } from "@/lib/places/commands";
import { passOnUnconfirmed } from "@/lib/places/confirming-commands";
import { keepMeeting } from "@/lib/places/keeping-commands";
import { getPlace } from "@/lib/places/queries";
import { listBoardStops, listStuckStops } from "@/lib/reports/stops-queries";
import { getGroupPlan } from "@/lib/tasks/queries";
import { emptyDatabase, rows } from "../support/database";
import { mailedTo } from "../support/guests";
import { type RoundWorld, roundWorld } from "../support/rounds";
import { refusal } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
/** Nine o'clock in Kajaani. */
const start = new Date("2027-03-16T07:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const guest = ({ guests }: RoundWorld, at: number) => viewerOf(guests[at]?.person as never);
const stop = ({ hosts }: RoundWorld) => hosts[0]?.meetingId ?? "";
const away = (world: RoundWorld, at: number, then: Date) =>
  sayHostAway(guest(world, at), { meetingId: stop(world) }, then);
const versionOf = async (id: string) => {
  const [row] = await rows<{ version: number }>('select version from "Meeting" where id = $1', [id]);
  return row?.version ?? 0;
};
const mailed = async (template: string) => [...new Set(await mailedTo(template))].length;

/** One host with two places, taken by Anna and Bertta; Cecilia waits. */
async function round() {
  const world = await roundWorld({
    now,
    hosts: { Kahvila: ["2027-03-16T09:00", "2027-03-18T09:00"] },
    guests: { Anna: [], Bertta: [], Cecilia: [], Daavid: [] },
    card: { clientsThere: "yes" },
  });
  const meetingId = stop(world);
  const choice = { meetingId, version: await versionOf(meetingId), day: "2027-03-16", from: "09:00" };
  await setTimes(viewerOf(world.coordinator), { choices: [choice] }, now);
  await rows('update "Meeting" set capacity = 2 where id = $1', [meetingId]);
  for (const at of [0, 1, 2]) await signUp(guest(world, at), { meetingId, assistants: 0, needs: null }, now);
  return world;
}

describe("a host who is not there", () => {
  test("visit round e: that the host is not there is said by a guest with a place while the meeting is; who waits, and who has none, says nothing", async () => {
    const world = await round();
    expect(await refusal(away(world, 0, later(start, 0, -1)))).toBe("host-away-hours");
    expect(await refusal(away(world, 0, later(start, 0, 2)))).toBe("host-away-hours");
    expect(await refusal(away(world, 2, start))).toBe("not-found");
    expect(await refusal(away(world, 3, start))).toBe("not-found");
    expect(await getWhoToCall(guest(world, 0), stop(world))).toBeNull();
    expect(await away(world, 0, start)).toEqual({ meetingId: stop(world), isGuest: true });
    const call = await getWhoToCall(guest(world, 1), stop(world));
    expect(call?.hosts).toEqual([{ name: "Kahvila ottaa vastaan", phone: "+358 50 333 4444" }]);
    expect(await getWhoToCall(guest(world, 3), stop(world))).toBeNull();
  });

  test("the coordinator and who leads are told once, it is the coordinator's turn, and the log says it", async () => {
    const world = await round();
    await away(world, 0, start);
    await away(world, 1, later(start, 0, 0.1));
    expect((await mailedTo("host-away")).sort()).toEqual([world.coordinator.email, world.lead.email].sort());
    expect(await rows(`select 1 from "Activity" where action = 'meeting.host-away'`)).toHaveLength(1);
    const plan = await getGroupPlan(viewerOf(world.coordinator), world.groupId, later(start, 0, 0.2));
    const task = plan?.plan.find(({ key }) => key.startsWith("visit:"));
    expect(task).toMatchObject({ status: "open", whose: [{ kind: "coordinator" }] });
  });

  test("who leads says it too", async () => {
    const world = await round();
    expect(await sayHostAway(viewerOf(world.lead), { meetingId: stop(world) }, start)).toMatchObject({
      isGuest: false,
    });
    expect(await mailedTo("host-away")).toEqual([world.coordinator.email]);
  });

  test("visit round e: the host not there: moved, places carry over in their order, all are told at once, and each confirms by one press", async () => {
    const world = await round();
    const move = async () =>
      moveMeeting(
        viewerOf(world.coordinator),
        {
          ...{ meetingId: stop(world), version: await versionOf(stop(world)) },
          ...{ day: "2027-03-18", from: "09:00", until: "10:30" },
        },
        later(start, 0, 0.5),
      );
    expect(await refusal(move())).toBe("meeting-has-begun");
    await away(world, 0, start);
    await move();
    const places = await rows<{ state: string; number: number | null }>(
      'select state, number from "Place" order by turn',
    );
    expect(places.map(({ state, number }) => [state, number])).toEqual([
      ["TAKEN", 1],
      ["TAKEN", 2],
      ["WAITING", null],
    ]);
    expect(await mailed("waiting-told")).toBe(1);
    expect(await mailedTo("meeting-changed")).toEqual(
      expect.arrayContaining(world.guests.slice(0, 2).map(({ person }) => person.email)),
    );
    const after = later(start, 0, 1);
    expect((await getPlace(guest(world, 0), stop(world), after))?.own?.confirmed).toBe(false);
    await confirmPlace(guest(world, 0), { meetingId: stop(world) }, after);
    const place = await getPlace(guest(world, 0), stop(world), after);
    expect(place?.own?.confirmed).toBe(true);
    // It has another time: nothing is said of it any more.
    expect(place?.hostAwayAt).toBeNull();
    // Who has not confirmed still has their place, whoever waits.
    expect(await passOnUnconfirmed(systemViewer(), later(start, 1))).toBe(0);
    expect((await getPlace(guest(world, 1), stop(world), after))?.own).toMatchObject({ state: "TAKEN" });
  });

  test("visit round e: the host not there: cancelled, nobody is asked how it was, and the clock holds no meeting whose host was not there", async () => {
    const world = await round();
    await away(world, 0, start);
    expect(await holdMeetingsByClock(systemViewer(), later(start, 3))).toBe(0);
    const version = await versionOf(stop(world));
    await cancelMeeting(
      viewerOf(world.coordinator),
      { meetingId: stop(world), version, reason: null },
      later(start, 0, 0.5),
    );
    expect(await holdMeetingsByClock(systemViewer(), later(start, 3))).toBe(0);
    expect(await rows('select 1 from "Unanswered"')).toEqual([]);
    expect(await mailed("waiting-told")).toBe(1);
    expect(await mailedTo("meeting-cancelled")).toEqual(
      expect.arrayContaining(world.guests.slice(0, 2).map(({ person }) => person.email)),
    );
  });
});

test("the board has a line for each stop, asks about one with few guests, and not again once it is decided that it is held", async () => {
  const world = await round();
  const viewer = viewerOf(world.coordinator);
  const board = (at: Date) => listBoardStops(viewer, world.programme, at);
  const [line] = await board(now);
  expect(line).toMatchObject({ name: "Kahvila", taken: 2, waiting: 1, capacity: 2, least: 4, stuck: null });
  const soon = later(start, -5);
  expect((await board(soon))[0]?.stuck).toBe("few");
  expect([
    await listStuckStops(viewer, [world.programme], now),
    await listStuckStops(viewer, [world.programme], soon),
  ]).toMatchObject([[], [{ id: stop(world), name: "Kahvila", taken: 2, least: 4, stuck: "few" }]]);
  expect(line?.receives).toEqual(["Kahvila ottaa vastaan"]);
  const version = await versionOf(stop(world));
  const keep = () => keepMeeting(viewer, { meetingId: stop(world), version }, soon);
  expect(await refusal(keepMeeting(guest(world, 0), { meetingId: stop(world), version }, soon))).toBe(
    "not-found",
  );
  await keep();
  expect((await board(soon))[0]).toMatchObject({ stuck: null, least: null });
  expect(await refusal(keep())).toBe("changed-by-someone-else");
  await away(world, 0, start);
  expect((await board(start))[0]?.stuck).toBe("away");
  expect(await listBoardStops(guest(world, 0), world.programme, now)).toEqual([]);
});

test("visit round e: guests are reminded of names and pictures where clients may be there", async () => {
  const world = await round();
  expect((await getPlace(guest(world, 0), stop(world), now))?.clientsThere).toBe(true);
  await rows(`update "Response" set answers = answers - 'clientsThere'`);
  expect((await getPlace(guest(world, 0), stop(world), now))?.clientsThere).toBe(false);
});
