import { describe, expect, it } from "vitest";
import { mintReference } from "@/lib/enrolments/reference";
import {
  isProven,
  whyNotDecide,
  whyNotEditAnswers,
  whyNotLeave,
  whyNotSubmit,
  whyNotWithdraw,
} from "@/lib/enrolments/rules";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { dateOn } from "@/lib/time/days";

const open = {
  state: "OPEN" as const,
  signUpOpensOn: dateOn("2027-03-01"),
  signUpClosesOn: dateOn("2027-03-20"),
  meetingsToOn: dateOn("2027-06-15"),
  format: peerVisits.key,
  timeZone: "Europe/Helsinki",
};
const during = new Date("2027-03-10T12:00:00Z");
const after = new Date("2027-04-10T12:00:00Z");

describe("answers may be changed", () => {
  it.each([
    ["DRAFT", "OPEN", null, during, undefined],
    ["DRAFT", "OPEN", null, after, "programme-not-open"],
    ["SUBMITTED", "OPEN", null, after, undefined],
    ["ACCEPTED", "MATCHING", null, after, undefined],
    ["ACCEPTED", "MATCHING", "DRAFT", after, undefined],
    ["ACCEPTED", "MATCHING", "PROPOSED", after, "enrolment-not-editable"],
    ["ACCEPTED", "MATCHING", "CONFIRMED", after, "enrolment-not-editable"],
    ["WAITLISTED", "RUNNING", null, after, "enrolment-not-editable"],
    ["DECLINED", "OPEN", null, during, "enrolment-not-editable"],
    ["WITHDRAWN", "OPEN", null, during, "enrolment-not-editable"],
  ] as const)("%s in %s with a group %s", (state, programme, group, now, code) => {
    const enrolment = {
      state,
      source: "WEB" as const,
      part: "association",
      programme: { ...open, state: programme },
      liveGroup: group ? { state: group } : null,
    };
    expect(whyNotEditAnswers(enrolment, now)?.code).toBe(code);
  });
});

describe("the survey is sent", () => {
  it.each([
    ["DRAFT", 0, during, undefined],
    ["DRAFT", 2, during, "enrolment-incomplete"],
    ["DRAFT", 0, after, "programme-not-open"],
    ["SUBMITTED", 0, during, "enrolment-already-submitted"],
  ] as const)("%s with %s missing", (state, missing, now, code) => {
    expect(
      whyNotSubmit({ state, source: "WEB", part: "association", programme: open, missing }, now)?.code,
    ).toBe(code);
  });
});

describe("an address is proven", () => {
  const contact = (acceptedAt: Date | null, isContact = true) => ({ isContact, acceptedAt });
  const by = (source: "WEB" | "PHONE", ...participants: ReturnType<typeof contact>[]) =>
    isProven({ source, participants });

  it("by a contact who has opened a link or acted signed in, or by a call; by nobody else", () => {
    expect(by("WEB", contact(null))).toBe(false);
    expect(by("WEB", contact(null), contact(during, false))).toBe(false);
    expect(by("WEB", contact(null), contact(during))).toBe(true);
    expect(by("PHONE")).toBe(true);
  });
});

describe("an enrolment", () => {
  it("can be withdrawn until its group has completed", () => {
    expect(whyNotWithdraw({ state: "ACCEPTED", liveGroup: { state: "CONFIRMED" } })).toBeNull();
    expect(whyNotWithdraw({ state: "ACCEPTED", liveGroup: { state: "COMPLETED" } })?.code).toBe(
      "group-has-ended",
    );
    expect(whyNotWithdraw({ state: "WITHDRAWN", liveGroup: null })?.code).toBe("changed-by-someone-else");
  });

  it("is not declined or put to wait while it has a group", () => {
    const programme = { state: "MATCHING" } as const;
    expect(whyNotDecide({ state: "WAITLISTED", liveGroup: {}, programme }, "decline")?.code).toBe(
      "enrolment-in-a-group",
    );
    expect(whyNotDecide({ state: "SUBMITTED", liveGroup: null, programme }, "accept")).toBeNull();
    expect(whyNotDecide({ state: "ACCEPTED", liveGroup: null, programme }, "decline")?.code).toBe(
      "changed-by-someone-else",
    );
  });

  it("keeps a contact", () => {
    const people = [
      { id: "a", isContact: true },
      { id: "b", isContact: false },
    ];
    expect(whyNotLeave(people, "a")?.code).toBe("last-contact");
    expect(whyNotLeave(people, "b")).toBeNull();
    expect(whyNotLeave([...people, { id: "c", isContact: true }], "a")).toBeNull();
    expect(whyNotLeave(people, "z")?.code).toBe("not-found");
  });

  it("faults 14: has a reference that can be read aloud, of which there are enough for ever", () => {
    for (let times = 0; times < 200; times++)
      expect(mintReference()).toMatch(/^KY-[34679ACDEFGHJKMNPQRTWXY]{8}$/);
    // 23 letters to the eighth: two alike among 2,000 once in forty thousand runs.
    expect(new Set(Array.from({ length: 2_000 }, mintReference)).size).toBe(2_000);
  });
});
