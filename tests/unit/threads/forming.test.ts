import type { Piscina } from "piscina";
import { describe, expect, test } from "vitest";
import { askForming } from "@/lib/grouping/forming/forming";
import { oncePerProcess } from "@/lib/kernel/process";
import { Refused } from "@/lib/kernel/refusals";
import { type GroupRules, whyNotGroups, whyNotTables } from "@/lib/matching";
import { drawPeople } from "@/lib/matching/bench/circles";
import { isForLater } from "@/lib/threads/threads";
import { chanceFrom } from "@/tests/support/chance";
import { turnsDuring } from "@/tests/support/turns";

const here = { fewest: Number.POSITIVE_INFINITY };
const rules: GroupRules = { sizes: [5, 6], organisationsApart: true };
const people = drawPeople("real", 70, chanceFrom(70));
const crowd = Array.from({ length: 61 }, (_, at) => ({ id: `p${at}`, organisation: `o${at % 20}` }));
const tables = Array.from({ length: 12 }, (_, at) => at);

describe("groups and tables are found in a thread", () => {
  test("the event loop turns for everybody else, it is told how far it is, and the answers are those found here", async () => {
    const shares: number[] = [];
    const onProgress = (share: number) => shares.push(share);
    const { result: apart, turns } = await turnsDuring(async () => [
      await askForming("groups", { people, rules }, "one", { onProgress }),
      await askForming("tables", { people: crowd, tables: 12, rounds: 3 }, "one"),
    ]);
    const { result: same, turns: held } = await turnsDuring(async () => [
      await askForming("groups", { people, rules }, "one", here),
      await askForming("tables", { people: crowd, tables: 12, rounds: 3 }, "one", here),
    ]);
    expect(turns).toBeGreaterThan(50);
    expect(held).toBeLessThanOrEqual(3);
    expect(apart).toEqual(same);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test("what-ifs and repairs go the same way", async () => {
    const { plan } = await askForming("groups", { people, rules }, "two");
    expect(whyNotGroups(people, rules, plan)).toBeNull();
    const left = people.slice(1);
    const [option] = await askForming("groups-if", { people: left, rules, plan }, "two");
    expect(option?.groups.flatMap(({ members }) => members)).not.toContain("p0000");
    const day = await askForming("tables", { people: crowd, tables: 12, rounds: 3 }, "two");
    const stands = { rounds: day.rounds, held: 1, announced: 2 };
    const next = await askForming("repair", { people: crowd.slice(1), tables: 12, stands }, "two");
    expect(whyNotTables(crowd.slice(1), tables, next, {}, 2)).toBeNull();
  });

  test("who cancels gets their own reason, and who waited behind them their answer", async () => {
    const [cancel, reason] = [new AbortController(), new Error("somebody else asked anew")];
    const cancelled = askForming("groups", { people, rules }, "three", {
      signal: cancel.signal,
      onProgress: () => cancel.abort(reason),
    });
    const behind = askForming("tables", { people: crowd, tables: 12, rounds: 3 }, "three");
    await expect(cancelled).rejects.toBe(reason);
    expect(whyNotTables(crowd, tables, await behind)).toBeNull();
  });

  test("a thread that is killed while it works says so; who waited gets an answer, and so does who asks again", async () => {
    const lanes = oncePerProcess<{ threads?: Piscina[] }>("threads", () => ({})).threads ?? [];
    const killAll = () => lanes.flatMap((lane) => lane.threads).map((thread) => thread.terminate());
    const killed = askForming("groups", { people, rules }, "four", { onProgress: killAll });
    const behind = askForming("tables", { people: crowd, tables: 12, rounds: 3 }, "four");
    const error = await killed.catch((one: unknown) => one);
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({ refusal: { code: "not-worked-out" } });
    expect(isForLater(error)).toBe(true);
    expect(whyNotTables(crowd, tables, await behind)).toBeNull();
    const again = await askForming("groups", { people, rules }, "four");
    expect(whyNotGroups(people, rules, again.plan)).toBeNull();
  });

  test("what no thread can answer is no reason to ask again", async () => {
    const wrong = askForming("groups", { people, rules: { sizes: [6, 5] } }, "five");
    const error = await wrong.catch((one: unknown) => one);
    expect(error).toMatchObject({ message: "no sizes of groups: 6 to 5" });
    expect(isForLater(error)).toBe(false);
  });
});
