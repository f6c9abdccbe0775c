import { expect, test } from "vitest";
import { playwrightTotals, sum, vitestTotals } from "@/scripts/lib/totals.mjs";

test("a test file that could not be run counts as one failure", () => {
  const file = { status: "failed", assertionResults: [] };
  expect(vitestTotals({ numPassedTests: 4, numFailedTests: 1, testResults: [file] })).toEqual({
    passed: 4,
    failed: 2,
  });
});

test("a journey that passed at the second try has failed, and so has an error outside every journey", () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 3 };
  expect(playwrightTotals({ stats, errors: [{}] })).toEqual({ passed: 7, failed: 3 });
});

test("the parts are added up, and a part without a single test has failed", () => {
  const parts = [
    { passed: 10, failed: 0 },
    { passed: 5, failed: 2 },
    { passed: 0, failed: 0 },
  ];
  expect(sum(parts)).toEqual({ passed: 15, failed: 3 });
});
