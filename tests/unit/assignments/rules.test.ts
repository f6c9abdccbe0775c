import { describe, expect, test } from "vitest";
import {
  dueOn,
  isRevealed,
  meetingBefore,
  phaseOf,
  submissionsVisible,
  whyNotTakeBack,
  whyNotWrite,
} from "@/lib/assignments/rules";
import { promptsSchema } from "@/lib/assignments/schema";
import { assignments } from "@/lib/formats/peer-visits/assignments";

const at = new Date("2027-03-05T10:00:00Z");
const side = (seat: number, handedIn: boolean, readers = ["guide"]) => ({
  ...{ seat, handedInAt: handedIn ? at : null },
  readers: handedIn ? readers : [],
  savedByCaller: false,
});
const called = (seat: number) => ({ ...side(seat, true), savedByCaller: true });
const none = [side(1, false), side(2, false)];
const half = [side(1, true), side(2, false)];
const both = [side(1, true), side(2, true)];
const three = [side(1, true), side(2, true), side(3, false)];

const participant = { seats: [1], callsFor: [], facilitator: false, userId: "one" };
const other = { seats: [2], callsFor: [], facilitator: false, userId: "other" };
const facilitator = { seats: [], callsFor: [], facilitator: true, userId: "guide" };
const successor = { seats: [], callsFor: [], facilitator: true, userId: "successor" };
const former = { seats: [], callsFor: [], facilitator: false, userId: "guide" };
const coordinator = { seats: [], callsFor: [], facilitator: false, userId: "coordinator" };
const caller = { seats: [], callsFor: [1], facilitator: false, userId: "coordinator" };
const everything = { seats: [1], callsFor: [], facilitator: true, userId: "guide" };
const letRead = [side(1, true, ["guide", "successor"]), side(2, true)];

describe("whose words may be read", () => {
  test.each([
    ["one's own draft, not the other's", participant, none, [1]],
    ["one's own, handed in, not the other's", participant, half, [1]],
    ["the one who has not handed in does not read the one who has", other, half, [2]],
    ["both, when both are in", participant, both, [1, 2]],
    ["nobody's for the facilitator before all are in", facilitator, half, []],
    ["all for the facilitator when all are in", facilitator, both, [1, 2]],
    ["attack 1: none for a facilitator who came after they were handed in", successor, both, []],
    ["attack 1: those that their writers let the new facilitator read", successor, letRead, [1]],
    ["attack 14: none for one who facilitates no more", former, both, []],
    ["never any for the coordinator", coordinator, both, []],
    [
      "G5: for the coordinator who calls a side, that side's only, even when all are in",
      caller,
      [called(1), side(2, true)],
      [1],
    ],
    ["attack 1: not what a side wrote itself before it was called", caller, both, []],
    ["in three, only one's own while one is missing", participant, three, [1]],
    ["a facilitator who takes part reads their own side only, until all are in", everything, half, [1]],
    ["nothing where there is nobody", facilitator, [], []],
  ])("%s", (_, standing, sides, seats) => {
    expect(submissionsVisible(standing, sides)).toEqual(seats);
  });

  test("answers are revealed only when every side is in", () => {
    expect([none, half, both, three, []].map(isRevealed)).toEqual([false, false, true, false, false]);
  });
});

describe("when an answer may be written, handed in and taken back", () => {
  const now = new Date("2027-03-01T10:00:00Z");
  const open = {
    ...{ groupState: "CONFIRMED", after: { state: "HELD" }, before: { state: "SCHEDULED" } },
    until: null,
  };
  test.each([
    ["open", open],
    ["open", { ...open, before: { state: "UNSCHEDULED" } }],
    ["locked", { ...open, after: { state: "SCHEDULED" } }],
    ["locked", { ...open, groupState: "PROPOSED" }],
    ["over", { ...open, before: { state: "HELD" } }],
    ["over", { ...open, after: { state: "CANCELLED" } }],
    ["over", { ...open, groupState: "DISSOLVED" }],
  ])("it is %s for %o", (phase, between) => {
    expect(phaseOf(between, now)).toBe(phase);
  });

  test("what is handed in is not written on", () => {
    expect(whyNotWrite(open, side(1, true), now)).toEqual({ code: "assignment-handed-in" });
    expect(whyNotWrite(open, side(1, false), now)).toBeNull();
    expect(whyNotWrite({ ...open, after: undefined }, side(1, false), now)).toEqual({
      code: "assignment-not-open",
    });
    expect(whyNotWrite({ ...open, before: { state: "HELD" } }, side(1, false), now)).toEqual({
      code: "assignment-over",
    });
  });

  test("what whoever hosts has handed in is changed until their meeting begins, and is of no other meeting", () => {
    const hosts = (startsAt: Date | null) => ({ ...open, after: null, until: { startsAt } });
    const later = new Date(now.getTime() + 1);
    for (const startsAt of [null, later]) expect(whyNotWrite(hosts(startsAt), side(1, true), now)).toBeNull();
    expect(whyNotWrite(hosts(now), side(1, true), now)).toEqual({ code: "assignment-over" });
    expect(phaseOf({ ...hosts(later), before: { state: "CANCELLED" } }, now)).toBe("over");
    const meetings = ["CANCELLED", "SCHEDULED"].map((state, index) => ({ step: `days-${index + 1}`, state }));
    const own = { before: "days-1", after: null, hostSeat: 1 };
    expect(meetingBefore(own, meetings)?.step).toBe("days-1");
  });

  test("it is taken back until the other is in", () => {
    expect(whyNotTakeBack(open, half, 1, now)).toBeNull();
    expect(whyNotTakeBack(open, both, 1, now)).toEqual({ code: "assignment-revealed" });
    expect(whyNotTakeBack(open, half, 2, now)).toEqual({ code: "changed-by-someone-else" });
  });

  test.each([
    [
      "the first, where it is there from the beginning",
      null,
      "visit-1",
      ["UNSCHEDULED", "SCHEDULED"],
      "visit-1",
    ],
    [
      "the first that has not fallen away, where its host has left",
      null,
      "visit-1",
      ["CANCELLED", "SCHEDULED"],
      "visit-2",
    ],
    ["the first that has been held, which ends it", null, "visit-1", ["CANCELLED", "HELD"], "visit-2"],
    ["the one that fell away, where all have", null, "visit-1", ["CANCELLED", "CANCELLED"], "visit-1"],
    ["its own, where it comes after a meeting", "visit-1", "visit-2", ["HELD", "CANCELLED"], "visit-2"],
  ])("the meeting that it comes before is %s", (_, after, before, states, expected) => {
    const meetings = states.map((state, index) => ({ step: `visit-${index + 1}`, state }));
    expect(meetingBefore({ before, after, hostSeat: null }, meetings)?.step).toBe(expected);
  });

  test("it is due some days before the next visit, if that has a time", () => {
    const step = {
      step: {
        kind: "assignment" as const,
        key: "interim",
        opens: { after: "visit-1" },
        due: { days: 7, before: "visit-2" },
      },
    };
    expect(dueOn(step, { startsAt: at }, "Europe/Helsinki")).toBe("2027-02-26");
    expect(dueOn(step, { startsAt: null }, "Europe/Helsinki")).toBeNull();
  });
});

describe("what is written under the prompts", () => {
  const template = assignments[0] as (typeof assignments)[number];

  test("a draft may have gaps, what is handed in may not", () => {
    expect(promptsSchema(template, false).parse({ "prompt-try": "Kahvia" })).toEqual({
      surprised: "",
      try: "Kahvia",
      own: "",
      ask: "",
    });
    expect(promptsSchema(template, true).safeParse({ "prompt-try": "Kahvia" }).success).toBe(false);
  });

  test("lists, novels and fields of somebody's own are not let through", () => {
    expect(promptsSchema(template, false).safeParse({ "prompt-try": ["a", "b"] }).success).toBe(false);
    expect(promptsSchema(template, false).safeParse({ "prompt-try": "a".repeat(3001) }).success).toBe(false);
    expect(promptsSchema(template, false).parse({ "prompt-evil": "x" })).not.toHaveProperty("evil");
  });

  test("a claim is answered by a number from one to five, which a draft may leave out", () => {
    const claims = { ...template, prompts: [{ key: "fair", label: template.title, claim: true as const }] };
    const draft = promptsSchema(claims, false);
    const handedIn = promptsSchema(claims, true);
    expect([draft.parse({}), handedIn.parse({ "prompt-fair": "5" })]).toEqual([{ fair: "" }, { fair: "5" }]);
    for (const typed of [{}, { "prompt-fair": "" }, { "prompt-fair": "6" }, { "prompt-fair": ["1", "2"] }])
      expect(handedIn.safeParse(typed).success).toBe(false);
    expect(draft.safeParse({ "prompt-fair": "unknown" }).success).toBe(false);
  });
});
