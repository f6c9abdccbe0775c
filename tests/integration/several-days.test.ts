import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { addFormat } from "@/lib/formats/registry";
import { atFields } from "@/lib/forms/at-fields";
import { explain } from "@/lib/forms/explain";
import { write } from "@/lib/kernel/db";
import type { CalendarFacts } from "@/lib/mail/draft";
import { uidOf } from "@/lib/mail/uid";
import { moveMeeting, rescheduleMeeting, scheduleMeeting } from "@/lib/meetings/commands";
import { getTimes } from "@/lib/meetings/queries";
import { TimesForm } from "@/lib/meetings/schema";
import { castVotes, proposeTimes } from "@/lib/meetings/times-commands";
import { buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { workDays } from "../support/formats/work-days";
import { daysIn, daysOf, give, hours, meetingRow } from "../support/work-days";
import { workDaysWorld } from "../support/work-days-world";
import { closeDatabase, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-01-12T10:00:00Z");
let world: PairWorld;
let meetingId: string;

beforeAll(() => addFormat(workDays));
beforeEach(async () => {
  await emptyDatabase();
  world = await workDaysWorld(now);
  meetingId = world.group.meetings["days-1"] as string;
});
afterAll(closeDatabase);

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "nothing refused",
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  );
const mailed = (template: string) =>
  rows<{ to: string; calendar: CalendarFacts }>(
    `select "toUserId" as to, params->'calendar' as calendar from "Email" where template = $1`,
    [template],
  );
const proposal = (sheet: Record<string, string>) => TimesForm.parse({ meetingId, ...sheet });
const row = (n: number, day: string, days: string) => ({
  ...{ [`day-${n}`]: day, [`days-${n}`]: days, [`from-${n}`]: "9.00", [`until-${n}`]: "15.00" },
});

describe("a meeting of several days", () => {
  test("is proposed as a first day and how many: working days in a row, but those that somebody changes", async () => {
    const { contact } = world.one;
    // From Thursday on, and in the week of Epiphany's end another day than the next.
    const typed = proposal({ ...row(0, "4.2.2027", "3"), ...row(1, "9.2.2027", "2"), "day2-1": "11.2.2027" });
    const asked = await atFields(proposeTimes(viewerOf(contact), typed, now)).catch((error) => error);
    expect(explain(asked, "fi", null)).toMatchObject({
      sure: expect.stringContaining("to 4.2.2027 klo 9.00–15.00; pe 5.2.2027 klo 9.00–15.00; ma 8.2.2027"),
    });
    await proposeTimes(viewerOf(contact), { ...typed, sure: "yes" }, now);
    const times = await getTimes(viewerOf(world.other.contact), world.group.id);
    const options = times?.meetings.find(({ id }) => id === meetingId)?.options ?? [];
    expect(
      options.map(({ days }) => days?.map(({ startsAt }) => startsAt.toISOString().slice(0, 10))),
    ).toEqual([
      ["2027-02-04", "2027-02-05", "2027-02-08"],
      ["2027-02-09", "2027-02-11"],
    ]);
    const again = await proposeTimes(viewerOf(contact), { ...typed, sure: "yes" }, now);
    expect(again).toMatchObject({ added: 0, already: 2 });
  });

  test("is not proposed with more days than its format has, nor with days out of order", async () => {
    const viewer = viewerOf(world.one.contact);
    const wrong = async (sheet: Record<string, string>) =>
      atFields(proposeTimes(viewer, proposal(sheet), now)).then(
        () => ({}),
        (error) => explain(error, "en", null),
      );
    expect(TimesForm.safeParse({ meetingId, ...row(0, "4.2.2027", "9") }).success).toBe(false);
    expect(await wrong({ ...row(0, "4.2.2027", "2"), "day2-0": "3.2.2027" })).toMatchObject({
      "day-0": expect.stringContaining("must come in order"),
    });
  });

  test("is chosen as one: all its days at once, each with an entry of its own, and its own time from the first to the last", async () => {
    const { one, other } = world;
    await proposeTimes(viewerOf(one.contact), { ...proposal(row(0, "9.2.2027", "3")), sure: "yes" }, now);
    const [option] = await rows<{ id: string }>('select id from "TimeOption"');
    const votes = { [option?.id ?? ""]: "yes" as const };
    await castVotes(viewerOf(other.contact), { meetingId, votes });
    const { version } = await meetingRow(meetingId);
    await scheduleMeeting(viewerOf(one.contact), { meetingId, version, optionId: option?.id ?? "" }, now);
    expect(await daysIn(meetingId)).toMatchObject(
      [1, 2, 3].map((number) => ({
        number,
        uid: uidOf(meetingId, number),
        day: `2027-02-${8 + number < 10 ? "0" : ""}${8 + number} 09:00`,
      })),
    );
    expect(await meetingRow(meetingId)).toMatchObject({
      ...{
        state: "SCHEDULED",
        startsAt: new Date("2027-02-09T07:00Z"),
        endsAt: new Date("2027-02-11T13:00Z"),
      },
    });
    const invited = await mailed("meeting-scheduled");
    expect(invited.map(({ to }) => to).sort()).toEqual(
      [one.contact.id, other.contact.id, world.colleague.id].sort(),
    );
    for (const { calendar } of invited) expect(calendar.days?.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test("moves with one press, each day under its own entry with the next sequence", async () => {
    const host = world.one.contact;
    await give(host, meetingId, "2027-02-09", 3, now);
    const { version, sequence } = await meetingRow(meetingId);
    const to = { meetingId, version, day: "2027-03-02", ...hours };
    expect(await refusal(moveMeeting(viewerOf(host), to, now))).not.toBe("nothing refused");
    await moveMeeting(viewerOf(host), { ...to, sure: "yes" }, now);
    expect((await daysIn(meetingId)).map(({ day, uid }) => [day, uid])).toEqual([
      ["2027-03-02 09:00", uidOf(meetingId)],
      ["2027-03-03 09:00", uidOf(meetingId, 2)],
      ["2027-03-04 09:00", uidOf(meetingId, 3)],
    ]);
    const [mail] = await mailed("meeting-changed");
    expect(mail?.calendar.sequence).toBe(sequence + 1);
    expect(mail?.calendar.days).toHaveLength(3);
    const after = await meetingRow(meetingId);
    expect(
      await refusal(moveMeeting(viewerOf(host), { ...to, version: after.version, sure: "yes" }, now)),
    ).toBe("same-time");
    await rescheduleMeeting(viewerOf(host), { meetingId, version: after.version }, now);
    expect(await daysIn(meetingId)).toEqual([]);
    expect((await mailed("meeting-moving"))[0]?.calendar.days).toHaveLength(3);
    await give(host, meetingId, "2027-04-06", 1, now);
    expect(await daysIn(meetingId)).toMatchObject([{ number: 1, uid: uidOf(meetingId) }]);
  });
});

describe("the time of a meeting and of its days", () => {
  const put = (sql: string) => rows(sql, [meetingId]);

  test("are one, whoever writes which", async () => {
    await give(world.one.contact, meetingId, "2027-02-09", 3, now);
    await put(`update "MeetingDay" set "endsAt" = "endsAt" + interval '1 hour' where "meetingId" = $1`);
    expect((await meetingRow(meetingId)).endsAt).toEqual(new Date("2027-02-11T14:00Z"));
    await expect(
      put(`update "Meeting" set "startsAt" = "startsAt" - interval '1 day' where id = $1`),
    ).rejects.toMatchObject({ constraint: "meeting_of_its_days" });
    await expect(
      put(`update "MeetingDay" set "cancelledAt" = now() where "meetingId" = $1`),
    ).rejects.toMatchObject({ constraint: "meeting_keeps_a_day" });
    await expect(
      put(`update "MeetingDay" set "startsAt" = "startsAt" - interval '1 day', "endsAt" = "endsAt" - interval '1 day'
        where "meetingId" = $1 and number = 2`),
    ).rejects.toMatchObject({ constraint: "meeting_days_apart" });
  });
});

describe("who hosts and who is a guest", () => {
  test("are not in two places at once: a guest nowhere else, a host for two guests at most", async () => {
    const { one, other } = world;
    await give(one.contact, meetingId, "2027-02-09", 3, now);
    expect(
      await rows('select number, half from "Booking" where "userId" = $1 order by 1', [one.contact.id]),
    ).toEqual([1, 2, 3].map((number) => ({ number, half: 1 })));
    expect(await rows('select half from "Booking" where "userId" = $1', [other.contact.id])).toEqual(
      Array(3).fill({ half: null }),
    );
    const people = ["Aune", "Bertta", "Cilla"];
    const [aune, bertta, cilla] = await Promise.all(people.map((name) => person(name)));
    // One more guest of the same host, and no third; the guest is nobody's guest or host elsewhere meanwhile.
    await give(one.contact, await daysOf(one.contact, aune as Person, now), "2027-02-10", 1, now);
    const third = await daysOf(one.contact, bertta as Person, now);
    expect(await refusal(give(one.contact, third, "2027-02-10", 1, now))).toBe("person-elsewhere");
    await give(one.contact, third, "2027-02-12", 1, now);
    for (const [host, guest] of [
      [cilla, other.contact],
      [other.contact, cilla],
    ] as [Person, Person][])
      expect(await refusal(give(host, await daysOf(host, guest, now), "2027-02-11", 1, now))).toBe(
        "person-elsewhere",
      );
  });

  test("are told so on the page of times and when the time is chosen, by name and not where they are", async () => {
    const { one, other } = world;
    await proposeTimes(viewerOf(one.contact), { ...proposal(row(0, "9.2.2027", "3")), sure: "yes" }, now);
    const [option] = await rows<{ id: string }>('select id from "TimeOption"');
    const votes = { [option?.id ?? ""]: "yes" as const };
    await castVotes(viewerOf(other.contact), { meetingId, votes });
    const host = await person("Aune");
    await give(host, await daysOf(host, other.contact, now), "2027-02-11", 1, now);
    const times = await getTimes(viewerOf(one.contact), world.group.id);
    const [own] = times?.meetings.find(({ id }) => id === meetingId)?.options ?? [];
    expect(own).toMatchObject({ taken: true, elsewhere: "Samira Kielonen" });
    const { version } = await meetingRow(meetingId);
    const chosen = { meetingId, version, optionId: option?.id ?? "" };
    const refused = await scheduleMeeting(viewerOf(one.contact), chosen, now).catch((error) => error);
    expect(refused.refusal).toEqual({ code: "person-elsewhere", params: { who: "Samira Kielonen" } });
  });

  test("are at one place also where two agree at once", async () => {
    const { one, other } = world;
    const host = await person("Aune");
    const elsewhere = await daysOf(host, other.contact, now);
    const tried = await Promise.all([
      refusal(give(one.contact, meetingId, "2027-02-09", 3, now)),
      refusal(give(host, elsewhere, "2027-02-10", 1, now)),
    ]);
    expect(tried.filter((one) => one === "nothing refused")).toHaveLength(1);
    expect(
      await rows('select distinct "meetingId" from "Booking" where "userId" = $1', [other.contact.id]),
    ).toHaveLength(1);
  });
});

const person = (name: string) => write(systemViewer(), (tx) => buildUser(tx, { name }));
