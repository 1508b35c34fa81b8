import { spawn } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { ROOT } from "./place.mjs";
import { stopWith } from "./refusal.mjs";
import { sum, tallyVitest } from "./tally.mjs";

const BIN = join(ROOT, "node_modules", ".bin");
const CHECKS = [
  { name: "Types des pages", program: join(BIN, "next"), args: ["typegen"] },
  { name: "Types", program: join(BIN, "tsc"), args: ["--noEmit"] },
  { name: "Types des commandes", program: join(BIN, "tsc"), args: ["-p", "tsconfig.scripts.json"] },
  { name: "Mise en forme et règles de code", program: join(BIN, "biome"), args: ["check", "."] },
  {
    name: "Règles de la maison",
    program: process.execPath,
    args: [join(ROOT, "scripts", "check-house.mjs")],
  },
  { name: "Code mort", program: join(BIN, "knip"), args: [] },
  { name: "Redites de douze lignes", program: join(BIN, "jscpd"), args: ["."] },
];

/**
 * Every check that needs no browser, all of them even when one fails.
 * @returns {Promise<import("./tally.mjs").Tally>} the tests, and one failure for each check that failed
 */
export async function verify() {
  const tallies = [];
  for (const { name, program, args } of CHECKS) {
    process.stdout.write(`\n— ${name}\n`);
    const passes = (await execute(program, args)) === 0;
    if (!passes) process.stdout.write(`Échec : ${name}\n`);
    tallies.push({ passed: 0, failed: passes ? 0 : 1 });
  }
  process.stdout.write("\n— Essais unitaires et de base de données\n");
  tallies.push(await withReport((report) => runVitest(report), tallyVitest));
  return sum(tallies);
}

/**
 * Runs one suite and reads its report; a suite that fails without saying where counts as one failure.
 * @param {(report: string) => Promise<number>} suite answers its exit code
 * @param {(report: string) => import("./tally.mjs").Tally} tally
 */
export async function withReport(suite, tally) {
  const folder = mkdtempSync(join(tmpdir(), "maillage-report-"));
  const report = join(folder, "report.json");
  try {
    const code = await suite(report);
    const { passed, failed } = tally(report);
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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

/** @param {string} report */
function runVitest(report) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return execute(join(BIN, "vitest"), ["run", ...reporters]);
}

async function main() {
  checkNode();
  install();
  const { passed, failed } = await verify();
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

const [, command] = process.argv;
if (command && realpathSync(command) === fileURLToPath(import.meta.url)) await main().catch(stopWith);
