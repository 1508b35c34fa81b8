import { execFile } from "node:child_process";
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { identityFor } from "../place.mjs";
import { postgresBinaries } from "../postgres-binaries.mjs";
import { codeOf, Refusal } from "../refusal.mjs";
import { syncFolder } from "./store.mjs";

const run = promisify(execFile);
const ASIDE = "pg-before-restore";

/**
 * Refuses data that a rename would not put aside: a link, or another disk mounted there.
 * @param {string} home data directory of Maillage
 */
export function checkSwap(home) {
  const pg = join(home, "pg");
  if (!existsSync(pg)) return;
  const found = lstatSync(pg);
  if (found.isSymbolicLink() || found.dev !== statSync(home).dev) throw elsewhere(pg);
}

/** @param {string} pg */
function elsewhere(pg) {
  return new Refusal(
    `Le dossier ${pg} est un lien ou un disque monté à cet endroit : une restauration ne peut pas le remplacer d’un seul coup. Rien n’a été ` +
      "modifié. Mettez sur ce disque tout le dossier des données, et non « pg » seul (MAILLAGE_DATA_DIR le désigne), puis relancez.",
  );
}

/**
 * Puts restored files in the place of the data, which are kept beside under « pg-before-restore ». Two renames: what is killed between
 * them is finished by the next start (finishSwap).
 * @param {string} home data directory of Maillage
 * @param {string} restored a data directory of PostgreSQL, stopped
 */
export async function swap(home, restored) {
  const identity = identityFor(restored);
  await run(postgresBinaries(identity).initdb, ["--sync-only", "-D", restored], { cwd: "/", ...identity });
  const fresh = join(home, "pg-restored");
  rmSync(fresh, { recursive: true, force: true });
  rmSync(join(home, ASIDE), { recursive: true, force: true });
  renameSync(restored, fresh);
  await syncFolder(home);
  const order = join(home, "restore.order");
  writeFileSync(order, "pg-restored\n", { mode: 0o600 });
  const handle = await open(order, "r");
  await handle.sync().finally(() => handle.close());
  await syncFolder(home);
  await finishSwap(home);
}

/**
 * Finishes a restoration that was decided and stopped half-way; nothing to do otherwise.
 * @param {string} home data directory of Maillage
 */
export async function finishSwap(home) {
  const order = join(home, "restore.order");
  const fresh = join(home, "pg-restored");
  if (!existsSync(order)) {
    // Not decided: what was there stays.
    if (existsSync(fresh)) rmSync(fresh, { recursive: true, force: true });
    return;
  }
  if (existsSync(fresh) && readFileSync(order, "utf8").trim() === "pg-restored") {
    if (existsSync(join(home, "pg"))) putAside(home, order, fresh);
    renameSync(fresh, join(home, "pg"));
    await syncFolder(home);
  }
  rmSync(order, { force: true });
  await syncFolder(home);
}

/**
 * What cannot be put aside stays, and the restoration is no longer decided: the next start opens what was there.
 * @param {string} home
 * @param {string} order
 * @param {string} fresh
 */
function putAside(home, order, fresh) {
  const pg = join(home, "pg");
  try {
    renameSync(pg, join(home, ASIDE));
  } catch (error) {
    rmSync(order, { force: true });
    rmSync(fresh, { recursive: true, force: true });
    throw ["EBUSY", "EXDEV"].includes(codeOf(error)) ? elsewhere(pg) : error;
  }
}

/**
 * Where the data of before the last restoration are, when they are still there.
 * @param {string} home
 */
export function setAside(home) {
  return readdirSync(home).includes(ASIDE) ? join(home, ASIDE) : undefined;
}
