import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { ROOT } from "./place.mjs";
import { timed, timeTable } from "./steps.mjs";
import { tallyPlaywright, tallyVitest } from "./tally.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

const VITEST = join(ROOT, "node_modules", "vitest", "vitest.mjs");
const PLAYWRIGHT = join(ROOT, "node_modules", "@playwright", "test", "cli.js");

/**
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [settings]
 * @returns {Promise<number>}
 */
export function execute(program, args, settings = {}) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...settings };
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
}

/**
 * Runs one suite and reads its report; a suite that fails without saying where counts as one failure.
 * @param {(report: string) => Promise<number>} suite answers its exit code
 * @param {(report: string) => Tally} tally
 */
async function withReport(suite, tally) {
  const folder = mkdtempSync(join(tmpdir(), "maillage-report-"));
  const report = join(folder, "report.json");
  try {
    const code = await suite(report);
    const { failed, ...counted } = tally(report);
    return { ...counted, failed: code !== 0 && failed === 0 ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Tests of rules, components and database: all of them, or those of some files.
 * @param {string[]} [files]
 * @returns {Promise<Tally>}
 */
export function withoutBrowser(files = []) {
  process.stdout.write("\n— Essais unitaires et de base de données\n");
  const suite = (/** @type {string} */ report) =>
    execute(process.execPath, [
      ...[VITEST, "run", ...files],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ]);
  return timed("Essais unitaires et de base de données", () => withReport(suite, tallyVitest));
}

/**
 * The product built, then its tests in a browser: all of them, or those of some files.
 * @param {string[]} [files]
 * @returns {Promise<Tally>}
 */
export async function inBrowser(files = []) {
  process.stdout.write("\n— Essais dans le navigateur\n");
  const suite = (/** @type {string} */ report) =>
    execute(process.execPath, [PLAYWRIGHT, "test", ...files, "--reporter=list,json"], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
  try {
    await timed("Construction", build);
    return await timed("Essais dans le navigateur", async () => {
      await ensureBrowser();
      return withReport(suite, tallyPlaywright);
    });
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
    return { passed: 0, failed: 1, files: [] };
  }
}

/**
 * Says where the time went, then, as the very last line, how many tests passed; the exit code follows.
 * @param {Tally} tally
 */
export function conclude({ passed, failed, files }) {
  process.exitCode = failed === 0 ? 0 : 1;
  process.once("exit", () =>
    process.stdout.write(`\n${timeTable(files)}\n\n${passed} passed, ${failed} failed\n`),
  );
}

/**
 * Runs tests on a PostgreSQL of their own, stopped and erased after them.
 * @param {() => Promise<Tally>} tests
 */
export async function onTestCluster(tests) {
  const { startTestCluster } = await import("./test-cluster.mjs");
  const stop = await timed("Base de données des essais", startTestCluster);
  try {
    conclude(await tests());
  } finally {
    await stop();
  }
}
