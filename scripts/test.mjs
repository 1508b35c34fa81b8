import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { ROOT } from "./place.mjs";
import { stopWith } from "./refusal.mjs";
import { sum, tallyPlaywright } from "./tally.mjs";
import { execute, verify, withReport } from "./verify.mjs";

const PLAYWRIGHT = join(ROOT, "node_modules", "@playwright", "test", "cli.js");

/** @param {string} report */
function runBrowserTests(report) {
  const args = [PLAYWRIGHT, "test", "--reporter=list,json"];
  return execute(process.execPath, args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
}

/** @returns {Promise<import("./tally.mjs").Tally>} */
async function inBrowser() {
  process.stdout.write("\n— Essais dans le navigateur\n");
  try {
    build();
    await ensureBrowser();
    return await withReport(runBrowserTests, tallyPlaywright);
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
    return { passed: 0, failed: 1 };
  }
}

async function main() {
  checkNode();
  install();
  const { startTestCluster } = await import("./test-cluster.mjs");
  const stop = await startTestCluster();
  try {
    const { passed, failed } = sum([await verify(), await inBrowser()]);
    process.exitCode = failed === 0 ? 0 : 1;
    process.once("exit", () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));
  } finally {
    await stop();
  }
}

await main().catch(stopWith);
