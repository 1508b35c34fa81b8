import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { stopWith } from "./refusal.mjs";

const MARKS = { well: "bien     ", note: "à savoir ", wrong: "à régler " };

/** Says the state of this installation in sentences; the exit code is 1 as soon as something has to be settled. */
async function main() {
  checkNode();
  install();
  const { findings } = await import("./check/findings.mjs");
  const found = await findings(process.env);
  for (const { subject, level, says } of found)
    process.stdout.write(`${MARKS[level]} ${subject.padEnd(13)} ${says}\n`);
  const wrong = found.filter(({ level }) => level === "wrong").length;
  const count = wrong === 1 ? "1 point à régler" : `${wrong} points à régler`;
  process.stdout.write(`\n${wrong === 0 ? "Rien à régler." : `${count}.`}\n`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

await main().catch(stopWith);
