import { expect, it } from "vitest";
import { said } from "@/lib/formats/asking";
import { roundsOf } from "@/lib/formats/rounds";

const title = said("x", "x", "x");

it("lists the rounds of a day in their order, a search as often as it takes place, each with a key of its own", () => {
  const rounds = [
    { kind: "plenary", key: "opening", title, minutes: 20 },
    { kind: "tables", key: "first", title, minutes: 30, chairs: { least: 4, most: 6 } },
    { kind: "search", key: "search", title, minutes: 6, times: 4, pause: 2, guide: title },
  ] as const;
  expect(roundsOf({ rounds }).map(({ key, number, of }) => [key, number, of])).toEqual([
    ["opening", 1, 1],
    ["first", 1, 1],
    ...[1, 2, 3, 4].map((number) => [`search-${number}`, number, 4]),
  ]);
  expect(roundsOf({})).toEqual([]);
});
