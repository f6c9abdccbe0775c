import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  earliestDayAfter,
  hasMet,
  whyNotCancel,
  whyNotChoose,
  whyNotGivePlace,
  whyNotHold,
  whyNotMove,
  whyNotProposeTimes,
  whyNotRemove,
  whyNotSchedule,
  whyNotThen,
  whyNotVote,
} from "@/lib/meetings/rules";
import type { MeetingState } from "@/lib/meetings/states";
import { addDays } from "@/lib/time/days";

const now = new Date("2027-02-01T10:00:00Z");
const zone = "Europe/Helsinki";
const at = (days: number) => ({ startsAt: addDays(now, days), endsAt: addDays(now, days + 0.1) });
const timed = (state: MeetingState, days = 10) => ({ state, ...at(days) });
const spanAt = (startsAt: string) => ({
  startsAt: new Date(startsAt),
  endsAt: addDays(new Date(startsAt), 0.1),
});
const blank = (state: MeetingState) => ({ state, startsAt: null, endsAt: null });
const first = (state: MeetingState, days: number) => ({ ...timed(state, days), minWeeks: 2 });

describe("when a visit may be", () => {
  test.each([
    ["tomorrow", at(1), null, null, undefined],
    ["yesterday", at(-1), null, null, "time-in-the-past"],
    ["two weeks after the first", at(24), first("SCHEDULED", 10), null, undefined],
    ["a day early of two weeks", at(23), first("SCHEDULED", 10), null, undefined],
    ["a week after the first", at(17), first("HELD", 10), null, "time-too-soon-after-previous"],
    [
      "before the first has a time",
      at(17),
      { ...blank("PROPOSED"), minWeeks: 2 },
      null,
      "previous-not-scheduled",
    ],
    ["when the first was cancelled", at(17), { ...blank("CANCELLED"), minWeeks: 2 }, null, undefined],
    ["up against the second", at(20), null, first("SCHEDULED", 25), "time-too-close-to-next"],
    ["after the second", at(30), null, first("SCHEDULED", 25), "time-too-close-to-next"],
    ["when the second is cancelled", at(20), null, first("CANCELLED", 25), undefined],
  ] as const)("%s", (_, time, before, next, code) => {
    expect(whyNotThen(time, before, next, now, zone)?.code).toBe(code);
  });

  test.each([
    ["2027-03-29T20:59:00Z", "time-too-soon-after-previous"],
    ["2027-03-29T21:00:00Z", undefined],
    ["2027-03-30T15:00:00Z", undefined],
    ["2027-03-30T16:00:00Z", undefined],
  ])("E6: after a visit on 17.3. at 18.00 one at %s, by the local day", (startsAt, code) => {
    const before = { state: "SCHEDULED" as const, minWeeks: 2, ...spanAt("2027-03-17T16:00:00Z") };
    expect(whyNotThen(spanAt(startsAt), before, null, now, zone)?.code).toBe(code);
    expect(earliestDayAfter(before, 2, zone)).toBe("2027-03-30");
  });

  test("what is allowed after a first visit is what is allowed before a second one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (one, other) => {
        const after = whyNotThen(at(other), first("SCHEDULED", one), null, now, zone);
        const before = whyNotThen(at(one), null, first("SCHEDULED", other), now, zone);
        expect(after === null).toBe(before === null);
      }),
    );
  });
});

describe("choosing a time", () => {
  test.each([
    [{ 1: "YES", 2: "YES" }, "YES", true],
    [{ 1: "YES", 2: "IF_NEEDED" }, "IF_NEEDED", true],
    [{ 1: "YES", 2: "NO" }, "YES", false],
    [{ 1: "YES", 2: undefined }, "YES", false],
    [{ 1: "YES", 2: "YES" }, undefined, false],
    [{ 1: "YES", 2: "YES" }, "NO", false],
  ] as const)("sides %j and the facilitator %s", (seats, facilitator, may) => {
    expect(whyNotChoose([1, 2], { seats, facilitator })).toEqual(may ? null : { code: "time-not-voted" });
  });

  test("one's own proposal, or any for who guides, can be taken back", () => {
    const who = (userId: string, holds = false, coordinator = false) => ({ userId, holds, coordinator });
    expect(whyNotRemove({ proposedById: "a" }, who("a"))).toBeNull();
    expect(whyNotRemove({ proposedById: "a" }, who("b"))?.code).toBe("not-allowed");
    expect(whyNotRemove({ proposedById: null }, who("b"))?.code).toBe("not-allowed");
    expect(whyNotRemove({ proposedById: "a" }, who("b", true))).toBeNull();
    expect(whyNotRemove({ proposedById: "a" }, who("b", false, true))).toBeNull();
  });
});

describe("what may happen in which state", () => {
  const rules = {
    propose: (state: MeetingState) => whyNotProposeTimes(blank(state), "CONFIRMED", 0, 1),
    vote: (state: MeetingState) => whyNotVote(blank(state), "CONFIRMED"),
    schedule: (state: MeetingState) => whyNotSchedule(blank(state), "CONFIRMED"),
    move: (state: MeetingState) => whyNotMove(timed(state), "CONFIRMED", now),
    cancel: (state: MeetingState) => whyNotCancel(blank(state), "CONFIRMED", now),
    place: (state: MeetingState) => whyNotGivePlace(blank(state), "CONFIRMED", now),
    hold: (state: MeetingState) => whyNotHold(timed(state, -1), now),
  };
  test.each([
    ["UNSCHEDULED", ["propose", "schedule", "cancel", "place"]],
    ["PROPOSED", ["propose", "vote", "schedule", "cancel", "place"]],
    ["SCHEDULED", ["move", "cancel", "place", "hold"]],
    ["HELD", []],
    ["CANCELLED", []],
  ] as const)("%s", (state, allowed) => {
    expect(Object.entries(rules).flatMap(([name, rule]) => (rule(state) === null ? [name] : []))).toEqual(
      allowed,
    );
  });

  test("nothing moves in a group that has ended, and no visit is held before it begins", () => {
    for (const rule of [whyNotSchedule, whyNotVote, whyNotCancel, whyNotGivePlace])
      expect(rule(blank("PROPOSED"), "DISSOLVED", now)?.code).toBe("group-has-ended");
    expect(whyNotMove(timed("SCHEDULED"), "COMPLETED", now)?.code).toBe("group-has-ended");
    expect(whyNotMove(timed("SCHEDULED", -2), "CONFIRMED", now)?.code).toBe("meeting-has-begun");
    expect(whyNotHold(timed("SCHEDULED", 1), now)?.code).toBe("meeting-not-over");
    expect(whyNotProposeTimes(blank("PROPOSED"), "CONFIRMED", 8, 3)).toEqual({
      code: "too-many-times",
      params: { max: 10 },
    });
  });
});

describe("a group has met, and does not meet any more", () => {
  test.each([
    ["no meeting held", "CONFIRMED", ["UNSCHEDULED", "CANCELLED"], false],
    ["nothing at all", "COMPLETED", [], false],
    ["one to come", "CONFIRMED", ["HELD", "SCHEDULED"], false],
    ["all held", "CONFIRMED", ["HELD", "HELD"], true],
    ["the rest cancelled", "CONFIRMED", ["HELD", "CANCELLED"], true],
    ["completed with one open", "COMPLETED", ["HELD", "UNSCHEDULED"], true],
    ["taken apart after one", "DISSOLVED", ["HELD", "CANCELLED"], true],
  ] as const)("%s", (_, state, meetings, said) => {
    expect(
      hasMet(
        state,
        meetings.map((one) => ({ state: one })),
      ),
    ).toBe(said);
  });
});
