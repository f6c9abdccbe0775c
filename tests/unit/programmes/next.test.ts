import { describe, expect, it } from "vitest";
import { nextWithoutPairing } from "@/lib/programmes/rules";

describe("what comes next where nobody waits for a pair", () => {
  const nobody = { SUBMITTED: 0, WAITLISTED: 0 };
  const none = { PROPOSED: 0, CONFIRMED: 0, COMPLETED: 0 };

  it.each([
    ["decide", { SUBMITTED: 2, WAITLISTED: 1 }, { ...none, PROPOSED: 3 }],
    ["take-in", { SUBMITTED: 0, WAITLISTED: 13 }, { ...none, CONFIRMED: 3 }],
    ["follow", nobody, { ...none, PROPOSED: 6 }],
    ["follow", nobody, { ...none, COMPLETED: 1 }],
    ["invite", nobody, none],
  ] as const)("F: %s", (next, enrolments, groups) => {
    expect(nextWithoutPairing("MATCHING", { enrolments, groups })).toBe(next);
    expect(nextWithoutPairing("CLOSED", { enrolments, groups })).toBe("closed");
    expect(nextWithoutPairing("CANCELLED", { enrolments, groups })).toBe("cancelled");
  });
});
