import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { stopWith } from "./refusal.mjs";
import { timed } from "./steps.mjs";
import { inBrowser, onTestCluster } from "./suites.mjs";
import { sum } from "./tally.mjs";
import { verify } from "./verify.mjs";

async function main() {
  checkNode();
  await timed("Installation", install);
  await onTestCluster(async () => sum([await verify(), await inBrowser()]));
}

await main().catch(stopWith);
