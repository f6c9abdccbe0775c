import { describe, expect, test } from "vitest";
import { blank, type Task } from "@/lib/steps/step";
import { placeOf } from "@/lib/tasks/awaited";

const group = {
  id: "g",
  seats: [
    { seat: 1, enrolmentId: "one" },
    { seat: 2, enrolmentId: "two" },
  ],
};
const task = (facts: Pick<Task, "kind" | "step"> & Partial<Task>): Task => ({
  ...blank,
  key: "k",
  status: "open",
  ...facts,
});

describe("a task is done", () => {
  test.each([
    [task({ kind: "times", step: "visit-2", meetingId: "m" }), "/groups/g/times#visit-2"],
    [task({ kind: "place", step: "visit-2", meetingId: "m" }), "/meetings/m/details"],
    [task({ kind: "visit", step: "visit-2", meetingId: "m" }), "/meetings/m/attendance"],
    [task({ kind: "visit", step: "visit-2", meetingId: "m", status: "waiting" }), "/meetings/m"],
    [task({ kind: "assignment", step: "interim" }), "/groups/g/assignments/interim"],
    [task({ kind: "survey", step: "feedback", meetingId: "m" }), "/meetings/m/surveys/feedback"],
    [task({ kind: "survey", step: "closing" }), "/groups/g/surveys/closing"],
    [task({ kind: "agreement", step: "agreement" }), "/enrolments/two/agreement?group=g"],
    [task({ kind: "proposal", step: "proposal" }), "/groups/g"],
  ])("where it is done: %#", (one, place) => {
    expect(placeOf(one, 2, group)).toBe(place);
  });

  test("by one of no side, and of a draft by those who manage the programme, on the page of the group", () => {
    expect(placeOf(task({ kind: "agreement", step: "agreement" }), null, group)).toBe("/groups/g");
    expect(placeOf(task({ kind: "proposal", step: "proposal" }), null, { ...group, slug: "kevat" })).toBe(
      "/manage/programmes/kevat/matching/g",
    );
  });
});
