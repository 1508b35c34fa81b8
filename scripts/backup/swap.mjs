import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { identityFor } from "../place.mjs";
import { postgresBinaries } from "../postgres-binaries.mjs";
import { syncFolder } from "./store.mjs";

const run = promisify(execFile);
const ASIDE = "pg-before-restore";

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
    if (existsSync(join(home, "pg"))) renameSync(join(home, "pg"), join(home, ASIDE));
    renameSync(fresh, join(home, "pg"));
    await syncFolder(home);
  }
  rmSync(order, { force: true });
  await syncFolder(home);
}

/**
 * Where the data of before the last restoration are, when they are still there.
 * @param {string} home
 */
export function setAside(home) {
  return readdirSync(home).includes(ASIDE) ? join(home, ASIDE) : undefined;
}
