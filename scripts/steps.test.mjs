import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "./place.mjs";
import { timed, timeTable } from "./steps.mjs";
import { sum, tallyPlaywright, tallyVitest } from "./tally.mjs";

const folder = mkdtempSync(join(tmpdir(), "maillage-steps-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param {object} content */
function report(content) {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = {
  numPassedTests: 3,
  numFailedTests: 1,
  testResults: [
    {
      name: join(ROOT, "db", "slow.test.ts"),
      status: "failed",
      startTime: 1000,
      endTime: 3500,
      assertionResults: [
        { status: "passed", title: "holds" },
        { status: "failed", title: "breaks", failureMessages: ["\u001b[31mexpected 1\u001b[39m\nat x"] },
      ],
    },
    {
      name: join(ROOT, "lib", "broken.test.ts"),
      status: "failed",
      startTime: 0,
      endTime: 0,
      assertionResults: [],
      message: "does not compile",
    },
  ],
};
/** @param {number[]} durations */
const spec = (...durations) => ({ tests: [{ results: durations.map((duration) => ({ duration })) }] });
const fallen = {
  ...{ file: "walk.spec.ts", title: "falls" },
  tests: [{ status: "unexpected", results: [{ duration: 0, error: { message: "absent" } }] }],
};
const playwright = {
  stats: { expected: 4, flaky: 1, unexpected: 2 },
  errors: [{ message: "no browser" }],
  suites: [
    {
      file: "walk.spec.ts",
      specs: [spec(1000, 500)],
      suites: [{ file: "walk.spec.ts", specs: [spec(250), fallen] }],
    },
  ],
};

test("reports are counted with the time of each file: a broken file and an error without a test are failures", () => {
  const all = sum([tallyVitest(report(vitest)), tallyPlaywright(report(playwright))]);
  expect([all.passed, all.failed]).toEqual([8, 5]);
  expect(all.broken).toEqual([
    "db/slow.test.ts › breaks : expected 1",
    "lib/broken.test.ts : does not compile",
    "e2e/walk.spec.ts › falls : absent",
    "Navigateur : no browser",
  ]);
  expect(all.files).toEqual([
    { name: "db/slow.test.ts", seconds: 2.5 },
    { name: "lib/broken.test.ts", seconds: 0 },
    { name: "e2e/walk.spec.ts", seconds: 1.75 },
  ]);
  expect(tallyVitest(join(folder, "none.json"))).toMatchObject({ passed: 0, failed: 1, files: [] });
});

test("the table says each step in its order, their total, and the ten slowest files", async () => {
  const files = Array.from({ length: 12 }, (_, index) => ({ name: `f${index}`, seconds: index }));
  const done = [
    { name: "Types", seconds: 2.04 },
    { name: "Construction", seconds: 30 },
  ];
  const lines = timeTable(files, done, 31).split("\n");
  expect(lines.slice(0, 4)).toEqual([
    "— Temps par étape",
    "    2.0 s  Types",
    "   30.0 s  Construction",
    "   31.0 s  Total",
  ]);
  expect(lines.slice(6)).toHaveLength(10);
  expect([lines[6], lines[15]]).toEqual(["   11.0 s  f11", "    2.0 s  f2"]);
  await expect(timed("Refusé", () => Promise.reject(new Error("refusé")))).rejects.toThrow("refusé");
  expect(timeTable([])).toContain("Refusé");
});
