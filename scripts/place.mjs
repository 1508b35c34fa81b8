import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  rmdirSync,
  statSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.mjs";
import { canReach, serverIdentity } from "./unprivileged.mjs";

/** The checkout, wherever the command is run from. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The directory of the data, created if needed. Throws a Refusal when it cannot be written.
 * @param {NodeJS.ProcessEnv} env
 */
export function dataDirectory(env = process.env) {
  const dir = choose(env.MAILLAGE_DATA_DIR);
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    letThrough(dir);
  } catch {
    throw new Refusal(
      `Le dossier des données ${dir} n’est pas accessible en écriture. Rien n’a été modifié. ` +
        "Donnez-en le droit au compte qui lance Maillage, ou indiquez un autre dossier avec MAILLAGE_DATA_DIR.",
    );
  }
  return dir;
}

/** @param {string | undefined} wished */
function choose(wished) {
  if (wished) return resolve(wished);
  const local = join(ROOT, ".data");
  if (process.getuid?.() !== 0) return local;
  const key = createHash("sha256").update(ROOT).digest("hex").slice(0, 12);
  const system = join("/var/lib/maillage", key);
  if (existsSync(join(local, "pg"))) return local;
  if (existsSync(join(system, "pg"))) return system;
  return canHost(local) ? local : system;
}

/**
 * Can the unprivileged account own a directory there? Tried for real, then undone.
 * @param {string} dir
 */
function canHost(dir) {
  const probe = join(dir, `probe-${process.pid}`);
  try {
    mkdirSync(probe, { recursive: true });
    letThrough(dir);
    const identity = serverIdentity(undefined);
    if (identity) chownSync(probe, identity.uid, identity.gid);
    return canReach("-w", probe, identity);
  } catch {
    return false;
  } finally {
    if (existsSync(probe)) rmdirSync(probe);
  }
}

/**
 * Started by root, the server's account has to cross this directory; what is secret in it is closed by itself.
 * @param {string} dir
 */
function letThrough(dir) {
  const { uid, mode } = statSync(dir);
  if (process.getuid?.() === 0 && uid === 0) chmodSync(dir, (mode & 0o777) | 0o011);
}

/**
 * The account that must run PostgreSQL on these data: the one that owns them, else the unprivileged one.
 * @param {string} pgData
 */
export function identityFor(pgData) {
  const owner = existsSync(pgData) ? statSync(pgData).uid : undefined;
  return serverIdentity(owner);
}

/**
 * Creates a directory that only the server's account can open.
 * @param {string} dir
 * @param {{ uid: number, gid: number } | undefined} identity
 */
export function createPrivate(dir, identity) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chmodSync(dir, 0o700);
  if (identity) chownSync(dir, identity.uid, identity.gid);
}
