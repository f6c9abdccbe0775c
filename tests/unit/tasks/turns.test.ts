import { describe, expect, it } from "vitest";
import { blank, type Task } from "@/lib/steps/step";
import { yourTasks } from "@/lib/tasks/turns";

const standing = {
  userId: "u1",
  seats: [1],
  contactOf: [1],
  facilitator: false,
  holds: false,
  roles: [],
  coordinator: false,
};
const task = (key: string, kind: Task["kind"], by: Date | null): Task => ({
  ...{ ...blank, key, kind, by, step: key, status: "open" },
  whose: [{ kind: "seat", seat: 1 }],
});
const soon = new Date("2027-03-05T10:00:00Z");
const late = new Date("2027-03-25T10:00:00Z");
const keys = (...tasks: Task[]) => yourTasks(tasks, standing).map(({ key }) => key);

describe("what one is asked to do first", () => {
  it("is what comes before the first meeting, while that has no day", () => {
    expect(keys(task("self-assessment", "assignment", null), task("visit-1", "times", soon))).toEqual([
      "self-assessment",
      "visit-1",
    ]);
  });

  it("is otherwise what is due first, and what has no day comes last", () => {
    expect(keys(task("self-assessment", "assignment", late), task("visit-1", "times", soon))).toEqual([
      "visit-1",
      "self-assessment",
    ]);
    expect(keys(task("visit-2", "times", soon), task("interim", "assignment", null))).toEqual([
      "visit-2",
      "interim",
    ]);
  });
});
