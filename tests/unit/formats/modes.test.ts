import { describe, expect, test } from "vitest";
import { hoursIn } from "@/lib/formats/effort";
import { expertExchange } from "@/lib/formats/expert-exchange/recipe";
import { hostIn, meetingSteps, stepsFor } from "@/lib/formats/occurrences";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { modeOf, ofSize, type Shape, shapeFields, shapeOf } from "@/lib/formats/shape";

const meetings = (shape: Shape, format = expertExchange) =>
  meetingSteps(format, shape).map(({ key, hostSeat }) => [key, hostSeat]);
const inDays = [
  ["kick-off-1", null],
  ["days-1", 1],
  ["days-2", 2],
  ["closing-1", null],
];

import { namesOfStep, offeredAssignments, templateFor } from "@/lib/formats/templates";

describe("the mode of a group", () => {
  test.each(["shadowing", "exchange", "critical-friend"])("of days has the days of each seat: %s", (mode) => {
    expect(meetings(ofSize(2, { mode }))).toEqual(inDays);
  });

  test("of hours has five online, the plan before the first of them, and no days nor what is written of those", () => {
    const shape = ofSize(2, { mode: "mentoring" });
    expect(meetings(shape).map(([key]) => key)).toEqual([
      "kick-off-1",
      ...[1, 2, 3, 4, 5].map((number) => `mentoring-${number}`),
      "closing-1",
    ]);
    expect(stepsFor(expertExchange, shape).some(({ step }) => step.kind === "document")).toBe(false);
    const plans = (mode: string) =>
      stepsFor(expertExchange, ofSize(2, { mode })).filter(({ step }) => step.key === "learning-plan");
    expect(plans("mentoring").map(({ before }) => before)).toEqual(["mentoring-1"]);
    expect(plans("exchange").map(({ before }) => before)).toEqual(["days-1"]);
    const after = meetingSteps(expertExchange, shape).map((one) => one.after);
    expect(after).toEqual([null, ...meetings(shape).map(([key]) => key)].slice(0, 7));
  });

  test("is the first of the format until one is chosen, and none where it has none", () => {
    expect(modeOf(expertExchange, ofSize(2))).toBe("shadowing");
    expect(meetings(ofSize(2))).toEqual(inDays);
    expect(modeOf(peerVisits, ofSize(2, { mode: "shadowing" }))).toBeNull();
  });

  test("that its format no longer has leaves the steps of all modes", () => {
    expect(meetings(ofSize(2, { mode: "abolished" })).map(([key]) => key)).toEqual([
      "kick-off-1",
      "closing-1",
    ]);
  });
});

describe("the seats that host", () => {
  test("are the first ones, and only they have a meeting of their own", () => {
    expect(meetings(ofSize(2, { hosting: 1 }))).toEqual([inDays[0], inDays[1], inDays[3]]);
    expect(meetings(ofSize(3, { hosting: 2 }), peerVisits)).toEqual([
      ["visit-1", 1],
      ["visit-2", 2],
    ]);
    expect(hostIn(["host", "guest"], 1)).toBe("host");
  });

  test("are all where nothing is said, and never more than there are", () => {
    expect(meetings(ofSize(2))).toEqual(meetings(ofSize(2, { hosting: 2 })));
    expect(meetings(ofSize(2, { hosting: 5 }))).toEqual(inDays);
  });

  test("change nothing of meetings that nobody hosts", () => {
    const shape = { mode: "mentoring", hosting: 1 };
    expect(meetings(ofSize(2, shape))).toEqual(meetings(ofSize(2, { mode: "mentoring" })));
  });
});

test("a shape is all that is read of a group for it", () => {
  const shape = ofSize(3, { mode: "exchange", hosting: 1 });
  expect(Object.keys(shapeFields).sort()).toEqual(Object.keys(shape).sort());
  expect(shapeOf({ ...shape, ...{ id: "x" } })).toEqual(shape);
});

describe("what whoever hosts writes", () => {
  const lists = (shape: Shape) =>
    stepsFor(expertExchange, shape)
      .filter(({ step }) => step.kind === "assignment" && step.by === "host")
      .map(({ key, hostSeat, before }) => [key, hostSeat, before]);

  test("is one before each meeting that somebody hosts, by its host, and stands after it in the order of steps", () => {
    expect(lists(ofSize(2))).toEqual([
      ["host-checklist.days-1", 1, "days-1"],
      ["host-checklist.days-2", 2, "days-2"],
    ]);
    const keys = stepsFor(expertExchange, ofSize(2)).map(({ key }) => key);
    expect(keys.indexOf("host-checklist.days-1")).toBe(keys.indexOf("days-1") + 1);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("is of the seats that host, and of none where a group meets online", () => {
    expect(lists(ofSize(2, { hosting: 1 }))).toEqual([["host-checklist.days-1", 1, "days-1"]]);
    expect(lists(ofSize(2, { mode: "mentoring" }))).toEqual([]);
  });

  test("has its own template and name, and is none that a group is given", () => {
    const [plan, list] = expertExchange.steps.filter((step) => step.kind === "assignment");
    if (!plan || !list) throw new Error("there is one of each");
    expect(templateFor(expertExchange, list, "learning-plan")?.key).toBe("host-checklist");
    expect(templateFor(expertExchange, plan, "host-checklist")?.key).toBe("learning-plan");
    expect(offeredAssignments(expertExchange).map(({ key }) => key)).toEqual(["learning-plan"]);
    expect(namesOfStep(expertExchange, "host-checklist.days-2", "en").title).toBe("The host’s list");
    expect(namesOfStep(expertExchange, "learning-plan", "en").title).toBe("");
  });

  test("takes the time of one of them", () => {
    const alone = hoursIn(expertExchange, ofSize(2, { hosting: 1 }));
    const both = hoursIn(expertExchange, ofSize(2));
    expect(both - alone).toBe(6);
  });
});
