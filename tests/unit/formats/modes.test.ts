import { describe, expect, test } from "vitest";
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

describe("the mode of a group", () => {
  test.each(["shadowing", "exchange", "critical-friend"])("of days has the days of each seat: %s", (mode) => {
    expect(meetings(ofSize(2, { mode }))).toEqual(inDays);
  });

  test("of hours has five online, and no days nor what is written of them", () => {
    const shape = ofSize(2, { mode: "mentoring" });
    expect(meetings(shape).map(([key]) => key)).toEqual([
      "kick-off-1",
      ...[1, 2, 3, 4, 5].map((number) => `mentoring-${number}`),
      "closing-1",
    ]);
    expect(stepsFor(expertExchange, shape).some(({ step }) => step.kind === "document")).toBe(false);
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
