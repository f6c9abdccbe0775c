import { describe, expect, it } from "vitest";
import { dateParts } from "@/lib/time/parts";

const zones = ["Europe/Helsinki", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"];

/** What Intl itself says, asked for each instant. */
function askedOfIntl(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}

function written(at: Date, zone: string): string {
  const { year, month, day, weekday, hour, minute } = dateParts(at, zone);
  const name = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][weekday];
  const two = (number: number) => String(number).padStart(2, "0");
  return `${name}, ${year}-${two(month)}-${two(day)}, ${two(hour)}:${two(minute)}`;
}

describe("the clock on the wall", () => {
  it.each(zones)(
    "is what Intl says, in every minute around each change of a year and at odd instants (%s)",
    (zone) => {
      const wrong: string[] = [];
      const compare = (at: Date) => {
        if (written(at, zone) !== askedOfIntl(at, zone))
          wrong.push(`${at.toISOString()}: ${written(at, zone)}`);
      };
      for (let hour = 0; hour < 366 * 24; hour++)
        compare(new Date(Date.UTC(2027, 0, 1, hour, (hour * 7) % 60)));
      // Clocks change on these days somewhere.
      for (const day of ["2027-03-28", "2027-10-31", "2027-03-14", "2027-11-07", "2027-04-03", "2027-10-02"])
        for (let minute = -720; minute < 1440; minute += 5)
          compare(new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000 + 59_999));
      expect(wrong).toEqual([]);
    },
  );

  it("what is no instant is refused", () => {
    expect(() => dateParts(new Date(Number.NaN), "UTC")).toThrow(RangeError);
  });
});
