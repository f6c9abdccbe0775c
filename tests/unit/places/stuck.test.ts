import { describe, expect, it } from "vitest";
import { stuckAt } from "@/lib/places/stuck";

const now = new Date("2027-03-01T10:00:00Z");
const in5 = new Date("2027-03-06T10:00:00Z");
const stop = { state: "SCHEDULED" as const, startsAt: in5, hostAwayAt: null, least: 4, taken: 3 };

describe("a stop that is to be decided on", () => {
  it("has fewer than are hoped for ten days before; what is far, over or decided is not asked about", () => {
    expect(stuckAt(stop, now)).toBe("few");
    expect(stuckAt({ ...stop, taken: 4 }, now)).toBeNull();
    expect(stuckAt({ ...stop, least: null }, now)).toBeNull();
    expect(stuckAt({ ...stop, startsAt: new Date("2027-03-12T10:00:00Z") }, now)).toBeNull();
    expect(stuckAt({ ...stop, startsAt: now }, now)).toBeNull();
    expect(stuckAt({ ...stop, state: "CANCELLED" }, now)).toBeNull();
  });

  it("is one whose host is not there, however many have come", () => {
    expect(stuckAt({ ...stop, taken: 9, startsAt: now, hostAwayAt: now }, now)).toBe("away");
  });
});
