import { describe, expect, it } from "vitest";
import { refusalCodes } from "@/lib/kernel/refusals";

describe("the codes of refusals", () => {
  it("say no ordinal and no number of a pair: a group has as many seats and meetings as its format says", () => {
    const ofTwo = /(^|-)(first|second|third|two|both|pair)(-|$)/;
    expect("time-too-close-to-second").toMatch(ofTwo);
    expect(refusalCodes.filter((code) => ofTwo.test(code))).toEqual([]);
  });
});
