import { expect, test } from "vitest";
import { kilometresTo, suiting } from "@/lib/places/suiting";

const stop = (name: string, said: Partial<Parameters<typeof suiting>[0][number]> = {}) => ({
  ...{ name, free: 3, waiting: 0, stepFree: true, municipality: "Kajaani" },
  ...said,
});
const all = [
  stop("free"),
  stop("full", { free: 0, waiting: 2 }),
  stop("waited for", { free: 1, waiting: 1 }),
  stop("stairs", { stepFree: false }),
  stop("not said", { stepFree: null }),
];
const names = (free: boolean, stepFree: boolean) => suiting(all, { free, stepFree }).map(({ name }) => name);

test("whoever looks for nothing sees all, in the order in which they stand", () => {
  expect(names(false, false)).toEqual(all.map(({ name }) => name));
});

test("a place that others wait for is not free, and what was not said is not step-free", () => {
  expect(names(true, false)).toEqual(["free", "stairs", "not said"]);
  expect(names(false, true)).toEqual(["free", "full", "waited for"]);
});

test("how far a stop is, is said where both municipalities are known", () => {
  const wanted = { free: false, stepFree: false };
  expect(kilometresTo(stop("near"), { ...wanted, from: "Kajaanista" })).toBe(0);
  expect(kilometresTo(stop("far"), { ...wanted, from: "Sotkamo" })).toBeGreaterThan(20);
  expect(kilometresTo(stop("unknown"), { ...wanted, from: "Jossain" })).toBeNull();
  expect(kilometresTo(stop("nothing said"), wanted)).toBeNull();
});
