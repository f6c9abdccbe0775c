import { describe, expect, it } from "vitest";
import { meetingSteps } from "@/lib/formats/occurrences";
import { ofSize } from "@/lib/formats/shape";
import {
  bestRhythms,
  haveAllAnswered,
  openTogether,
  rhythmDays,
  standingOfRhythm,
  weeksOf,
  whyAskRhythm,
  whyNotChooseRhythm,
  whyNotProposeRhythm,
  wrongDays,
} from "@/lib/meetings/rhythm-rules";
import { orderedSeries } from "@/tests/support/formats/ordered-series";

const zone = "Europe/Helsinki";
const steps = meetingSteps(orderedSeries, ofSize(1, { ordered: 3 }));
const at = (day: string) => ({
  startsAt: new Date(`${day}T15:00:00Z`),
  endsAt: new Date(`${day}T18:00:00Z`),
});
const unscheduled = (step: string) => ({ step, state: "UNSCHEDULED" as const, startsAt: null, endsAt: null });
const meetings = steps.map(({ key }) => unscheduled(key));
const now = new Date("2027-03-01T10:00:00Z");

const people = ["a", "b", "c"];
const guides = [
  { userId: "l", role: "lead", busy: true },
  { userId: "e", role: "expert", busy: true },
  { userId: "e2", role: "expert", busy: true },
  { userId: "t", role: "technical-host", busy: false },
];
const votes = (said: Record<string, "YES" | "IF_NEEDED" | "NO">) =>
  Object.entries(said).map(([userId, value]) => ({ userId, value }));
const standing = (said: Record<string, "YES" | "IF_NEEDED" | "NO">) =>
  standingOfRhythm({ people, guides }, votes(said));

describe("the days of a rhythm", () => {
  it("come every so many weeks over the change of clocks, and are even or their own", () => {
    const days = rhythmDays("2027-03-15", 3, 3);
    expect(days).toEqual(["2027-03-15", "2027-04-05", "2027-04-26"]);
    expect(weeksOf(days.map(at), zone)).toBe(3);
    expect(weeksOf(["2027-03-15", "2027-04-05", "2027-04-27"].map(at), zone)).toBeNull();
    expect(weeksOf([at("2027-03-15")], zone)).toBeNull();
  });

  it("are for the meetings that have no time yet", () => {
    const some = meetings.map((meeting, index) =>
      index === 1 ? { ...meeting, state: "SCHEDULED" as const } : meeting,
    );
    expect(openTogether(steps, some).map(({ at: { key } }) => key)).toEqual(["talk-1", "talk-3"]);
  });

  it("are wrong where one is past, or too close to the one before, or to one that has its time", () => {
    const wrong = (days: Record<string, string>, there: Parameters<typeof wrongDays>[1] = meetings) =>
      wrongDays(
        steps,
        there,
        Object.fromEntries(Object.entries(days).map(([key, day]) => [key, at(day)])),
        now,
        zone,
      ).map(({ step, refusal }) => [step, refusal.code]);
    expect(wrong({ "talk-1": "2027-03-15", "talk-2": "2027-04-05", "talk-3": "2027-04-26" })).toEqual([]);
    expect(wrong({ "talk-1": "2027-02-15", "talk-2": "2027-04-05", "talk-3": "2027-04-12" })).toEqual([
      ["talk-1", "time-in-the-past"],
      ["talk-3", "time-too-soon-after-previous"],
    ]);
    const third = { step: "talk-3", state: "SCHEDULED" as const, ...at("2027-04-10") };
    expect(
      wrong({ "talk-1": "2027-03-15", "talk-2": "2027-04-05" }, [...meetings.slice(0, 2), third]),
    ).toEqual([["talk-2", "time-too-close-to-next"]]);
  });
});

describe("how a rhythm stands", () => {
  it("counts those who take part, and takes the best answer of each role that has to be there", () => {
    expect(standing({ a: "YES", b: "IF_NEEDED", e: "NO", e2: "YES", x: "YES" })).toEqual({
      ...{ yes: 1, ifNeeded: 1, no: 0, silent: 1 },
      roles: [
        { role: "lead", answer: undefined },
        { role: "expert", answer: "YES" },
      ],
    });
  });

  it("can be chosen when each of those roles can; half of the people or fewer is asked about", () => {
    expect(whyNotChooseRhythm(standing({ l: "YES" }))).toEqual({ code: "rhythm-not-for-guides" });
    expect(whyNotChooseRhythm(standing({ l: "YES", e: "NO" }))).toEqual({ code: "rhythm-not-for-guides" });
    const all = standing({ l: "IF_NEEDED", e: "YES" });
    expect(whyNotChooseRhythm(all)).toBeNull();
    expect(whyAskRhythm(all)).toEqual({ code: "rhythm-for-few", params: { can: 0, all: 3 } });
    expect(whyAskRhythm(standing({ a: "YES", b: "IF_NEEDED" }))).toBeNull();
    expect(whyAskRhythm(standingOfRhythm({ people: [], guides }, []))).toBeNull();
  });

  it("the best suits those who have to be there, then most people, then with least strain, then begins first", () => {
    const guidesCan = { l: "YES", e: "YES" } as const;
    const rhythm = (name: string, said: Record<string, "YES" | "IF_NEEDED" | "NO">, day = "2027-03-15") => ({
      ...{ name, standing: standing(said), days: [at(day)] },
    });
    const best = bestRhythms([
      rhythm("no lead", { a: "YES", b: "YES", c: "YES" }),
      rhythm("two, later", { ...guidesCan, a: "YES", b: "YES" }, "2027-03-22"),
      rhythm("two, strained", { ...guidesCan, a: "YES", b: "IF_NEEDED" }),
      rhythm("two", { ...guidesCan, a: "YES", b: "YES" }),
      rhythm("three, strained", { ...guidesCan, a: "IF_NEEDED", b: "IF_NEEDED", c: "IF_NEEDED" }),
    ]);
    expect(best.map(({ name }) => name)).toEqual([
      "three, strained",
      "two",
      "two, later",
      "two, strained",
      "no lead",
    ]);
  });

  it("all have answered when nobody who counts is silent", () => {
    const whole = standing({ a: "YES", b: "NO", c: "NO", l: "YES", e2: "NO" });
    expect(haveAllAnswered([whole])).toBe(true);
    expect(haveAllAnswered([whole, standing({ a: "YES" })])).toBe(false);
  });
});

it("no rhythm is proposed for a group that has ended, for meetings that all have a time, or beside five others", () => {
  expect(whyNotProposeRhythm("CONFIRMED", 5, 4)).toBeNull();
  expect(whyNotProposeRhythm("CONFIRMED", 5, 5)?.code).toBe("too-many-rhythms");
  expect(whyNotProposeRhythm("CONFIRMED", 0, 0)?.code).toBe("rhythm-chosen");
  expect(whyNotProposeRhythm("COMPLETED", 5, 0)?.code).toBe("group-has-ended");
});
