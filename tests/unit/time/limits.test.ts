import { describe, expect, it } from "vitest";
import { earliestDayAfter, whyAsk, whyNotThen } from "@/lib/meetings/rules";
import { whyNotEnrol } from "@/lib/programmes/rules";
import { dateOn, endOfDayAfter, instantOf, lastDayBefore } from "@/lib/time/days";
import { hasPassed } from "@/lib/time/deadline";

const zones = ["Europe/Helsinki", "Europe/Stockholm", "America/St_Johns", "Pacific/Kiritimati", "UTC"];
const at = (day: string, time: string, zone: string) => instantOf(day, time, zone) as Date;

/** Days around which the clocks are moved in Finland, and the ends of a year. */
const days = ["2027-03-28", "2027-10-31", "2026-12-31", "2028-02-29"];

describe.each(zones)("E6: a limit that is shown as a day, in %s,", (zone) => {
  it.each(days)("is a day's from its first minute to its last: %s", (day) => {
    const [first, last] = [at(day, "00:00", zone), at(day, "23:59", zone)];
    const [before, after] = [new Date(first.getTime() - 1), new Date(last.getTime() + 60_000)];
    const programme = {
      state: "OPEN" as const,
      signUpOpensOn: dateOn(day),
      signUpClosesOn: dateOn(day),
      meetingsToOn: dateOn(day),
      timeZone: zone,
    };
    expect([before, first, last, after].map((now) => whyNotEnrol(programme, {}, now)?.code ?? null)).toEqual([
      "programme-not-open",
      null,
      null,
      "programme-not-open",
    ]);
    expect([first, last, after].map((now) => hasPassed({ day, now, zone }))).toEqual([false, false, true]);
    const range = { meetingsFromOn: dateOn(day), meetingsToOn: dateOn(day) };
    expect(
      [before, first, last, after].map((startsAt) => whyAsk({ startsAt }, range, zone) === null),
    ).toEqual([false, true, true, false]);
    for (const now of [first, last]) {
      expect(endOfDayAfter(now, 0, zone)).toEqual(after);
      expect(lastDayBefore(endOfDayAfter(now, 0, zone), zone)).toBe(day);
    }
  });

  it.each(days)("begins with the earliest day that is named, whenever the visit of %s was", (day) => {
    for (const time of ["00:00", "12:00", "23:59"]) {
      const startsAt = at(day, time, zone);
      const first = { state: "HELD" as const, startsAt, endsAt: startsAt, minWeeks: 2 };
      const earliest = earliestDayAfter({ startsAt }, 2, zone);
      const opens = at(earliest, "00:00", zone);
      const refused = (start: Date) =>
        whyNotThen({ startsAt: start, endsAt: start }, first, null, startsAt, zone)?.code ?? null;
      expect([refused(new Date(opens.getTime() - 1)), refused(opens)]).toEqual([
        "time-too-soon-after-previous",
        null,
      ]);
    }
  });
});
