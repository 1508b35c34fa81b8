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

/** @param {NodeJS.ProcessEnv} [settings] */
const environment = (settings) => ({ ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...settings });

/**
 * Runs a command, whose words are printed once it has ended: two of them may run at a time.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<{ code: number, said: string }>}
 */
export function listen(program, args) {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: environment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (/** @type {string} */ some) => {
      said += some;
    });
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, said: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, said }));
  });
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [settings]
 * @returns {Promise<number>}
 */
function execute(program, args, settings) {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: environment(settings),
    stdio: ["ignore", "inherit", "inherit"],
  });
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
    const counted = tally(report);
    if (code === 0 || counted.failed > 0) return counted;
    return { ...counted, failed: 1, broken: [`Une suite d’essais a fini avec le code ${code}.`] };
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
    const said = error instanceof Error ? error.message : String(error);
    return { passed: 0, failed: 1, files: [], broken: [said] };
  }
}

/**
 * Says where the time went, what failed and, as the very last line, how many tests passed; the exit code follows.
 * @param {Tally} tally
 */
export function conclude({ passed, failed, files, broken }) {
  process.exitCode = failed === 0 ? 0 : 1;
  const said = broken.length > 0 ? `\n— Ce qui a échoué\n${broken.join("\n")}\n` : "";
  process.once("exit", () =>
    process.stdout.write(`\n${timeTable(files)}\n${said}\n${passed} passed, ${failed} failed\n`),
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
