import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { addFormat } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import type { CalendarFacts } from "@/lib/mail/draft";
import { uidOf } from "@/lib/mail/uid";
import { uninvite } from "@/lib/meetings/company-tx";
import { dissolveGroup } from "@/lib/meetings/ending-commands";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { emptyDatabase, rows } from "../support/database";
import { workDays } from "../support/formats/work-days";
import { Letters } from "../support/letters-said";
import { daysIn, give, meetingRow } from "../support/work-days";
import { workDaysWorld } from "../support/work-days-world";
import { closeDatabase, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-01-12T10:00:00Z");
/** The evening of the first of four days. */
const firstEvening = new Date("2027-02-09T18:00:00Z");
/** While the second of them goes on. */
const secondMorning = new Date("2027-02-10T08:30:00Z");
let world: PairWorld;
let meetingId: string;

beforeAll(() => addFormat(workDays));
beforeEach(async () => {
  await emptyDatabase();
  world = await workDaysWorld(now);
  meetingId = world.group.meetings["days-1"] as string;
  await give(world.one.contact, meetingId, "2027-02-09", 4, now);
});
afterAll(closeDatabase);

const everybody = () => [world.one.contact.id, world.other.contact.id, world.colleague.id].sort();
const told = async (template: string) =>
  rows<{ to: string; calendar: CalendarFacts }>(
    `select "toUserId" as to, params->'calendar' as calendar from "Email" where template = $1 order by 1`,
    [template],
  );
const numbers = (calendar: CalendarFacts | undefined) => calendar?.days?.map(({ number }) => number);
const dissolved = async (at: Date) => {
  const [{ version = 0 } = {}] = await rows<{ version: number }>(
    'select version from "Group" where id = $1',
    [world.group.id],
  );
  await dissolveGroup(viewerOf(world.coordinator), { groupId: world.group.id, version }, at);
};

describe("a group that ends while a meeting of several days goes on", () => {
  test("loses the days that have not begun, in one mail to each who was expected, and keeps those that have been", async () => {
    const before = await meetingRow(meetingId);
    await dissolved(firstEvening);
    expect((await daysIn(meetingId)).map(({ cancelled }) => cancelled)).toEqual([false, true, true, true]);
    const after = await meetingRow(meetingId);
    expect(after).toMatchObject({
      ...{ state: "SCHEDULED", sequence: before.sequence + 1, startsAt: before.startsAt },
      endsAt: new Date("2027-02-09T13:00:00Z"),
    });
    const mails = await told("days-cancelled");
    expect(mails.map(({ to }) => to)).toEqual(everybody());
    for (const { calendar } of mails) expect(numbers(calendar)).toEqual([2, 3, 4]);
    expect(await told("meeting-cancelled")).toEqual([]);
    expect(await told("day-cancelled")).toEqual([]);
    expect(await rows('select 1 from "Booking" where "meetingId" = $1', [meetingId])).toEqual([]);
  });

  test("says it in every language, with an entry cancelled for each of those days and none for the others", async () => {
    await dissolved(secondMorning);
    expect((await daysIn(meetingId)).map(({ cancelled }) => cancelled)).toEqual([false, false, true, true]);
    const letters = new Letters();
    await letters.read(secondMorning);
    const said = letters.all.filter(({ template }) => template === "days-cancelled");
    expect(said).toHaveLength(9);
    for (const { locale, text } of said) {
      const [subject] = text.split("\n");
      const { days, when } = {
        fi: { days: "2 päivää jää pois", when: "11.2. – " },
        sv: { days: "2 dagar blir inte av", when: "11.2 – " },
        en: { days: "2 days won’t take place", when: "Thursday 11 February" },
      }[locale];
      expect(subject).toContain(days);
      expect(subject).toContain(when);
      for (const number of [3, 4]) expect(text).toContain(`UID:${uidOf(meetingId, number)}`);
      expect(text).toContain("METHOD:CANCEL");
      for (const number of [1, 2]) expect(text).not.toContain(`UID:${uidOf(meetingId, number)}`);
    }
  });

  test("does so as well where somebody leaves and it ends with them", async () => {
    await withdrawWithGroup(
      viewerOf(world.other.contact),
      { enrolmentId: world.other.id, reason: null },
      firstEvening,
    );
    expect(await rows('select state from "Group" where id = $1', [world.group.id])).toEqual([
      { state: "DISSOLVED" },
    ]);
    expect((await told("days-cancelled")).map(({ to, calendar }) => [to, numbers(calendar)])).toEqual(
      everybody().map((id) => [id, [2, 3, 4]]),
    );
  });

  test("leaves a meeting alone of which no day is ahead, and cancels one that has not begun whole", async () => {
    await dissolved(new Date("2027-02-12T08:00:00Z"));
    expect((await daysIn(meetingId)).map(({ cancelled }) => cancelled)).toEqual([false, false, false, false]);
    expect(await told("days-cancelled")).toEqual([]);
  });

  test("of which a day was cancelled alone before is told of the others only", async () => {
    await rows(`update "MeetingDay" set "cancelledAt" = $2 where "meetingId" = $1 and number = 3`, [
      meetingId,
      now,
    ]);
    await dissolved(firstEvening);
    const [mail] = await told("days-cancelled");
    expect(numbers(mail?.calendar)).toEqual([2, 4]);
  });
});

test("who leaves the company of a meeting that goes on loses the entries of the days ahead alone", async () => {
  const { id: userId } = world.colleague;
  await rows('update "Participant" set "leftAt" = $2 where "userId" = $1', [userId, firstEvening]);
  const who = { groupId: world.group.id, enrolmentId: world.one.id, userId };
  await write(systemViewer(), (tx) => uninvite(tx, who, firstEvening));
  expect((await told("meeting-left")).map(({ to, calendar }) => [to, numbers(calendar)])).toEqual([
    [userId, [2, 3, 4]],
  ]);
});
