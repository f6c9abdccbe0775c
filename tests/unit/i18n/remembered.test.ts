import { expect, test } from "vitest";
import { remembered } from "@/lib/i18n/remembered";

test("what was said of a key is said again without asking, until there are more than so many", () => {
  const asked: string[] = [];
  const said = remembered(2, (key: string) => {
    asked.push(key);
    return key.length;
  });
  expect(["", "a", "", "a"].map(said)).toEqual([0, 1, 0, 1]);
  expect(asked).toEqual(["", "a"]);
  expect(["bb", "a", "bb"].map(said)).toEqual([2, 1, 2]);
  expect(asked).toEqual(["", "a", "bb", "a"]);
});
