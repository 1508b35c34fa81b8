import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureOwnDatabase } from "./own-database.mjs";
import { dataDirectory, ROOT } from "./place.mjs";
import { startCluster } from "./postgres-cluster.mjs";
import { codeOf } from "./refusal.mjs";
import { ensureRoles, roleUrls } from "./roles.mjs";
import { migrate, seedDemonstration } from "./schema.mjs";
import { holdTimeouts } from "./timeouts.mjs";

const PREFIX = "maillage-test-";
export const SECRET = "essais-seulement-7f3c1e9ab24d5086cf17";
const TODAY = "2026-11-23";

/**
 * One PostgreSQL for a run of tests, with the two databases that every test clones. Its URLs go to the children
 * through MAILLAGE_TEST_CLUSTER; a real server named in the environment is forgotten.
 * @returns {Promise<() => Promise<void>>} stops it and erases it
 */
export async function startTestCluster() {
  for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_APP_URL", "AUTH_SECRET"])
    delete process.env[name];
  process.env.MAILLAGE_TODAY ??= TODAY;
  sweep();
  const home = dataDirectory({ MAILLAGE_DATA_DIR: mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`)) });
  const cluster = await startCluster(home, { durable: false }).catch((error) => {
    rmSync(home, { recursive: true, force: true });
    throw error;
  });
  const stop = async () => {
    delete process.env.MAILLAGE_TEST_CLUSTER;
    await cluster.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await ensureRoles(cluster.adminUrl, SECRET);
    const empty = await ensureOwnDatabase(cluster.adminUrl, "template_empty");
    await holdTimeouts(roleUrls(empty, SECRET).appUrl);
    await prepare(empty, false);
    await prepare(await ensureOwnDatabase(cluster.adminUrl, "template_seeded"), true);
  } catch (error) {
    await stop();
    throw error;
  }
  const { adminUrl } = cluster;
  process.env.MAILLAGE_TEST_CLUSTER = JSON.stringify({ adminUrl, ...roleUrls(adminUrl, SECRET) });
  return stop;
}

/** What vitest and Playwright call before a run: nothing to do when `npm test` already started the cluster. */
export default async function globalSetup() {
  return process.env.MAILLAGE_TEST_CLUSTER ? undefined : startTestCluster();
}

/**
 * @param {string} adminUrl
 * @param {boolean} seeded
 */
async function prepare(adminUrl, seeded) {
  const target = { ...roleUrls(adminUrl, SECRET), secret: SECRET, mode: "demonstration" };
  await migrate(target);
  if (seeded && existsSync(join(ROOT, "db/seed/run.ts"))) await seedDemonstration(target);
}

/** A run that was killed could erase nothing: the next one does it in its place. */
function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const runner = Number(/^maillage-test-(\d+)-/.exec(name)?.[1]);
    if (!runner || alive(runner)) continue;
    const home = join(tmpdir(), name);
    try {
      const postmaster = Number(readFileSync(join(home, "pg", "postmaster.pid"), "utf8").split("\n")[0]);
      process.kill(postmaster, "SIGQUIT");
    } catch {
      // Already stopped.
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** @param {number} pid */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
