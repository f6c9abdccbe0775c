import { expect, it } from "vitest";
import { playRandomDay } from "../../support/random-day";

it("a thousand random days: no published seat changes for others, nobody sits with whom they may not, sizes differ by one, no table is planned or published for less than three, two with one interpreter sit together, and hardly more meet again than in plans from nothing", () => {
  const days = Array.from({ length: 1000 }, (_, seed) => playRandomDay(seed, { plan: 500, repair: 500 }));
  expect(days.flatMap(({ wrong }, seed) => (wrong === null ? [] : `day ${seed}: ${wrong}`))).toEqual([]);
  const sum = (count: (day: (typeof days)[number]) => number) =>
    days.reduce((all, day) => all + count(day), 0);
  expect(sum(({ repeats }) => repeats)).toBeLessThanOrEqual(1.01 * sum(({ anew }) => anew));
}, 600_000);
