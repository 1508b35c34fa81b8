import { openDatabase } from "../database.mjs";
import { lockInstance } from "../instance-lock.mjs";
import { dataDirectory } from "../place.mjs";
import { findCluster } from "../postgres-cluster.mjs";
import { Refusal } from "../refusal.mjs";
import { roleUrls } from "../roles.mjs";
import { authSecret } from "../secret.mjs";
import { on } from "./take.mjs";

/**
 * @param {NodeJS.ProcessEnv} env
 */
export function isGiven(env) {
  return Boolean(env.DATABASE_URL || env.DATABASE_OWNER_URL || env.DATABASE_APP_URL);
}

/**
 * What is to be backed up: the server of one's own, the embedded one that Maillage runs just now, or the same started for the time
 * of this command. Throws a Refusal when there is none.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import("./take.mjs").Source & { close: () => Promise<void> }>}
 */
export async function openSource(env = process.env) {
  const home = dataDirectory(env);
  if (!isGiven(env) && isHeld(home)) {
    const adminUrl = await findCluster(home);
    if (!adminUrl)
      throw new Refusal(
        "Maillage fonctionne, mais sa base ne répond pas encore. Rien n’a été fait : relancez la commande dans un instant.",
      );
    const urls = roleUrls(on(adminUrl, "maillage"), authSecret(home, env));
    return { home, adminUrl, ...urls, close: async () => {} };
  }
  const { adminUrl, ownerUrl, backupUrl, close } = await openDatabase(env);
  const given = env.DATABASE_BACKUP_URL || backupUrl;
  return { home, ownerUrl, ...(adminUrl && { adminUrl }), ...(given && { backupUrl: given }), close };
}

/**
 * Does another process run Maillage on these data?
 * @param {string} home
 */
export function isHeld(home) {
  try {
    lockInstance(home)();
    return false;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}
