import { existsSync } from "node:fs";
import { join } from "node:path";
import { startCluster } from "../postgres-cluster.mjs";
import { asAdmin } from "../postgres-session.mjs";
import { noteErased, readErased } from "./erased.mjs";
import { on } from "./take.mjs";

/**
 * @typedef {import("./erased.mjs").Erased} Erased
 * @typedef {[string, ...string[]]} Places the folder of the backups, then another one where a list may have been copied with them
 */

/**
 * Who was erased, by every list that is there.
 * @param {Places} places
 * @returns {Erased[]}
 */
export const erasedIn = (places) => [...new Set(places)].flatMap(readErased);

/**
 * The same, once the database that is about to be replaced has said who it knows to be erased: a server that was killed has not.
 * @param {string} url a role that reads every holder
 * @param {Places} places
 * @returns {Promise<Erased[]>}
 */
export async function lastErased(url, places) {
  await asAdmin(url, (sql) => noteErased(sql, places[0]));
  return erasedIn(places);
}

/**
 * The same of the embedded database, started for this alone. One that does not start any more is why a backup is put back: it is said,
 * and the lists are taken as they are.
 * @param {string} home data directory of Maillage
 * @param {Places} places
 * @returns {Promise<Erased[]>}
 */
export async function lastErasedOf(home, places) {
  if (!existsSync(join(home, "pg"))) return erasedIn(places);
  try {
    const cluster = await startCluster(home);
    try {
      return await lastErased(on(cluster.adminUrl, "maillage"), places);
    } finally {
      await cluster.stop();
    }
  } catch {
    process.stderr.write(
      "La base en place ne s’ouvre pas : si elle a été arrêtée brutalement, des coordonnées effacées dans ses dix dernières secondes peuvent " +
        "revenir avec la sauvegarde. Tout ce qui avait été noté avant restera effacé.\n",
    );
    return erasedIn(places);
  }
}
