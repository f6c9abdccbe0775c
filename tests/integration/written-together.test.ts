import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { personViewer, sending } from "@/lib/auth/viewers";
import { contentOf } from "@/lib/forms/whom";
import { closeDatabase, type Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { type Ask, orRefused, writeTogether } from "@/lib/kernel/together";
import { emptyDatabase, rows } from "../support/database";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const person = () => personViewer({ id: randomUUID(), isAdmin: false, locale: "fi" });
/** Somebody sends a form with such a content. */
const sender = (key = randomUUID(), content = "a", who = person()) =>
  sending(who, key, contentOf({ content }));

/** How many were answered in which transaction, and what each has written: the slugs of conveners. */
function counting() {
  const batches: string[][] = [];
  const work = async (tx: Tx, asks: readonly Ask<string>[]) => {
    batches.push(asks.map(({ input }) => input));
    const answers = asks.map(({ input }) =>
      orRefused(() => {
        if (input.startsWith("refused")) throw new Refused("not-allowed");
        return input;
      }),
    );
    for (const answer of answers)
      if (typeof answer === "string")
        await tx.$executeRaw`insert into "RateLimiterFlexible" (key, points) values (${answer}, 1)`;
    return answers;
  };
  return { batches, work };
}

const written = async () =>
  (await rows<{ key: string }>('select key from "RateLimiterFlexible" order by key')).map(({ key }) => key);
const outcomes = async (all: readonly Promise<string>[]) =>
  (await Promise.allSettled(all)).map((one) => (one.status === "fulfilled" ? one.value : one.reason.message));

describe("who asks for the same at one moment", () => {
  it("is answered together, in the order in which they came, after the first", async () => {
    const { batches, work } = counting();
    const inputs = Array.from({ length: 30 }, (_, n) => `n-${n}`);
    const all = inputs.map((input) => writeTogether("thing", sender(), input, work));
    expect(await outcomes(all)).toEqual(inputs);
    expect(batches).toEqual([[inputs[0]], inputs.slice(1)]);
    expect(await written()).toEqual(inputs.toSorted());
    expect(await rows('select 1 from "Receipt" where result is null')).toEqual([]);
  });

  it("has a receipt each: a second sending gets the first result, one with another content is refused", async () => {
    const { work } = counting();
    const [key, who] = [randomUUID(), person()];
    const all = ["one", "two", "two", "other"].map((input, at) =>
      writeTogether("thing", at === 0 ? sender() : sender(key, input, who), input, work),
    );
    expect(await outcomes(all)).toEqual(["one", "two", "two", "refused: form-sent-otherwise"]);
    expect(await outcomes([writeTogether("thing", sender(key, "two", who), "two", work)])).toEqual(["two"]);
    expect(await written()).toEqual(["one", "two"]);
  });

  it("is refused alone, and can send the same form again", async () => {
    const { work } = counting();
    const again = sender();
    const all = ["one", "refused", "three"].map((input) =>
      writeTogether("thing", input === "refused" ? again : sender(), input, work),
    );
    expect(await outcomes(all)).toEqual(["one", "refused: not-allowed", "three"]);
    expect(await rows('select 1 from "Receipt" where key = $1', [again.formKey])).toEqual([]);
  });

  it("gets what is theirs where what another one asks for breaks the common transaction", async () => {
    const { work } = counting();
    await rows(`insert into "RateLimiterFlexible" (key, points) values ('there', 1)`);
    const all = ["one", "two", "there", "four"].map((input) => writeTogether("thing", sender(), input, work));
    const found = await outcomes(all);
    expect([found[0], found[1], found[3]]).toEqual(["one", "two", "four"]);
    expect(found[2]).toMatch(/refused|Unique/);
    expect(await written()).toEqual(["four", "one", "there", "two"]);
  });

  it("waits for nobody who asks for another thing", async () => {
    const { batches, work } = counting();
    await Promise.all(["one", "two", "three"].map((thing) => writeTogether(thing, sender(), thing, work)));
    expect(batches.every(({ length }) => length === 1)).toBe(true);
  });
});
