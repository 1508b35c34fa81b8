import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { ROOT } from "./place.mjs";

/** @typedef {import("./steps.mjs").Timed} Timed */
/** @typedef {{ passed: number, failed: number, files: readonly Timed[] }} Tally `files`: how long each file of tests took */

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
    const files = testResults.map(({ name, startTime, endTime }) => ({
      name: relative(ROOT, name),
      seconds: (endTime - startTime) / 1000,
    }));
    return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length, files };
  });
}

/**
 * What Playwright's JSON report counts: a test that passed at its second try has passed.
 * @param {string} file
 * @returns {Tally}
 */
export function tallyPlaywright(file) {
  return read(file, (/** @type {import("@playwright/test/reporter").JSONReport} */ report) => {
    const { stats, errors, suites } = report;
    const files = suites.map((suite) => ({ name: `e2e/${suite.file}`, seconds: secondsOf(suite) }));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, files };
  });
}

/**
 * @param {import("@playwright/test/reporter").JSONReportSuite} suite
 * @returns {number}
 */
function secondsOf({ specs, suites = [] }) {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results));
  const own = results.reduce((sum, { duration }) => sum + duration / 1000, 0);
  return suites.reduce((sum, suite) => sum + secondsOf(suite), own);
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    files: tallies.flatMap(({ files }) => files),
  };
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Tally} count
 * @returns {Tally}
 */
function read(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return { passed: 0, failed: 1, files: [] };
  }
}
