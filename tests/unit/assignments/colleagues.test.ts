import { describe, expect, it } from "vitest";
import { ahead, areAsTold, newsOf, type Told } from "@/lib/assignments/colleagues";

const now = new Date("2027-03-01T10:00:00Z");
const day = (number: number, date = `2027-03-0${number + 1}`) => ({
  ...{ number, startsAt: `${date}T07:00:00.000Z`, endsAt: `${date}T13:00:00.000Z` },
});
const told = (...days: ReturnType<typeof day>[]): Told => ({ days, place: "Katu 1" });
const news = (before: Told | null, after: Told | null, at = now) =>
  newsOf(before, after, at).map(({ what, days }) => [what, days.map(({ number }) => number)]);

describe("what is new to a colleague of a host", () => {
  it("is that guests come, once there are days that have not begun", () => {
    expect(news(null, told(day(1), day(2)))).toEqual([["asked", [1, 2]]]);
    expect(news(null, null)).toEqual([]);
    expect(news(null, told(day(1), day(2)), new Date("2027-03-02T08:00:00Z"))).toEqual([["asked", [2]]]);
    expect(news(null, told(day(1)), new Date("2027-03-05T08:00:00Z"))).toEqual([]);
  });

  it("is nothing where they know it all", () => {
    expect(news(told(day(1), day(2)), told(day(1), day(2)))).toEqual([]);
  });

  it("is another time or place", () => {
    expect(news(told(day(1)), told(day(1, "2027-03-09")))).toEqual([["changed", [1]]]);
    expect(news(told(day(1)), { ...told(day(1)), place: "Katu 2" })).toEqual([["changed", [1]]]);
    expect(news(told(day(1)), told(day(1), day(2)))).toEqual([["changed", [1, 2]]]);
  });

  it("is that some days fall away, or all; both where others move", () => {
    expect(news(told(day(1), day(2)), told(day(1)))).toEqual([["fewer", [2]]]);
    expect(news(told(day(1), day(2)), null)).toEqual([["off", [1, 2]]]);
    expect(news(told(day(1), day(2)), told(day(1, "2027-03-09")))).toEqual([
      ["fewer", [2]],
      ["changed", [1]],
    ]);
  });

  it("is nothing of days that have begun", () => {
    const at = new Date("2027-03-02T08:00:00Z");
    expect(news(told(day(1), day(2)), null, at)).toEqual([["off", [2]]]);
    expect(news(told(day(1)), null, at)).toEqual([]);
    expect(news(told(day(1), day(2), day(3)), told(day(1)), at)).toEqual([["off", [2, 3]]]);
    expect(ahead(told(day(1), day(2)), at).map(({ number }) => number)).toEqual([2]);
  });

  it("is held against what they were told last", () => {
    expect(areAsTold([day(2)], told(day(1), day(2)))).toBe(true);
    expect(areAsTold([day(2, "2027-03-09")], told(day(1), day(2)))).toBe(false);
    expect(areAsTold([day(3)], told(day(1)))).toBe(false);
    expect(areAsTold([day(1)], null)).toBe(false);
  });
});
