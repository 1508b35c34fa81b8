import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./place.mjs";
import { Refusal } from "./refusal.mjs";

/** Debian’s, the one without windows first: it shows the same pages for a fifth less of processor. */
const PACKAGES = ["chromium-headless-shell", "chromium"];
const PLAYWRIGHT = join(ROOT, "node_modules", "@playwright", "test", "cli.js");

/**
 * The Chromium that is already on this machine outside Playwright's care.
 * @returns {string | undefined}
 */
export function systemBrowser(env = process.env) {
  return env.CHROMIUM_PATH || PACKAGES.map((name) => `/usr/bin/${name}`).find((path) => existsSync(path));
}

/** Makes sure that a browser is there for the tests: the machine's, Playwright's own, else Debian's. */
export async function ensureBrowser() {
  const given = systemBrowser();
  if (given && existsSync(given)) return;
  if (given) throw new Refusal(`CHROMIUM_PATH désigne ${given}, qui n’existe pas.`);
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath()) && starts(chromium.executablePath())) return;
  process.stderr.write("Installation d’un navigateur pour les essais…\n");
  if (succeeds(process.execPath, [PLAYWRIGHT, "install", "chromium"]) && starts(chromium.executablePath()))
    return;
  const isDebian = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (isDebian && succeeds("apt-get", ["update"]))
    for (const name of PACKAGES) if (succeeds("apt-get", ["install", "-y", name])) return;
  throw new Refusal(
    "Aucun navigateur pour les essais n’a pu être installé. Installez Chromium, puis indiquez son chemin avec " +
      "CHROMIUM_PATH.",
  );
}

/**
 * A downloaded browser may lack system libraries.
 * @param {string} path
 */
function starts(path) {
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function succeeds(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(program, args, { cwd: ROOT, env, stdio: ["ignore", 2, 2] }).status === 0;
}
