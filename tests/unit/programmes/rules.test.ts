import { describe, expect, it, test } from "vitest";
import { slugFrom, whyAskDays, whyNotEnrol, whyNotEnrolByPhone, whyNotMove } from "@/lib/programmes/rules";
import { dateOn } from "@/lib/time/days";

const programme = {
  state: "OPEN" as const,
  signUpOpensOn: dateOn("2027-03-01"),
  signUpClosesOn: dateOn("2027-03-20"),
  meetingsToOn: dateOn("2027-06-15"),
  timeZone: "Europe/Helsinki",
};
type State = Parameters<typeof whyNotEnrol>[0]["state"];
const code = (now: string, state: State = "OPEN", part: Parameters<typeof whyNotEnrol>[1] = {}) =>
  whyNotEnrol({ ...programme, state }, part, new Date(now))?.code;

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

  it("stays open while the programme runs where the part says so, to the end of the last day of meetings", () => {
    const runs = (now: string, state: State = "RUNNING") => code(now, state, { whileRunning: true });
    expect(runs("2027-03-25T12:00:00Z")).toBeUndefined();
    expect(runs("2027-06-15T20:59:59Z")).toBeUndefined();
    expect(runs("2027-06-15T21:00:00Z")).toBe("programme-not-open");
    expect(runs("2027-03-25T12:00:00Z", "OPEN")).toBe("programme-not-open");
    expect(runs("2027-03-25T12:00:00Z", "CLOSED")).toBe("programme-not-open");
  });

  it("still takes a call while pairs are being made", () => {
    expect(whyNotEnrolByPhone({ state: "MATCHING" }, {})).toBeNull();
    expect(whyNotEnrolByPhone({ state: "RUNNING" }, {})?.code).toBe("programme-not-open");
    expect(whyNotEnrolByPhone({ state: "RUNNING" }, { whileRunning: true })).toBeNull();
    expect(whyNotEnrolByPhone({ state: "CLOSED" }, { whileRunning: true })?.code).toBe("programme-not-open");
  });
});

test("a programme is opened without anybody who guides only where its format needs nobody", () => {
  const draft = { ...programme, state: "DRAFT" as const, themes: 3, liveGroups: 0, proposedGroups: 0 };
  const open = (format: string, facilitators: number, themes = 3) =>
    whyNotMove({ ...draft, format, facilitators, themes }, "open", new Date("2027-03-02T10:00:00Z"))?.code;
  expect([open("peer-visits", 0), open("peer-visits", 1)]).toEqual(["programme-not-ready", undefined]);
  expect([open("organisation-visit", 0), open("organisation-visit", 0, 0)]).toEqual([
    undefined,
    "programme-not-ready",
  ]);
});

test.each([
  ["Vertaisvierailut, kevät 2027", "vertaisvierailut-kevat-2027"],
  ["Åland & Öregrund: besök!", "aland-oregrund-besok"],
  ["  –Kyläily–  ", "kylaily"],
  [`${"a".repeat(59)} b`, "a".repeat(59)],
])("H: a new programme's address is its Finnish name as it goes on a poster: %s", (name, address) => {
  expect(slugFrom(name)).toBe(address);
});

describe("days that were typed for a programme", () => {
  const now = new Date("2027-01-12T10:00:00Z");
  const ask = (...days: string[]) => whyAskDays(days, now, "Europe/Helsinki");

  it.each(["2072-03-05", "2029-01-12", "2026-01-11", "0027-03-05"])("A8: %s is asked about", (day) => {
    expect(ask("2027-03-05", day)).toEqual({ code: "date-far", params: { day } });
  });

  it("A8: those within a year back and two onward are not", () => {
    expect(ask("2026-01-12", "2027-01-12", "2029-01-11")).toBeNull();
  });
});
