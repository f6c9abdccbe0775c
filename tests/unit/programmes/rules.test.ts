import { describe, expect, it } from "vitest";
import { whyNotEnrol, whyNotEnrolByPhone } from "@/lib/programmes/rules";
import { dateOn } from "@/lib/time/days";

const programme = {
  state: "OPEN" as const,
  signUpOpensOn: dateOn("2027-03-01"),
  signUpClosesOn: dateOn("2027-03-20"),
  timeZone: "Europe/Helsinki",
};
const code = (now: string, state: Parameters<typeof whyNotEnrol>[0]["state"] = "OPEN") =>
  whyNotEnrol({ ...programme, state }, new Date(now))?.code;

describe("sign-up", () => {
  it("is open from the first moment of its first day to the last of its last, where the programme is", () => {
    expect(code("2027-02-28T21:59:59Z")).toBe("programme-not-open");
    expect(code("2027-02-28T22:00:00Z")).toBeUndefined();
    expect(code("2027-03-20T21:59:59Z")).toBeUndefined();
    expect(code("2027-03-20T22:00:00Z")).toBe("programme-not-open");
  });

  it.each(["DRAFT", "MATCHING", "RUNNING", "CLOSED", "CANCELLED"] as const)(
    "is closed while the programme is %s",
    (state) => {
      expect(code("2027-03-10T12:00:00Z", state)).toBe("programme-not-open");
    },
  );

  it("still takes a call while pairs are being made", () => {
    expect(whyNotEnrolByPhone({ state: "MATCHING" })).toBeNull();
    expect(whyNotEnrolByPhone({ state: "RUNNING" })?.code).toBe("programme-not-open");
  });
});
