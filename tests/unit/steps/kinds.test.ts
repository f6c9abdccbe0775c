import { describe, expect, test } from "vitest";
import { foldsOf } from "@/components/steps/step-folds";
import { stepsFor } from "@/lib/formats/occurrences";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { eachMeeting, type Format, type MeetingStep, type Step, type SurveyStep } from "@/lib/formats/recipe";
import { ofSize } from "@/lib/formats/shape";
import type { GroupFacts, MeetingFacts } from "@/lib/steps/facts";
import { kindOf, kinds, stepKinds, storedAs } from "@/lib/steps/kinds";
import { path, stopOf } from "@/lib/tasks/path";
import { tasks } from "@/lib/tasks/plan";
import { addDays, endOfDayAfter } from "@/lib/time/days";

const now = new Date("2027-02-01T10:00:00Z");
const [meeting, , survey] = peerVisits.steps as readonly [MeetingStep, Step, SurveyStep];
const format = (...steps: Step[]): Format => ({ ...peerVisits, steps });
const circles = format(
  { ...meeting, key: "circle", count: { times: 2 } },
  { ...survey, when: { about: eachMeeting } },
);
const self: Step = {
  ...{ kind: "assignment", key: "self", opens: "at-once" },
  due: { days: 7, before: "visit-1" },
};

describe("the kinds of steps", () => {
  test("each task is of one kind of step, and only what comes before all steps is of none", () => {
    const all = stepKinds.flatMap((kind) => kinds[kind].has.map((task) => [task, kind]));
    expect(new Set(all.map(([task]) => task)).size).toBe(all.length);
    const plan = tasks(peerVisits, group([visit(1), visit(2)]), now);
    expect(plan.filter((task) => kindOf(task) === null).map(({ kind }) => kind)).toEqual([
      ...["proposal", "agreement", "agreement"],
    ]);
    for (const task of plan.filter((one) => kindOf(one) !== null))
      expect(all).toContainEqual([task.kind, kindOf(task)]);
  });

  test.each([peerVisits, circles, format(meeting, self)])(
    "every step of a plan has its stop on the path, and every task stands at one",
    (one) => {
      const facts = group([]);
      const plan = tasks(one, facts, now);
      const steps = stepsFor(one, ofSize(2));
      const stops = path(steps, plan, nobody, now);
      for (const at of steps) expect(stops.map(({ key }) => key)).toContain(stopOf(at));
      expect(stops.flatMap((stop) => stop.tasks)).toHaveLength(plan.length);
    },
  );

  test("the page of a group folds every stop once: each meeting with what follows it, surveys last", () => {
    const folded = (one: Format, seats: number) =>
      foldsOf({ programme: { format: one }, facts: ofSize(seats) }).map((part) =>
        part.flat().map(({ key }) => key),
      );
    expect(folded(peerVisits, 3)).toEqual([
      ["visit-1", "interim", "visit-2", "visit-3"],
      ["feedback:visit-1"],
    ]);
    expect(
      foldsOf({ programme: { format: peerVisits }, facts: ofSize(3) })[0].map((one) => one.length),
    ).toEqual([...[2, 1, 1]]);
    expect(folded(circles, 2)).toEqual([["circle-1", "circle-2"], ["feedback:circle-1"]]);
    expect(folded(format(meeting, self), 2)).toEqual([["self", "visit-1", "visit-2"], []]);
  });

  test("a stop says of which kind of step it is, and which meeting", () => {
    const stops = path(stepsFor(peerVisits, ofSize(2)), [], nobody, now);
    expect(stops.map(({ kind, step }) => [kind, step])).toEqual([
      ["enrolling", null],
      ["grouping", null],
      ["meeting", "visit-1"],
      ["assignment", "interim"],
      ["meeting", "visit-2"],
      ["survey", null],
    ]);
  });

  test("a meeting is stored by its own key, and what is about it by its step and that key", () => {
    expect(stepsFor(circles, ofSize(2)).map(storedAs)).toEqual([
      { step: "circle-1", about: null },
      { step: "circle-2", about: null },
      { step: "feedback", about: "circle-1" },
      { step: "feedback", about: "circle-2" },
    ]);
  });

  test("where nobody hosts a meeting, those who guide say where it is, and choose its time", () => {
    const times = { id: "o", startsAt: addDays(now, 9), createdAt: now, facilitator: "YES" as const };
    const facts = group([
      { ...visit(1, 10), step: "circle-1", hostSeat: null, placed: false },
      {
        ...{ ...visit(2), step: "circle-2", hostSeat: null, state: "PROPOSED" },
        options: [{ ...times, seats: { 1: "YES", 2: "YES" } }],
      },
    ]);
    const plan = tasks(circles, facts, now);
    expect(plan.find(({ key }) => key === "place:circle-1")?.whose).toEqual([{ kind: "facilitator" }]);
    expect(plan.find(({ key }) => key === "times:circle-2")?.whose).toEqual([{ kind: "facilitator" }]);
  });

  test("a time is to be found by the day of the visit before; where that has fallen away, by that of the one before it, two weeks on at the least", () => {
    const fallen = (n: 1 | 2 | 3, day: number) => ({
      ...{ ...visit(n, 90), state: "CANCELLED" as const },
      changedAt: addDays(now, day),
    });
    const due = (n: number, ...meetings: MeetingFacts[]) => {
      const plan = tasks(
        peerVisits,
        { ...group(meetings), ...ofSize(3), confirmedAt: addDays(now, -30) },
        now,
      );
      return plan.find(({ key }) => key === `times:visit-${n}`)?.by ?? null;
    };
    const end = (day: number) => endOfDayAfter(addDays(now, day), 0, "Europe/Helsinki");
    expect(due(1, visit(1), visit(2), visit(3))).toEqual(end(-16));
    expect(due(2, visit(1, 4), visit(2), visit(3))).toEqual(end(4));
    expect(due(2, visit(1), visit(2), visit(3))).toBeNull();
    expect(due(2, fallen(1, -1), visit(2), visit(3))).toEqual(end(13));
    expect(due(3, visit(1, 40), fallen(2, -1), visit(3))).toEqual(end(40));
    expect(due(3, visit(1, -20), fallen(2, -1), visit(3))).toEqual(end(13));
    expect(due(3, visit(1), fallen(2, -1), visit(3))).toBeNull();
  });

  test("where nobody guides, who hosts chooses the time and says who came; nobody waits for a facilitator", () => {
    const times = { id: "o", startsAt: addDays(now, 9), createdAt: now, facilitator: null };
    const proposed = {
      state: "PROPOSED" as const,
      options: [{ ...times, seats: { 1: "YES", 2: "YES" } as const }],
    };
    const voted = { ...group([visit(1, -1), { ...visit(2), ...proposed }]), hasFacilitator: false };
    const plan = tasks(peerVisits, voted, now);
    expect(plan.find(({ key }) => key === "visit:visit-1")?.whose).toEqual([{ kind: "seat", seat: 1 }]);
    expect(plan.find(({ key }) => key === "times:visit-2")?.whose).toEqual([{ kind: "seat", seat: 2 }]);
    const circle = { ...visit(1, -1), step: "circle-1", hostSeat: null };
    const unhosted = tasks(circles, { ...group([circle]), hasFacilitator: false }, now);
    expect(unhosted.find(({ key }) => key === "visit:circle-1")?.whose).toEqual([
      { kind: "seat", seat: 1 },
      { kind: "seat", seat: 2 },
    ]);
    expect(plan.flatMap(({ whose }) => whose)).not.toContainEqual({ kind: "facilitator" });
  });

  test("an assignment that opens at once is open from the day that the group is confirmed", () => {
    const facts = group([visit(1, 20)]);
    const open = tasks(format(meeting, self), facts, now).find(({ key }) => key === "assignment:self:1");
    expect(open).toMatchObject({ status: "open", since: facts.confirmedAt });
    const held = group([{ ...visit(1, -1), state: "HELD" }]);
    const over = tasks(format(meeting, self), held, now).find(({ key }) => key === "assignment:self:1");
    expect(over?.status).toBe("skipped");
  });

  test("what was asked about another meeting, when the format asked about that, is still asked", () => {
    const asked = { step: "feedback", about: "visit-2", userId: "u", seat: 1, askedAt: now };
    const facts = {
      ...group([visit(1, -20, "HELD"), visit(2, -1, "HELD")]),
      unanswered: [{ ...asked, openUntil: addDays(now, 5) }],
    };
    const surveys = tasks(peerVisits, facts, now).filter(({ kind }) => kind === "survey");
    expect(surveys.map(({ key, status }) => `${key} ${status}`)).toEqual([
      "survey:feedback:visit-1 done",
      "survey:feedback:visit-2 open",
      "survey:closing done",
    ]);
  });
});

const nobody = {
  userId: null,
  seats: [],
  contactOf: [],
  facilitator: false,
  holds: false,
  roles: [],
  coordinator: true,
};

function visit(n: number, days?: number, state: MeetingFacts["state"] = "SCHEDULED"): MeetingFacts {
  return {
    ...{ id: `m${n}`, step: `visit-${n}`, hostSeat: n, placed: true, options: [] },
    state: days === undefined ? "UNSCHEDULED" : state,
    startsAt: days === undefined ? null : addDays(now, days),
    endsAt: days === undefined ? null : addDays(now, days + 0.1),
    changedAt: addDays(now, -5),
  };
}

function group(meetings: MeetingFacts[]): GroupFacts {
  const days = { createdAt: addDays(now, -20), proposedAt: addDays(now, -15), confirmedAt: addDays(now, -6) };
  const seat = { agreedAt: addDays(now, -6), declinedAt: null, talkAskedAt: null, written: true };
  return {
    ...{
      id: "g",
      ...ofSize(2),
      state: "CONFIRMED",
      rhythms: null,
      checks: [],
      timeZone: "Europe/Helsinki",
      hasFacilitator: true,
      ...days,
    },
    answerBefore: addDays(now, -5),
    seats: [1, 2].map((n) => ({ seat: n, enrolmentId: `e${n}`, ...seat })),
    ...{ meetings, submissions: [], documents: [], roles: ["lead"], unanswered: [] },
  };
}
