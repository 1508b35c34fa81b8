import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * What vitest's JSON report counts; a run that left no report counts as one failure.
 * @param {string} file
 * @returns {Tally}
 */
export function tallyVitest(file) {
  return read(file, (/** @type {import("vitest/node").JsonTestResults} */ report) => {
    const { numPassedTests, numFailedTests, testResults } = report;
    const brokenFiles = testResults.filter(
      (suite) => suite.status === "failed" && suite.assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
  });
}

/**
 * What Playwright's JSON report counts: a test that passed at its second try has passed.
 * @param {string} file
 * @returns {Tally}
 */
export function tallyPlaywright(file) {
  return read(file, (/** @type {import("@playwright/test/reporter").JSONReport} */ { stats, errors }) => {
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
  });
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Tally} count
 */
function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return { passed: 0, failed: 1 };
  }
}
