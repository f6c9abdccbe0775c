import { describe, expect, test } from "vitest";
import { bestFirst } from "@/lib/meetings/favourites";

const now = new Date("2026-11-01T12:00:00Z");
const time = (
  name: string,
  day: string,
  said: readonly ("YES" | "IF_NEEDED" | "NO")[],
  { waits = false, taken = false } = {},
) => ({
  name,
  startsAt: new Date(`${day}T15:00:00Z`),
  votes: said.map((value) => ({ value })),
  whyNot: waits ? ({ code: "time-not-voted" } as const) : null,
  taken,
});
const order = (...times: ReturnType<typeof time>[]) => bestFirst(times, now).map(({ name }) => name);

describe("proposed times stand the best first", () => {
  test("what suits all is before what waits, however early that is", () => {
    expect(
      order(
        time("waits", "2026-11-10", ["YES", "YES"], { waits: true }),
        time("suits", "2026-12-10", ["IF_NEEDED", "IF_NEEDED", "IF_NEEDED"]),
      ),
    ).toEqual(["suits", "waits"]);
  });

  test("of two that suit all, the one that more say yes to; of two that wait, the one that fewer say no to", () => {
    expect(
      order(
        time("if need be", "2026-11-10", ["YES", "IF_NEEDED"]),
        time("yes", "2026-11-20", ["YES", "YES"]),
        time("no", "2026-11-10", ["YES", "YES", "NO"], { waits: true }),
        time("unsaid", "2026-11-20", ["YES"], { waits: true }),
      ),
    ).toEqual(["yes", "if need be", "unsaid", "no"]);
  });

  test("equals stand as days go by", () => {
    expect(order(time("later", "2026-11-20", ["YES"]), time("sooner", "2026-11-10", ["YES"]))).toEqual([
      "sooner",
      "later",
    ]);
  });

  test("what has gone by or is taken is last, whoever it suited", () => {
    expect(
      order(
        time("gone", "2026-10-20", ["YES", "YES"]),
        time("taken", "2026-11-09", ["YES", "YES"], { taken: true }),
        time("no", "2026-11-10", ["NO"], { waits: true }),
      ),
    ).toEqual(["no", "gone", "taken"]);
  });
});
