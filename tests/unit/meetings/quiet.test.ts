import { expect, it } from "vitest";
import { quietSince } from "@/lib/meetings/quiet";

const held = (absent: string[], said: string[] = []) => ({ absent, said });

it("peer mentoring e: who was absent twice running without a word, and nobody else", () => {
  expect(quietSince([])).toEqual([]);
  expect(quietSince([held(["aino"])])).toEqual([]);
  expect(quietSince([held(["aino", "eero"]), held(["aino"])])).toEqual(["aino"]);
  expect(quietSince([held(["aino"]), held(["aino"]), held([])])).toEqual([]);
  expect(quietSince([held(["aino"]), held([]), held(["aino"])])).toEqual([]);
  expect(quietSince([held(["aino"], ["aino"]), held(["aino"])])).toEqual([]);
  expect(quietSince([held(["aino"]), held(["aino"], ["aino"])])).toEqual([]);
  expect(quietSince([held(["aino"]), held(["aino", "eero"]), held(["eero", "aino"])])).toEqual([
    "eero",
    "aino",
  ]);
});
