import { describe, expect, test } from "vitest";
import { askedToApprove, insightVisible, isApproved, whyNotChange } from "@/lib/insights/rules";

const standing = { contactOf: [] as number[], seats: [] as number[], facilitator: false, coordinator: false };
const contact = { ...standing, contactOf: [1], seats: [1] };
const participant = { ...standing, seats: [1] };
const facilitator = { ...standing, facilitator: true };
const coordinator = { ...standing, coordinator: true };
const none = { seats: [1, 2], approvedBy: [] as number[] };
const half = { seats: [1, 2], approvedBy: [1] };
const both = { seats: [1, 2], approvedBy: [2, 1] };

describe("sentences for telling onward", () => {
  test.each([
    ["a contact", contact, [true, true, true]],
    ["a facilitator", facilitator, [true, true, true]],
    ["another participant", participant, [false, false, true]],
    ["a coordinator", coordinator, [false, false, true]],
    ["somebody else", standing, [false, false, false]],
  ])("%s reads none, half and fully approved ones: %o → %o", (_, who, visible) => {
    expect([none, half, both].map((approvals) => insightVisible(who, approvals))).toEqual(visible);
  });

  test("one is approved when every side has", () => {
    expect([none, half, both, { seats: [], approvedBy: [] }].map(isApproved)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  test("those are asked who are there, and who left after it was written; not who had left before", () => {
    const at = (hour: number) => new Date(Date.UTC(2027, 2, 1, hour));
    const seats = [null, at(11), at(9)].map((leftAt, index) => ({ seat: index + 1, leftAt }));
    expect(askedToApprove(seats, at(10)).map(({ seat }) => seat)).toEqual([1, 2]);
  });

  test("one that all have approved is not changed", () => {
    expect(whyNotChange(half)).toBeNull();
    expect(whyNotChange(both)).toEqual({ code: "insight-approved" });
  });
});
