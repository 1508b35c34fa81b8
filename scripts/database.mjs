import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lockInstance } from "./instance-lock.mjs";
import { dataDirectory } from "./place.mjs";
import { stopWith } from "./refusal.mjs";
import { authSecret, checkInstallation } from "./secret.mjs";

/**
 * @typedef {{ ownerUrl: string, appUrl: string, backupUrl?: string, secret: string, place: string,
 *   close: () => Promise<void> }} Database
 */

/**
 * Opens the database of this installation: the server of DATABASE_URL, else the embedded one, with its three roles.
 * Throws a Refusal when it cannot be.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Database>}
 */
export async function openDatabase(env = process.env) {
  checkInstallation(env);
  const home = dataDirectory(env);
  const secret = authSecret(home, env);
  return env.DATABASE_URL || env.DATABASE_OWNER_URL ? openGiven(env, secret) : openEmbedded(home, secret);
}

/**
 * @param {string} home
 * @param {string} secret
 * @returns {Promise<Database>}
 */
async function openEmbedded(home, secret) {
  const { startCluster } = await import("./postgres-cluster.mjs");
  const { ensureOwnDatabase, ensureRoles, roleUrls } = await import("./roles.mjs");
  const release = lockInstance(home);
  try {
    const cluster = await startCluster(home);
    const close = () => cluster.stop().finally(release);
    try {
      await ensureRoles(cluster.adminUrl, secret);
      const own = await ensureOwnDatabase(cluster.adminUrl, "maillage");
      return { ...roleUrls(own, secret), secret, place: home, close };
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} secret
 * @returns {Promise<Database>}
 */
async function openGiven(env, secret) {
  const { asAdmin, checkServer, ensureRoles, grantGivenDatabase } = await import("./roles.mjs");
  const { DATABASE_URL: adminUrl, DATABASE_OWNER_URL: ownerUrl, DATABASE_APP_URL: appUrl } = env;
  const close = async () => {};
  if (ownerUrl && appUrl) {
    await asAdmin(ownerUrl, checkServer);
    return { ownerUrl, appUrl, secret, place: serverOf(ownerUrl), close };
  }
  const { Refusal } = await import("./refusal.mjs");
  if (!adminUrl)
    throw new Refusal("DATABASE_OWNER_URL et DATABASE_APP_URL vont ensemble : indiquez les deux.");
  const roles = await ensureRoles(adminUrl, secret);
  await grantGivenDatabase(adminUrl);
  return {
    ...roles,
    ...(ownerUrl && { ownerUrl }),
    ...(appUrl && { appUrl }),
    secret,
    place: serverOf(adminUrl),
    close,
  };
}

/** @param {string} url */
function serverOf(url) {
  const { hostname, port, pathname } = new URL(url);
  return `PostgreSQL ${hostname}:${port || 5432}${pathname}`;
}

async function main() {
  const database = await openDatabase();
  process.stdout.write(
    `\nBase de données prête (${database.place}). Ctrl-C pour l’arrêter.\n` +
      `  DATABASE_OWNER_URL=${database.ownerUrl}\n  DATABASE_URL=${database.appUrl}\n` +
      `  AUTH_SECRET=${database.secret}\n\n`,
  );
  const open = setInterval(() => {}, 1 << 30);
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.once(signal, () => database.close().then(() => clearInterval(open), stopWith));
  }
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main().catch(stopWith);
