import { realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { ROOT } from "./place.mjs";
import { stopWith } from "./refusal.mjs";
import { timed } from "./steps.mjs";
import { conclude, listen, withoutBrowser } from "./suites.mjs";
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
 * One check; what it says is printed in one piece when it ends.
 * @param {typeof CHECKS[number]} check
 * @returns {Promise<import("./tally.mjs").Tally>}
 */
async function verdict({ name, program, args }) {
  const { code, said } = await timed(name, () => listen(program, args));
  process.stdout.write(`\n— ${name}\n${said}`);
  return code === 0
    ? { passed: 0, failed: 0, files: [], broken: [] }
    : { passed: 0, failed: 1, files: [], broken: [name] };
}

/**
 * Every check that needs no browser, all of them even when one fails; the quick ones two at a time.
 * @returns {Promise<import("./tally.mjs").Tally>} the tests, and one failure for each check that failed
 */
export async function verify() {
  const tallies = [];
  // The types of pages are read by those that follow.
  const [typed, ...others] = CHECKS;
  if (typed) tallies.push(await verdict(typed));
  const lane = async () => {
    for (let check = others.shift(); check; check = others.shift()) tallies.push(await verdict(check));
  };
  await Promise.all([lane(), lane()]);
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
