import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./place.mjs";
import { codeOf, Refusal } from "./refusal.mjs";

const LOCK = join(ROOT, "package-lock.json");
const STAMP = join(ROOT, "node_modules", ".maillage-lock");
const INSTALLED = join(ROOT, "node_modules", ".package-lock.json");

/** Installs the packages of package-lock.json, unless they are there already. */
export function install() {
  const wanted = createHash("sha256").update(readFileSync(LOCK)).digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  if (!installedByHand()) runNpm();
  try {
    writeFileSync(STAMP, wanted);
  } catch (error) {
    // A program that its account may not write, as in production: what is there is compared again the next time.
    if (!["EACCES", "EROFS"].includes(codeOf(error))) throw error;
  }
}

/** After an `npm install` typed by hand, npm's own list of what it installed answers for the lock. */
function installedByHand() {
  if (!existsSync(INSTALLED)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(LOCK, "utf8"));
  const { packages: found } = JSON.parse(readFileSync(INSTALLED, "utf8"));
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const there = found[path];
    return path === "" || (there ? there.version === version : optional === true);
  });
}

function runNpm() {
  process.stderr.write("Installation des bibliothèques (npm ci)…\n");
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const { npm_execpath: npm } = process.env;
  // stdout is kept for what the commands have to say: npm talks on stderr.
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd: ROOT, stdio: ["ignore", 2, 2], shell: !npm && process.platform === "win32" };
  const done = npm ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync("npm", args, options);
  if (done.status === 0) return;
  throw new Refusal(
    "Les bibliothèques n’ont pas pu être installées (npm ci). Vérifiez l’accès au registre npm et la place sur le " +
      "disque, puis relancez la commande.",
  );
}
