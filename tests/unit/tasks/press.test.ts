import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NudgePress, pressOf } from "@/lib/tasks/schema";

const groupId = randomUUID();

describe("the button that reminds one side", () => {
  it.each([
    [1, 1],
    [3, 3],
    ["facilitator", "facilitator"],
    ["asked", null],
  ] as const)("says whom: %s", (side, read) => {
    const taskKey = "survey:feedback:visit-1";
    expect(NudgePress.parse({ press: pressOf({ groupId, taskKey, side }) })).toEqual({
      groupId,
      taskKey,
      side: read,
    });
  });

  it.each([
    {},
    { press: "" },
    { press: "x" },
    { press: `${groupId} times:visit-1 21` },
    { press: ["a", "b"] },
    null,
  ])("is not believed when it says nothing that can be: %j", (sent) => {
    expect(NudgePress.safeParse(sent).success).toBe(false);
  });
});
