import { describe, expect, it } from "vitest";
import { DatabaseAway } from "@/lib/kernel/db-away";
import { Refused } from "@/lib/kernel/refusals";
import { eachAlone } from "@/lib/logging/each-alone";

describe("the same for each of many", () => {
  const doing = (worse: Record<number, Error>) => {
    const done: number[] = [];
    const all = eachAlone([1, 2, 3], async (one) => {
      const error = worse[one];
      if (error) throw error;
      done.push(one);
      return one * 10;
    });
    return { all, done };
  };

  it("says what came of each, but for those that a rule refuses", async () => {
    expect(await doing({}).all).toEqual([10, 20, 30]);
    expect(await doing({ 2: new Refused("changed-by-someone-else") }).all).toEqual([10, 30]);
  });

  it("goes on after one that fails, and fails in the end", async () => {
    const { all, done } = doing({ 1: new Error("bad") });
    await expect(all).rejects.toThrow("bad");
    expect(done).toEqual([2, 3]);
  });

  it("stops at once where the database is away", async () => {
    const { all, done } = doing({ 2: new DatabaseAway("gone") });
    await expect(all).rejects.toThrow(DatabaseAway);
    expect(done).toEqual([1]);
  });
});
