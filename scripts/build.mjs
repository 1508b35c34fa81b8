import { spawnSync } from "node:child_process";
import { createHash, createHmac } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./place.mjs";
import bundlePrograms from "./programs.mjs";
import { Refusal } from "./refusal.mjs";

const STAMP = join(ROOT, ".next", "maillage-build");
const SOURCES = ["app", "components", "db", "drizzle", "lib", "public"];
const STANDALONE = join(ROOT, ".next", "standalone");

/** The server of the production build, once `build` has run. */
export const SERVER = join(STANDALONE, "server.js");

/** Builds the product, unless the last build is of these very sources. */
export function build() {
  const wanted = fingerprint();
  if (existsSync(SERVER) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  process.stderr.write("Construction de l’application (next build)…\n");
  rmSync(STAMP, { force: true });
  rmSync(STANDALONE, { recursive: true, force: true });
  const next = join(ROOT, "node_modules", "next", "dist", "bin", "next");
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    MAILLAGE_BUILD: nameOf(wanted),
  };
  const key = sharedKey();
  if (key) env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = key;
  const done = spawnSync(process.execPath, [next, "build"], { cwd: ROOT, env, stdio: ["ignore", 2, 2] });
  if (done.status !== 0 || !existsSync(SERVER)) {
    throw new Refusal("L’application n’a pas pu être construite : la cause est écrite ci-dessus.");
  }
  copy(join(ROOT, ".next", "static"), join(STANDALONE, ".next", "static"));
  copy(join(ROOT, "public"), join(STANDALONE, "public"));
  bundlePrograms();
  writeFileSync(STAMP, wanted);
}

/**
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}

/**
 * The name of a build, which stands in addresses: blockers of advertisements refuse those with « ad ».
 * @param {string} print
 */
function nameOf(print) {
  return print.slice(0, 21).replaceAll("d", "g");
}

/**
 * Forms name their functions under this key: instances of one secret, each with its own build, understand each other's. Without a
 * secret there is one instance, and Next draws a key.
 */
function sharedKey() {
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given, AUTH_SECRET: secret } = process.env;
  return given || (secret ? createHmac("sha256", secret).update("server functions").digest("base64") : "");
}

/** A digest of everything that the build reads: sources, configuration, lock, Node's major version and the shared key. */
function fingerprint() {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0] ?? "");
  hash.update(`\0${sharedKey()}`);
  const configuration = readdirSync(ROOT).filter((name) => /\.(?:mjs|ts|json)$/.test(name) && !isAside(name));
  for (const file of [...SOURCES.flatMap(filesUnder), ...configuration].sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}

/** @param {string} name */
function isAside(name) {
  return /^(?:next-env\.d|tsconfig\.scripts|biome|knip|vitest|playwright|drizzle)\./.test(name);
}
