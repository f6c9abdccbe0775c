import { describe, expect, it } from "vitest";
import { standingOf, whyNotDecide, whyNotReopen } from "@/lib/enrolments/rules";
import type { EnrolmentState } from "@/lib/enrolments/states";
import type { ProgrammeState } from "@/lib/programmes/states";

const going = ["DRAFT", "OPEN", "MATCHING", "RUNNING"] as const;
const ends = { CLOSED: "closed", CANCELLED: "cancelled" } as const;
const states = {
  DRAFT: "draft",
  SUBMITTED: "decide",
  WAITLISTED: "decide",
  ACCEPTED: "accepted",
  DECLINED: "declined",
  WITHDRAWN: "ended",
} as const satisfies Record<EnrolmentState, string>;

const rows = Object.entries(states).flatMap(([state, standing]) => [
  ...going.map((programme) => [state, programme, standing] as const),
  ...Object.entries(ends).map(
    ([programme, end]) => [state, programme, state === "WITHDRAWN" ? "ended" : end] as const,
  ),
]) as [EnrolmentState, ProgrammeState, string][];

describe("what a coordinator reads of an enrolment", () => {
  it.each(rows)("F: %s in a programme that is %s: %s", (state, programme, standing) => {
    const enrolment = { state, programme: { state: programme } };
    expect(standingOf({ ...enrolment, liveGroup: null })).toBe(standing);
    expect(standingOf({ ...enrolment, liveGroup: {} })).toBe("paired");
  });

  it.each(["CLOSED", "CANCELLED"] as const)("F: nothing is decided in a programme that is %s", (state) => {
    const programme = { state };
    for (const event of ["accept", "waitlist", "decline"] as const)
      expect(whyNotDecide({ state: "SUBMITTED", liveGroup: null, programme }, event)?.code).toBe(
        "programme-has-ended",
      );
    expect(whyNotReopen({ state: "DECLINED", programme })?.code).toBe("programme-has-ended");
    expect(whyNotReopen({ state: "DECLINED", programme: { state: "RUNNING" } })).toBeNull();
  });
});
