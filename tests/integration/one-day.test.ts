import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { entriesOf, invitation, published } from "@/lib/emails/calendar";
import { addFormat } from "@/lib/formats/registry";
import type { CalendarFacts } from "@/lib/mail/draft";
import { uidOf } from "@/lib/mail/uid";
import { remindOfVisits } from "@/lib/meetings/coming-commands";
import { cancelMeeting } from "@/lib/meetings/commands";
import { cancelDay, restoreDay, takeOverDay } from "@/lib/meetings/day-commands";
import { getCalendarEntry } from "@/lib/meetings/entry-queries";
import { holdMeeting, holdMeetingsByClock } from "@/lib/meetings/held-commands";
import { getMeeting } from "@/lib/meetings/queries";
import { getGroupPlan } from "@/lib/tasks/queries";
import { emptyDatabase, rows } from "../support/database";
import { workDays } from "../support/formats/work-days";
import { daysIn, give, meetingRow } from "../support/work-days";
import { workDaysWorld } from "../support/work-days-world";
import { closeDatabase, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const morning = new Date("2027-02-10T06:00:00Z");
let world: PairWorld;
let meetingId: string;

beforeAll(() => addFormat(workDays));
beforeEach(async () => {
  await emptyDatabase();
  world = await workDaysWorld(now);
  meetingId = world.group.meetings["days-1"] as string;
  await give(world.one.contact, meetingId, "2027-02-09", 3, now);
});
afterAll(closeDatabase);

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "nothing refused",
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  );
const host = () => viewerOf(world.one.contact);
const guest = () => viewerOf(world.other.contact);
const at = async (number: number) => ({
  meetingId,
  number,
  version: (await meetingRow(meetingId)).version,
});
const cancelled = async (number: number, when = now) =>
  cancelDay(host(), { ...(await at(number)), reason: "Kuume nousi." }, when);
const restored = async (number: number, when = now) => restoreDay(host(), await at(number), when);
const mailed = (template: string) =>
  rows<{ to: string; params: { calendar: CalendarFacts; who?: string } }>(
    `select "toUserId" as to, params from "Email" where template = $1 order by 1`,
    [template],
  );
const expected = () => [world.one.contact.id, world.other.contact.id, world.colleague.id].sort();
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

describe("one day of a meeting", () => {
  test("is cancelled alone: its entry alone goes away, everybody is told, and the others stay", async () => {
    const before = await meetingRow(meetingId);
    await cancelled(2);
    const after = await meetingRow(meetingId);
    expect(after).toMatchObject({ state: "SCHEDULED", sequence: before.sequence + 1 });
    expect([after.startsAt, after.endsAt]).toEqual([before.startsAt, before.endsAt]);
    expect((await daysIn(meetingId)).map(({ cancelled }) => cancelled)).toEqual([false, true, false]);
    const told = await mailed("day-cancelled");
    expect(told.map(({ to }) => to)).toEqual(expected());
    expect(JSON.stringify(told)).not.toContain("Kuume");
    const { calendar } = told[0]?.params ?? {};
    const entries = entriesOf(
      calendar as CalendarFacts,
      { programme: "P", other: "O", host: "H" },
      {
        locale: "fi",
        format: workDays,
        origin: "https://kylassa.example",
      },
    );
    expect(entries).toHaveLength(1);
    const party = { name: "N", email: "n@example.org" };
    const [event, ...more] = eventsOf(
      invitation({
        use: "cancel",
        entry: entries[0] as never,
        organiser: party,
        attendee: party,
        sentAt: now,
      }),
    );
    expect(more).toEqual([]);
    expect([event?.uid, event?.sequence]).toEqual([uidOf(meetingId, 2), after.sequence]);
    expect(event?.component.getFirstPropertyValue("status")).toBe("CANCELLED");
    const { facts, about, locale, format } = (await getCalendarEntry(guest(), meetingId)) ?? {};
    const file = published(
      entriesOf(
        facts as CalendarFacts,
        about as never,
        { locale, format, origin: "https://x.example" } as never,
      ),
      now,
    );
    expect(eventsOf(file).map(({ uid, summary }) => [uid, summary.slice(-6)])).toEqual([
      [uidOf(meetingId), " (1/3)"],
      [uidOf(meetingId, 3), " (3/3)"],
    ]);
    // The guest's page says it at once, and that it is two of three.
    const page = await getMeeting(guest(), meetingId);
    expect(page?.days[1]).toMatchObject({ cancelReason: "Kuume nousi." });
    const plan = await getGroupPlan(guest(), world.group.id, now);
    const [facts1] = plan?.facts.meetings ?? [];
    expect(facts1?.days?.filter(({ cancelledAt }) => !cancelledAt)).toHaveLength(2);
  });

  test("frees those who had to be there, and gives the meeting the time of those that are left", async () => {
    await cancelled(1);
    expect((await meetingRow(meetingId)).startsAt).toEqual(new Date("2027-02-10T07:00Z"));
    expect(await rows('select distinct number from "Booking" order by 1')).toEqual([
      { number: 2 },
      { number: 3 },
    ]);
    await cancelled(3);
    expect((await meetingRow(meetingId)).endsAt).toEqual(new Date("2027-02-10T13:00Z"));
  });

  test("that is the last one left is not cancelled alone, nor twice, nor once it is over", async () => {
    await cancelled(1);
    expect(await refusal(cancelled(1))).toBe("changed-by-someone-else");
    await cancelled(3);
    expect(await refusal(cancelled(2))).toBe("day-is-last");
    await restored(3);
    expect(await refusal(cancelled(2, new Date("2027-02-10T13:00Z")))).toBe("day-is-over");
    expect(await refusal(cancelDay(viewerOf(world.stranger), { ...(await at(2)), reason: null }, now))).toBe(
      "not-found",
    );
  });

  test("is cancelled in the morning of its own day, while the meeting goes on", async () => {
    await cancelled(2, morning);
    expect((await daysIn(meetingId)).map(({ cancelled }) => cancelled)).toEqual([false, true, false]);
  });

  test("is brought back until its start, where those who have to be there are still free", async () => {
    await cancelled(2);
    await restored(2);
    expect((await mailed("day-restored")).map(({ to }) => to)).toEqual(expected());
    expect(await rows('select 1 from "Booking" where number = 2')).toHaveLength(2);
    await cancelled(2);
    expect(await refusal(restored(2, new Date("2027-02-10T07:00Z")))).toBe("day-is-over");
    await rows(
      `insert into "Booking" (id, "convenerId", "meetingId", "userId", "startsAt", "endsAt")
       select gen_random_uuid(), "convenerId", id, $2, '2027-02-10T08:00Z', '2027-02-10T09:00Z' from "Meeting" where id = $1`,
      [
        world.group.meetings["closing-talk-1"] ?? world.group.meetings["closing-talk"],
        world.other.contact.id,
      ],
    );
    expect(await refusal(restored(2))).toBe("person-elsewhere");
  });

  test("is taken over by a colleague of the host, whose name the host's house says, and back", async () => {
    const who = "Oili Toinen";
    expect(await refusal(takeOverDay(guest(), { ...(await at(2)), who }, now))).toBe("not-allowed");
    await takeOverDay(host(), { ...(await at(2)), who }, now);
    expect((await daysIn(meetingId)).map(({ by }) => by)).toEqual([null, who, null]);
    expect((await mailed("day-taken-over")).map(({ to, params }) => [to, params.who])).toEqual(
      expected().map((id) => [id, who]),
    );
    const page = await getMeeting(guest(), meetingId);
    expect(page?.days[1]?.takenOverBy).toBe(who);
    expect(page?.hostsDays).toBe(false);
    await takeOverDay(host(), { ...(await at(2)), who: null }, now);
    expect((await daysIn(meetingId)).map(({ by }) => by)).toEqual([null, null, null]);
  });

  test("that is cancelled keeps its number when the others move, and the whole is cancelled with what is left", async () => {
    await cancelled(2);
    const { version } = await meetingRow(meetingId);
    await cancelMeeting(host(), { meetingId, version, reason: null }, now);
    const [mail] = await mailed("meeting-cancelled");
    expect(mail?.params.calendar.days?.map(({ number }) => number)).toEqual([1, 3]);
  });
});

describe("a meeting of several days", () => {
  test("is reminded of a week before and the day before, once each, with all its days", async () => {
    const remind = (at: string) => remindOfVisits(systemViewer(), new Date(at));
    await remind("2027-02-02T06:59Z");
    expect(await mailed("visit-tomorrow")).toEqual([]);
    for (const at of ["2027-02-02T07:01Z", "2027-02-03T07:00Z"]) await remind(at);
    const soon = await mailed("visit-tomorrow");
    expect(soon.map(({ to }) => to)).toEqual(expected());
    expect(soon[0]?.params.calendar.days).toHaveLength(3);
    for (const at of ["2027-02-08T07:01Z", "2027-02-08T10:00Z"]) await remind(at);
    expect(await mailed("visit-tomorrow")).toHaveLength(6);
  });

  test("is held when the last of its days that takes place is over, by hand and by the clock", async () => {
    await cancelled(3);
    const { version } = await meetingRow(meetingId);
    const sheet = { meetingId, version, present: [] };
    expect(await refusal(holdMeeting(host(), sheet, new Date("2027-02-10T08:00Z")))).toBe("meeting-not-over");
    expect(await holdMeetingsByClock(systemViewer(), new Date("2027-02-11T12:59Z"))).toBe(0);
    expect(await holdMeetingsByClock(systemViewer(), new Date("2027-02-11T13:01Z"))).toBe(1);
    expect((await meetingRow(meetingId)).state).toBe("HELD");
  });
});
