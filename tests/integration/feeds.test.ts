import ICAL from "ical.js";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { endFeed, renewFeed } from "@/lib/auth/feed-commands";
import { feedReader, getOwnFeed } from "@/lib/auth/feed-queries";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { uidOf } from "@/lib/mail/uid";
import { getFeed } from "@/lib/today/feed-queries";
import { buildScheduled, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { comes, openHouseWorld } from "../support/guests";
import { closeDatabase, later, type PairWorld, pairWorld, viewerOf } from "../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const now = new Date("2027-03-10T08:00:00Z");
const nobody = visitorViewer("fi");
const calendarOf = async (person: Person) =>
  new ICAL.Component(ICAL.parse(await getFeed(viewerOf(person), now)));
const eventsOf = async (person: Person) =>
  (await calendarOf(person)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

async function scheduled(): Promise<PairWorld> {
  const world = await pairWorld({ now });
  await write(systemViewer(), (tx) =>
    buildScheduled(tx, world.group.meetings["visit-1"] ?? "", later(now, 7), world.facilitator, {
      ...{ placeName: "Leppävaaran talo", address: "Kotikatu 1" },
      ...{ hostNote: "SALAINEN", diets: "SALAINEN", arrival: "SALAINEN", interpretation: "SALAINEN" },
    }),
  );
  return world;
}

describe("somebody's meetings as a calendar", () => {
  it("are the same entry as was mailed for all who come, guide and coordinate, and nobody else's", async () => {
    const world = await scheduled();
    const meetingId = world.group.meetings["visit-1"] ?? "";
    for (const person of [world.one.contact, world.colleague, world.facilitator, world.coordinator]) {
      const [event, ...more] = await eventsOf(person);
      expect(more).toEqual([]);
      expect(event).toMatchObject({
        uid: uidOf(meetingId),
        sequence: 1,
        location: "Leppävaaran talo, Kotikatu 1",
      });
      expect(event?.startDate.zone.tzid).toBe("Europe/Helsinki");
      expect(event?.startDate.toJSDate()).toEqual(later(now, 7));
      expect(event?.attendees).toEqual([]);
      expect(event?.organizer).toBeFalsy();
    }
    expect(await eventsOf(world.stranger)).toEqual([]);
    const [contacts] = await eventsOf(world.one.contact);
    expect(contacts?.summary).toContain(world.other.name);
    expect(contacts?.summary).not.toContain(world.one.name);
  });

  it("is published to nobody in particular, and says nothing that is said in confidence", async () => {
    const world = await scheduled();
    for (const person of [world.one.contact, world.facilitator, world.coordinator]) {
      const text = await getFeed(viewerOf(person), now);
      expect(text).toContain("METHOD:PUBLISH");
      expect(text).not.toMatch(/SALAINEN|ATTENDEE|ORGANIZER|@kylassa\.example\r?\n.*mailto/);
      for (const { name, email } of [
        world.colleague,
        world.facilitator,
        world.one.contact,
        world.other.contact,
      ])
        expect([text.includes(name), text.includes(email)]).toEqual([false, false]);
    }
  });

  it("goes with the part that somebody had: what is theirs no more, was cancelled or is long over is not in it", async () => {
    const world = await scheduled();
    await rows(`delete from "Coordinator" where "userId" = $1`, [world.coordinator.id]);
    await rows(`update "Participant" set "leftAt" = $2 where "userId" = $1`, [world.colleague.id, now]);
    expect(await eventsOf(world.coordinator)).toEqual([]);
    expect(await eventsOf(world.colleague)).toEqual([]);
    expect(await eventsOf(world.facilitator)).toHaveLength(1);
    await rows(`update "Meeting" set "startsAt" = $1, "endsAt" = $2 where state = 'SCHEDULED'`, [
      later(now, -40),
      later(now, -40, 2),
    ]);
    expect(await eventsOf(world.facilitator)).toEqual([]);
    await rows(
      `update "Meeting" set "startsAt" = $1, "endsAt" = $2, state = 'CANCELLED' where state = 'SCHEDULED'`,
      [later(now, 3), later(now, 3, 2)],
    );
    expect(await eventsOf(world.facilitator)).toEqual([]);
  });

  it("holds the place of a guest, and nothing for whoever waits", async () => {
    const house = await openHouseWorld({ now, guests: 2, capacity: 1 });
    const [guest, waits] = house.guests;
    if (!guest || !waits) throw new Error("nobody is a guest");
    await comes(guest, house.stop, now);
    await comes(waits, house.stop, now);
    expect((await eventsOf(guest)).map(({ uid }) => uid)).toEqual([uidOf(house.stop)]);
    expect(await eventsOf(waits)).toEqual([]);
  });
});

describe("the address of a calendar", () => {
  it("leads to whose it is, a new one ends the old one, and switched off it leads nowhere; only a hash is kept", async () => {
    const world = await pairWorld({ now });
    const kaisa = viewerOf(world.coordinator);
    expect(await getOwnFeed(kaisa)).toBeNull();
    await renewFeed(kaisa, now);
    const first = (await getOwnFeed(kaisa))?.token ?? "";
    expect(await feedReader(nobody, first)).toMatchObject({ userId: world.coordinator.id, isAdmin: false });
    const stored = JSON.stringify(await rows(`select * from "CalendarFeed"`));
    expect(stored).not.toContain(first);
    await renewFeed(kaisa, later(now, 1));
    const second = (await getOwnFeed(kaisa))?.token ?? "";
    expect(second).not.toBe(first);
    expect(await feedReader(nobody, first)).toBeNull();
    expect(await feedReader(nobody, second)).not.toBeNull();
    expect(await getOwnFeed(viewerOf(world.facilitator))).toBeNull();
    await endFeed(viewerOf(world.facilitator));
    expect(await feedReader(nobody, second)).not.toBeNull();
    await endFeed(kaisa);
    expect([
      await feedReader(nobody, second),
      await feedReader(nobody, "x"),
      await getOwnFeed(kaisa),
    ]).toEqual([...[null, null, null]]);
  });
});
