import { realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { ROOT } from "./place.mjs";
import { stopWith } from "./refusal.mjs";
import { timed } from "./steps.mjs";
import { conclude, execute, withoutBrowser } from "./suites.mjs";
import { sum } from "./tally.mjs";

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
    const passes = (await timed(name, () => execute(program, args))) === 0;
    if (!passes) process.stdout.write(`Échec : ${name}\n`);
    tallies.push({ passed: 0, failed: passes ? 0 : 1, files: [] });
  }
  tallies.push(await withoutBrowser());
  return sum(tallies);
}

async function main() {
  checkNode();
  await timed("Installation", install);
  conclude(await verify());
}

const [, command] = process.argv;
if (command && realpathSync(command) === fileURLToPath(import.meta.url)) await main().catch(stopWith);
