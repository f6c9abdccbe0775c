import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dateOn,
  dayAfter,
  dayIn,
  dayOf,
  daysBetween,
  endOfDay,
  instantOf,
  isoWeek,
  timeIn,
} from "@/lib/time/days";

const zone = "Europe/Helsinki";

describe("local time in Helsinki", () => {
  test.each([
    ["2027-03-27", "03:30", "2027-03-27T01:30:00.000Z"],
    ["2027-03-28", "02:59", "2027-03-28T00:59:00.000Z"],
    ["2027-03-28", "03:00", "gap"],
    ["2027-03-28", "03:59", "gap"],
    ["2027-03-28", "04:00", "2027-03-28T01:00:00.000Z"],
    ["2027-10-31", "02:59", "2027-10-30T23:59:00.000Z"],
    ["2027-10-31", "03:00", "fold"],
    ["2027-10-31", "03:59", "fold"],
    ["2027-10-31", "04:00", "2027-10-31T02:00:00.000Z"],
    ["2027-02-30", "17:00", "invalid"],
    ["2027-02-01", "25:00", "invalid"],
    ["", "", "invalid"],
  ])("%s %s is %s", (day, time, expected) => {
    const instant = instantOf(day, time, zone);
    expect(instant instanceof Date ? instant.toISOString() : instant).toBe(expected);
  });

  test("what is typed comes back the same on the clock on the wall", () => {
    const minutes = fc.integer({ min: 0, max: 366 * 24 * 60 });
    fc.assert(
      fc.property(
        minutes,
        fc.constantFrom(zone, "UTC", "America/St_Johns", "Asia/Kathmandu"),
        (minute, where) => {
          const at = new Date(Date.UTC(2027, 0, 1) + minute * 60_000);
          const again = instantOf(dayIn(at, where), timeIn(at, where), where);
          expect(again === "fold" || (again instanceof Date && again.getTime() === at.getTime())).toBe(true);
        },
      ),
    );
  });
});

test("days of the calendar", () => {
  expect(dayIn(new Date("2027-03-01T22:30:00Z"), zone)).toBe("2027-03-02");
  expect(dayOf(dateOn("2027-03-02"))).toBe("2027-03-02");
  expect(dayAfter("2027-02-27", 2)).toBe("2027-03-01");
  expect(endOfDay("2027-03-28", zone).toISOString()).toBe("2027-03-28T21:00:00.000Z");
  expect(daysBetween(new Date("2027-03-01T10:00:00Z"), new Date("2027-03-03T09:59:00Z"))).toBe(1);
  expect(isoWeek(new Date("2027-01-02T10:00:00Z"), zone)).toBe("2026-W53");
});
