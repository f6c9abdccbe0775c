/** What vitest's JSON report says; a file that could not be run counts as one failure. */
export function vitestTotals(report) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** What Playwright's JSON report says; an error outside every test counts too, and a test that passed at the second try failed. */
export function playwrightTotals({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** The parts' totals added up. A part that ran no test at all has failed: its tests were not found. */
export function sum(parts) {
  const failures = parts.map(({ passed, failed }) => (passed + failed === 0 ? 1 : failed));
  return {
    passed: parts.reduce((all, part) => all + part.passed, 0),
    failed: failures.reduce((all, failed) => all + failed, 0),
  };
}
