import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { getCertificate } from "@/lib/meetings/certificate-queries";
import { removeFromVisits } from "@/lib/meetings/company-commands";
import { holdMeeting, holdMeetingsByClock, reopenMeeting } from "@/lib/meetings/held-commands";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { comes, openHouseWorld } from "../support/guests";
import { afterVisits, visitNow } from "../support/visits";
import { closeDatabase, later, type PairWorld, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-31T14:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const certificate = (person: Person, world: PairWorld) => getCertificate(viewerOf(person), world.group.id);
const daysOf = async (person: Person, world: PairWorld) =>
  (await certificate(person, world))?.days.map(({ startsAt, minutes }) => [
    startsAt.toISOString().slice(0, 10),
    minutes,
  ]) ?? null;
const absent = (world: PairWorld, person: Person, ...steps: string[]) =>
  rows(
    `update "Attendance" a set present = false from "Participant" p, "Meeting" m
     where p.id = a."participantId" and m.id = a."meetingId" and p."userId" = $1 and m."groupId" = $2 and m.step = any($3)`,
    [person.id, world.group.id, steps],
  );
const versionOf = async (meetingId: string) =>
  (await rows<{ version: number }>('select version from "Meeting" where id = $1', [meetingId]))[0]?.version ??
  0;

describe("a certificate of attendance", () => {
  it("says when somebody was present and for how long, who led and where, and nothing of anybody else", async () => {
    const world = await afterVisits(now);
    await absent(world, world.other.contact, "visit-1");
    expect(await daysOf(world.colleague, world)).toEqual([
      ["2027-03-01", 150],
      ["2027-03-30", 150],
    ]);
    expect(await daysOf(world.other.contact, world)).toEqual([["2027-03-30", 150]]);
    const own = await certificate(world.colleague, world);
    expect(own).toMatchObject({
      ...{ name: "Veikko Kotiportti", format: { key: "peer-visits" }, seesGroup: true },
      led: { as: { fi: "Fasilitaattori" }, names: ["Marjatta Kuuntelija"] },
    });
    expect(own?.convener).toMatch(/^Pihapiiri/);
    const { format: _, ...told } = own ?? { format: null };
    const said = JSON.stringify(told);
    for (const other of ["Tuulikki", "Samira", "Kaisa", "Naapuriapu", "Monikieliset"])
      expect(said).not.toContain(other);
  });

  it("is for nobody who was not there, and of no group but one's own", async () => {
    const world = await afterVisits(now);
    const elsewhere = await afterVisits(now);
    await absent(world, world.colleague, "visit-1", "visit-2");
    for (const person of [
      ...[world.colleague, world.coordinator, world.facilitator, world.stranger],
      ...[elsewhere.one.contact, elsewhere.coordinator, elsewhere.facilitator],
    ])
      expect(await certificate(person, world)).toBeNull();
    expect(await getCertificate(systemViewer(), world.group.id)).toBeNull();
    expect(await certificate(world.one.contact, world)).not.toBeNull();
  });

  it("stays with who has left, also once their association has, and leads them to no page that they do not see", async () => {
    const world = await afterVisits(now);
    const [own] = await rows<{ id: string }>(
      'select id from "Participant" where "userId" = $1 and "enrolmentId" = $2',
      [world.colleague.id, world.one.id],
    );
    await removeFromVisits(
      viewerOf(world.one.contact),
      { enrolmentId: world.one.id, participantId: own?.id ?? "" },
      now,
    );
    expect(await certificate(world.colleague, world)).toMatchObject({
      ...{ name: "Veikko Kotiportti", seesGroup: false },
    });
    expect(await daysOf(world.colleague, world)).toHaveLength(2);
    await rows(
      'update "Seat" set live = false, "leftAt" = now(), "leftBecause" = $2 where "enrolmentId" = $1',
      [world.other.id, "withdrawn"],
    );
    expect(await certificate(world.other.contact, world)).toMatchObject({ seesGroup: false });
  });

  it("counts no meeting that only the clock has held, and none that is open again", async () => {
    const world = await visitNow(now);
    const meetingId = world.group.meetings["visit-1"] as string;
    const present = world.one.participants.map(({ id }) => id);
    const facilitator = viewerOf(world.facilitator);
    await holdMeetingsByClock(systemViewer(), later(now, 2));
    expect(await certificate(world.colleague, world)).toBeNull();
    const confirmed = { meetingId, version: await versionOf(meetingId), present };
    await holdMeeting(facilitator, confirmed, later(now, 2));
    expect(await daysOf(world.colleague, world)).toHaveLength(1);
    expect(await certificate(world.other.contact, world)).toBeNull();
    await reopenMeeting(facilitator, { meetingId, version: await versionOf(meetingId) });
    expect(await certificate(world.colleague, world)).toBeNull();
  });

  it("counts each day of a meeting that has several", async () => {
    const world = await afterVisits(now);
    await rows(
      `insert into "MeetingDay" select "convenerId", "meetingId", 2, "startsAt" + interval '1 day', "endsAt" + interval '25 hours', 'another'
       from "MeetingDay" where "meetingId" = $1`,
      [world.group.meetings["visit-1"]],
    );
    expect(await daysOf(world.colleague, world)).toEqual([
      ["2027-03-01", 150],
      ["2027-03-02", 210],
      ["2027-03-30", 150],
    ]);
  });

  it("names nobody as having led where nobody did", async () => {
    const world = await pairWorld({ now, unguided: true });
    const meetingId = world.group.meetings["visit-1"] as string;
    await rows(
      `update "Meeting" set state = 'HELD', "startsAt" = $2, "endsAt" = $2::timestamptz + interval '2 hours', "heldAt" = $2 where id = $1`,
      [meetingId, later(now, -2)],
    );
    await rows(
      `insert into "Attendance" ("convenerId", "meetingId", "participantId", present)
       select "convenerId", $1, id, true from "Participant" where "enrolmentId" = $2`,
      [meetingId, world.one.id],
    );
    expect(await certificate(world.colleague, world)).toMatchObject({ led: null, days: [{ minutes: 120 }] });
  });

  it("is there for who came to a place of their own, and not for who only had one", async () => {
    const world = await openHouseWorld({ now, guests: 2, capacity: 2 });
    const [one, two] = world.guests as [Person, Person];
    for (const guest of world.guests) await comes(guest, world.stop, now);
    const people = await rows<{ id: string }>('select id from "Participant" where "userId" = $1', [one.id]);
    const held = { meetingId: world.stop, version: await versionOf(world.stop) };
    await holdMeeting(
      viewerOf(world.facilitator),
      { ...held, present: people.map(({ id }) => id) },
      later(now, 10, 3),
    );
    expect(await certificate(one, world)).toMatchObject({ name: "Vieras 1", seesGroup: false });
    expect(await daysOf(one, world)).toHaveLength(1);
    expect(await certificate(two, world)).toBeNull();
    expect(await certificate(world.one.contact, world)).toBeNull();
  });
});
