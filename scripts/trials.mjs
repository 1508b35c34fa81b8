import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { ROOT } from "./place.mjs";
import { stopWith } from "./refusal.mjs";
import { timed } from "./steps.mjs";
import { inBrowser, onTestCluster, withoutBrowser } from "./suites.mjs";
import { sum } from "./tally.mjs";

/** Files of tests that ask ./trial-size.mjs how long to be: no list to keep, and none is forgotten. */
function trials() {
  return ["components", "db", "e2e", "lib", "scripts"].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
      .map((path) => `${room}/${path.replaceAll("\\", "/")}`)
      .filter((path) => /\.(test|spec)\.(tsx?|mjs)$/.test(path))
      .filter((path) => readFileSync(join(ROOT, path), "utf8").includes('/trial-size.mjs"')),
  );
}

async function main() {
  checkNode();
  await timed("Installation", install);
  process.env.MAILLAGE_TRIALS = "1";
  const files = trials();
  const inPage = files.filter((path) => path.endsWith(".spec.ts"));
  const aside = files.filter((path) => !inPage.includes(path));
  await onTestCluster(async () => sum([await withoutBrowser(aside), await inBrowser(inPage)]));
}

await main().catch(stopWith);
