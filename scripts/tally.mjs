import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ROOT } from "./place.mjs";

/** @typedef {import("./steps.mjs").Timed} Timed */
/**
 * @typedef {{ passed: number, failed: number, files: readonly Timed[], broken: readonly string[] }} Tally
 * `files`: how long each file of tests took; `broken`: what failed, and its first words
 */

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
    const broken = testResults.flatMap(({ name, message = "", status, assertionResults }) => {
      const file = relative(ROOT, name);
      const tests = assertionResults.filter((test) => test.status === "failed");
      if (status === "failed" && assertionResults.length === 0) return [failure(file, message)];
      return tests.map((test) => failure(`${file} › ${test.title}`, test.failureMessages?.[0]));
    });
    return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length, files, broken };
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
    const broken = [
      ...suites.flatMap(unexpected),
      ...errors.map(({ message }) => failure("Navigateur", message)),
    ];
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, files, broken };
  });
}

/**
 * @param {import("@playwright/test/reporter").JSONReportSuite} suite
 * @returns {string[]}
 */
function unexpected({ specs, suites = [] }) {
  const own = specs
    .filter(({ tests }) => tests.some(({ status }) => status === "unexpected"))
    .map(({ file, title, tests }) =>
      failure(`e2e/${file} › ${title}`, tests.at(-1)?.results.at(-1)?.error?.message),
    );
  return [...own, ...suites.flatMap(unexpected)];
}

/**
 * A failure in a line: what failed, and the first line of what was said of it.
 * @param {string} what
 * @param {string} [said]
 */
function failure(what, said = "") {
  const [first = ""] = stripVTControlCharacters(said).trim().split("\n");
  return first ? `${what} : ${first.slice(0, 300)}` : what;
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
    broken: tallies.flatMap(({ broken }) => broken),
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
    return { passed: 0, failed: 1, files: [], broken: ["Une suite d’essais n’a pas laissé de rapport."] };
  }
}
