import { expect, it } from "vitest";
import { oneDecimal, signed } from "@/lib/i18n/numbers";

it("rounds a mean as one does on paper: 23 from 20 answers is 1,15, and that is 1,2", () => {
  expect(oneDecimal("fi", 23 / 20)).toBe("1,2");
  expect(oneDecimal("sv", 41 / 20)).toBe("2,1");
  expect(oneDecimal("en", 4.25)).toBe("4.3");
  expect(oneDecimal("fi", 4)).toBe("4,0");
});

it("gives a difference its sign, a real minus in every language, and none to what is nothing", () => {
  expect((["fi", "sv", "en"] as const).map((locale) => signed(locale, -0.35))).toEqual([
    "−0,4",
    "−0,4",
    "−0.4",
  ]);
  expect((["fi", "sv", "en"] as const).map((locale) => signed(locale, 0.8))).toEqual([
    "+0,8",
    "+0,8",
    "+0.8",
  ]);
  expect((["fi", "sv", "en"] as const).map((locale) => signed(locale, -0.04))).toEqual(["0,0", "0,0", "0.0"]);
});
