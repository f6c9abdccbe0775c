import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { entriesOf, invitation } from "@/lib/emails/calendar";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { uidOf } from "@/lib/mail/uid";
import {
  type Day,
  takingPlace,
  timeOf,
  whyNotCancelDay,
  whyNotRestoreDay,
  whyNotTakeOverDay,
  whyNotTheseDays,
} from "@/lib/meetings/days";
import { type Booked, freePart } from "@/lib/meetings/elsewhere";
import { storedTime, timeOfOption } from "@/lib/meetings/options";
import { whyNotHold, whyNotThen } from "@/lib/meetings/rules";
import { askAbout, isSameTime, readTime } from "@/lib/meetings/spans-tx";
import { calendarFacts, factsOfDays, rangeOf } from "@/lib/meetings/told-tx";
import { formatSpans } from "@/lib/time/format";
import { overlap } from "@/lib/time/spans";
import { workingDayAfter } from "@/lib/time/working-days";

const zone = "Europe/Helsinki";
const now = new Date("2027-01-12T10:00:00Z");
const day = (number: number, on: string, cancelled = false): Day => ({
  number,
  startsAt: new Date(`${on}T07:00:00Z`),
  endsAt: new Date(`${on}T13:00:00Z`),
  cancelledAt: cancelled ? now : null,
});
const three = [day(1, "2027-02-09"), day(2, "2027-02-10"), day(3, "2027-02-11")];
const meeting = { state: "SCHEDULED" as const, days: three };
const typed = { day: "2027-02-09", from: "09:00", until: "15:00" };
const counts = { least: 1, most: 5 };
const startsOf = (time: ReturnType<typeof readTime>) =>
  "code" in time
    ? time.code
    : (time.days ?? [time]).map(({ startsAt }) => startsAt.toISOString().slice(0, 10));

describe("the days that somebody types", () => {
  test("are the next working days: no weekend, no holiday", () => {
    expect(workingDayAfter("2027-02-05")).toBe("2027-02-08");
    // Good Friday to Easter Monday of 2027.
    expect(workingDayAfter("2027-03-25")).toBe("2027-03-30");
    expect(startsOf(readTime({ ...typed, day: "2027-03-24", days: 3 }, zone, counts))).toEqual([
      ...["2027-03-24", "2027-03-25", "2027-03-30"],
    ]);
  });

  test("are others where somebody says so, and the next follows from that", () => {
    const others = { 2: "2027-02-12" };
    expect(startsOf(readTime({ ...typed, days: 3, others }, zone, counts))).toEqual([
      ...["2027-02-09", "2027-02-12", "2027-02-15"],
    ]);
    expect(startsOf(readTime({ ...typed, days: 2, others: { 2: "2027-02-08" } }, zone, counts))).toBe(
      "days-in-order",
    );
    expect(startsOf(readTime({ ...typed, days: 2, others: { 2: "2027-04-08" } }, zone, counts))).toBe(
      "days-in-order",
    );
  });

  test("are as many as the format has; of one day, and of a format without days, only that is a time", () => {
    expect(readTime({ ...typed, days: 6 }, zone, counts)).toMatchObject({ code: "days-count" });
    expect(readTime({ ...typed, days: 1 }, zone, { least: 2, most: 3 })).toMatchObject({
      code: "days-count",
    });
    expect(readTime(typed, zone, counts)).not.toHaveProperty("days");
    expect(readTime({ ...typed, days: 3 }, zone, null)).not.toHaveProperty("days");
  });

  test("are read back before they are sent, also where a script was there", () => {
    const programme = { meetingsFromOn: new Date("2027-01-01"), meetingsToOn: new Date("2027-12-31") };
    const time = timeOf(three);
    expect(() => askAbout(time ? [time] : [], programme, zone, false)).toThrow();
    expect(() => askAbout([three[0] as Day], programme, zone, false)).not.toThrow();
  });

  test("come back as they were kept, and differ where one day does", () => {
    const time = timeOf(three);
    if (!time) throw new Error("no time");
    expect(timeOfOption(storedTime(time))).toMatchObject({ days: [{}, {}, {}] });
    expect(isSameTime(timeOfOption(storedTime(time)), time)).toBe(true);
    const other = timeOf([
      three[0] as Day,
      day(2, "2027-02-10"),
      { ...day(3, "2027-02-11"), startsAt: new Date("2027-02-11T08:00Z") },
    ]);
    expect(other && isSameTime(other, time)).toBe(false);
  });
});

describe("the days of a meeting", () => {
  test("are an entry each, in their zone, under one sequence; one that is cancelled has none", () => {
    const told = {
      ...{
        id: "0192-m1",
        step: "days-1",
        sequence: 4,
        hostEnrolmentId: "e1",
        byPlaces: false,
        timeZone: zone,
      },
      ...{ placeName: "Kirjasto", address: null, remoteLink: null },
      startsAt: (three[0] as Day).startsAt,
      endsAt: (three[2] as Day).endsAt,
      days: [three[0] as Day, day(2, "2027-02-10", true), three[2] as Day],
    };
    const about = { programme: "P", other: "O", host: "H" };
    const at = { locale: "fi" as const, format: peerVisits, origin: "https://kylassa.example" };
    const party = { name: "N", email: "n@example.org" };
    const read = (facts: Parameters<typeof entriesOf>[0], use: "request" | "cancel") =>
      entriesOf(facts, about, at).map((entry) => {
        const text = invitation({ use, entry, organiser: party, attendee: party, sentAt: now });
        const all = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
        expect(all).toHaveLength(1);
        const event = new ICAL.Event(all[0]);
        return [event.uid, event.sequence, event.startDate.toString(), event.summary.slice(-5)];
      });
    expect(read(calendarFacts(told, null), "request")).toEqual([
      [uidOf("0192-m1"), 4, "2027-02-09T09:00:00", "(1/3)"],
      [uidOf("0192-m1", 3), 4, "2027-02-11T09:00:00", "(3/3)"],
    ]);
    expect(read(factsOfDays(told, [told.days[1] as Day]), "cancel")).toEqual([
      [uidOf("0192-m1", 2), 4, "2027-02-10T09:00:00", "(2/3)"],
    ]);
    expect(rangeOf(calendarFacts(told, null), "fi")).toBe(
      "ti 9.2.2027 klo 9.00–15.00; to 11.2.2027 klo 9.00–15.00",
    );
    // A meeting of one day says of days nothing, as before.
    expect(calendarFacts({ ...told, days: [three[0] as Day] }, null)).not.toHaveProperty("days");
  });

  test.each([
    ["fi", "ti 9.2. – to 11.2.2027 klo 9.00–15.00"],
    ["sv", "ti 9.2 – to 11.2.2027 kl. 9.00–15.00"],
    ["en", "Tuesday 9 February – Thursday 11 February 2027, 09:00–15:00"],
  ] as const)("are written as a range where they follow each other, in %s", (locale, text) => {
    expect(formatSpans(three, { locale, zone })).toBe(text);
  });

  test("are cancelled alone but for the last, until they are over; brought back until they begin", () => {
    const why = (number: number, at = now, days = three) =>
      whyNotCancelDay({ ...meeting, days }, number, "CONFIRMED", at)?.code;
    expect(why(2)).toBeUndefined();
    expect(why(2, new Date("2027-02-10T08:00Z"))).toBeUndefined();
    expect(why(2, new Date("2027-02-10T13:00Z"))).toBe("day-is-over");
    expect(why(9)).toBe("not-found");
    const left = [day(1, "2027-02-09", true), day(2, "2027-02-10"), day(3, "2027-02-11", true)];
    expect(why(2, now, left)).toBe("day-is-last");
    expect(whyNotCancelDay(meeting, 2, "DISSOLVED", now)?.code).toBe("group-has-ended");
    expect(whyNotCancelDay({ ...meeting, state: "HELD" }, 2, "CONFIRMED", now)?.code).toBe(
      "meeting-not-schedulable",
    );
    const back = (number: number, at: Date) =>
      whyNotRestoreDay({ ...meeting, days: left }, number, "CONFIRMED", at)?.code;
    expect(back(1, now)).toBeUndefined();
    expect(back(1, new Date("2027-02-09T07:00Z"))).toBe("day-is-over");
    expect(back(2, now)).toBe("changed-by-someone-else");
    // The others have moved to where it was.
    const moved = [day(1, "2027-02-09", true), day(2, "2027-02-09")];
    expect(whyNotRestoreDay({ ...meeting, days: moved }, 1, "CONFIRMED", now)?.code).toBe("days-in-order");
    expect(whyNotTakeOverDay({ ...meeting, days: left }, 2, "CONFIRMED", now)).toBeNull();
    expect(whyNotTakeOverDay({ ...meeting, days: left }, 1, "CONFIRMED", now)?.code).toBe(
      "changed-by-someone-else",
    );
    expect(whyNotTheseDays(takingPlace(left))).toBeNull();
  });

  test("are all over before the meeting is held, and the next meeting comes after the last of them", () => {
    const timed = { ...meeting, startsAt: (three[0] as Day).startsAt, endsAt: (three[2] as Day).endsAt };
    expect(whyNotHold(timed, new Date("2027-02-10T18:00Z"))?.code).toBe("meeting-not-over");
    expect(whyNotHold(timed, timed.endsAt)).toBeNull();
    const first = { ...timed, minWeeks: 1 };
    const on = (date: string) => {
      const { startsAt, endsAt } = day(1, date);
      return whyNotThen({ startsAt, endsAt }, first, null, now, zone)?.code;
    };
    expect(on("2027-02-16")).toBe("time-too-soon-after-previous");
    expect(on("2027-02-18")).toBeUndefined();
  });
});

describe("who is in two places", () => {
  const span = (from: number, hours: number) => ({
    startsAt: new Date(now.getTime() + from * 3_600_000),
    endsAt: new Date(now.getTime() + (from + hours) * 3_600_000),
  });

  test("a guest is nowhere else; a host receives two at once and not a third, whatever is agreed in which order", () => {
    const wish = fc.record({ from: fc.nat(20), hours: fc.integer({ min: 1, max: 9 }), hosts: fc.boolean() });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const booked: (Booked & { hosts: boolean })[] = [];
        for (const { from, hours, hosts } of wishes) {
          const half = freePart({ userId: "u", hosts }, span(from, hours), booked);
          if (half !== undefined) booked.push({ ...span(from, hours), userId: "u", half, hosts });
        }
        for (const one of booked) {
          const others = booked.filter((other) => other !== one && overlap(one, other));
          expect(one.hosts || others.length === 0).toBe(true);
          // At each moment at most two, and of two each in its own half.
          expect(others.every((other) => other.half !== one.half)).toBe(true);
        }
      }),
    );
  });

  test("is asked of that person alone", () => {
    expect(
      freePart({ userId: "u", hosts: false }, span(0, 2), [{ ...span(0, 2), userId: "v", half: null }]),
    ).toBeNull();
  });
});
