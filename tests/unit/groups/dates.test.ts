import { describe, expect, it } from "vitest";
import { slotOf } from "@/lib/formats/slots";
import { datesFrom } from "@/lib/groups/dates";
import { holidayOn } from "@/lib/time/holidays";

const slot = { weekday: 2, from: "15:00" };
const gap = { min: 3, max: 5 };
const ask = (more: Partial<Parameters<typeof datesFrom>[0]> = {}) =>
  datesFrom({ slot, from: "2027-03-03", until: "2027-12-31", meetings: 7, gap, ...more });
const weeks = (days: string[]) =>
  days.slice(1).map((day, index) => (Date.parse(day) - Date.parse(days[index] ?? "")) / (7 * 86_400_000));

describe("the dates of all meetings from a time of the week", () => {
  it("are on its weekday, four weeks apart, and not in July", () => {
    const days = ask();
    expect(days).toEqual([
      ...["2027-03-09", "2027-04-06", "2027-05-04", "2027-06-01"],
      ...["2027-06-29", "2027-08-03", "2027-08-31"],
    ]);
    expect(days.every((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 2)).toBe(true);
    expect(weeks(days).every((apart) => apart >= 3 && apart <= 5)).toBe(true);
  });

  it.each([1, 2, 3, 4, 5])("skip holidays and Christmas, whatever the weekday: %i", (weekday) => {
    const days = ask({ slot: { ...slot, weekday }, from: "2026-11-10", until: "2027-12-31" });
    expect(days).toHaveLength(7);
    expect(days.filter((day) => holidayOn(day))).toEqual([]);
    expect(days.filter((day) => day.slice(5) >= "12-20" || day.slice(5) <= "01-06")).toEqual([]);
    expect(weeks(days).every((apart) => apart >= 3)).toBe(true);
  });

  it("come as often as they may where the programme would be over otherwise", () => {
    expect(new Set(weeks(ask({ from: "2027-01-12", until: "2027-06-01" })))).toEqual(new Set([3]));
  });

  it("are of keys that say a weekday and an hour, and of no other", () => {
    expect(slotOf("tue-15-17")).toEqual({ weekday: 2, from: "15:00" });
    expect(slotOf("fri-9-11")).toEqual({ weekday: 5, from: "09:00" });
    expect(["weekday-evening", "xyz-1-2", null, 7].map(slotOf)).toEqual([null, null, null, null]);
  });
});
