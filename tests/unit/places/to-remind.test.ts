import { describe, expect, it } from "vitest";
import { toRemind } from "@/lib/places/confirming";

const now = new Date("2027-03-10T10:00:00Z");
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000);
const row = (confirmBy: Date | null, more: object = {}) => ({
  ...{ state: "TAKEN" as const, remote: false, confirmBy },
  ...more,
});
const reminded = (confirmBy: Date | null, more: object = {}, changedAt = hours(-72)) =>
  toRemind([row(confirmBy, more)], { changedAt }, now).length === 1;

describe("who is reminded that they confirm a new date", () => {
  it("is who has not said that they come, in the last two days, and not in the first after they were asked", () => {
    expect([hours(49), hours(48), hours(1), hours(0)].map((at) => reminded(at))).toEqual([
      ...[false, true, true, false],
    ]);
    expect(reminded(hours(24), {}, hours(-23))).toBe(false);
    expect(reminded(hours(24), {}, hours(-24))).toBe(true);
  });

  it("is nobody who has confirmed, waits, has given up, or takes part from afar: theirs goes to nobody", () => {
    expect(reminded(null)).toBe(false);
    for (const more of [{ state: "WAITING" }, { state: "GIVEN_UP" }, { remote: true }])
      expect(reminded(hours(24), more)).toBe(false);
  });
});
