import { describe, expect, test } from "vitest";
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatDayRange,
  formatDays,
  formatMinutes,
  formatRange,
  formatTime,
  formatTimeRange,
  relativeDay,
} from "@/lib/time/format";

const zone = "Europe/Helsinki";
const start = new Date("2027-03-04T15:00:00Z");
const end = new Date("2027-03-04T17:30:00Z");
const fi = { locale: "fi", zone } as const;
const sv = { locale: "sv", zone } as const;
const en = { locale: "en", zone } as const;

describe("a visit's time", () => {
  test("is said in Finnish with the weekday, without leading zeros, with an en dash", () => {
    expect(formatRange(start, end, fi)).toBe("to 4.3.2027 klo 17.00–19.30");
  });

  test("is said in Swedish as in Finland", () => {
    expect(formatRange(start, end, sv)).toBe("to 4.3.2027 kl. 17.00–19.30");
  });

  test("is never numeric in English", () => {
    expect(formatRange(start, end, en)).toBe("Thursday 4 March 2027, 17:00–19:30");
  });

  test("says both days when it goes over midnight, with spaces around the dash", () => {
    const late = new Date("2027-03-04T23:00:00Z");
    expect(formatRange(start, late, fi)).toBe("to 4.3.2027 klo 17.00 – pe 5.3.2027 klo 1.00");
    expect(formatRange(start, late, en)).toBe("Thursday 4 March 2027, 17:00 – Friday 5 March 2027, 01:00");
  });

  test("has no leading zero in its hour, and two digits in its minutes", () => {
    expect(formatDateTime(new Date("2027-03-05T07:05:00Z"), fi)).toBe("pe 5.3.2027 klo 9.05");
    expect(formatTime(new Date("2027-03-05T07:05:00Z"), sv)).toBe("kl. 9.05");
    expect(formatTime(new Date("2027-03-05T07:05:00Z"), en)).toBe("09:05");
    expect(formatTime(new Date("2027-03-04T22:00:00Z"), fi)).toBe("klo 0.00");
  });

  test("can be said without its day", () => {
    expect(formatTimeRange(start, end, fi)).toBe("klo 17.00–19.30");
    expect(formatTimeRange(start, end, en)).toBe("17:00–19:30");
  });

  test("is the meeting's zone's, summer and winter, wherever the server stands", () => {
    expect(formatTime(new Date("2027-07-01T14:00:00Z"), fi)).toBe("klo 17.00");
    expect(formatDate(new Date("2027-03-04T22:30:00Z"), fi)).toBe("pe 5.3.2027");
    expect(formatDateTime(start, { locale: "fi", zone: "America/New_York" })).toBe("to 4.3.2027 klo 10.00");
  });
});

describe("a near day", () => {
  const now = new Date("2027-03-03T21:59:00Z");

  test("is named first, and the date still follows", () => {
    expect(formatDateTime(start, { ...fi, now })).toBe("huomenna to 4.3.2027 klo 17.00");
    expect(formatDateTime(start, { ...sv, now })).toBe("i morgon to 4.3.2027 kl. 17.00");
    expect(formatDateTime(start, { ...en, now })).toBe("tomorrow, Thursday 4 March 2027, 17:00");
  });

  test("changes at midnight of the zone, not of Greenwich", () => {
    expect(relativeDay(start, now, fi)).toBe("huomenna");
    expect(relativeDay(start, new Date("2027-03-03T22:00:00Z"), fi)).toBe("tänään");
    expect(relativeDay(start, new Date("2027-03-05T10:00:00Z"), fi)).toBe("eilen");
    expect(relativeDay(start, new Date("2027-03-10T10:00:00Z"), fi)).toBeNull();
  });
});

describe("a calendar day", () => {
  test("has no zone", () => {
    expect(formatDay("2027-03-05", "fi")).toBe("pe 5.3.2027");
    expect(formatDay(new Date("2027-03-05T00:00:00Z"), "sv")).toBe("fr 5.3.2027");
    expect(formatDay("2027-03-05", "en")).toBe("Friday 5 March 2027");
  });

  test("to another has spaces around the dash, and one year when it is the same", () => {
    expect(formatDayRange("2027-12-20", "2027-12-26", "fi")).toBe("ma 20.12. – su 26.12.2027");
    expect(formatDayRange("2027-12-20", "2028-01-02", "fi")).toBe("ma 20.12.2027 – su 2.1.2028");
    expect(formatDayRange("2027-12-20", "2027-12-26", "sv")).toBe("må 20.12 – sö 26.12.2027");
    expect(formatDayRange("2027-12-20", "2027-12-26", "en")).toBe(
      "Monday 20 December – Sunday 26 December 2027",
    );
    expect(formatDayRange("2027-12-20", "2027-12-20", "fi")).toBe("ma 20.12.2027");
  });
});

test("days and hours are counted in short, and do not break from their unit", () => {
  expect(formatDays(9, "fi")).toBe("9\u00a0pv");
  expect(formatDays(1, "sv")).toBe("1\u00a0dag");
  expect(formatDays(1, "en")).toBe("1\u00a0day");
  expect(formatMinutes(150)).toBe("2\u00a0h 30\u00a0min");
  expect(formatMinutes(120)).toBe("2\u00a0h");
  expect(formatMinutes(20)).toBe("20\u00a0min");
});
