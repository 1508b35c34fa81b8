import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import postgres from "postgres";
import { isSealedBy } from "../installation.mjs";
import { Refusal } from "../refusal.mjs";
import { lastKnownMigration, restoreRows } from "../schema.mjs";
import { settleRestored } from "./erased.mjs";
import { diskFailure } from "./failures.mjs";
import { readManifest, verifyBackup } from "./manifest.mjs";
import { differences } from "./proof.mjs";
import { inScratch } from "./scratch.mjs";
import { swap } from "./swap.mjs";
import { on, readProof } from "./take.mjs";
import { swapRows, tryRows } from "./try-rows.mjs";

/** @typedef {import("./manifest.mjs").Manifest} Manifest */

/**
 * The folder that a name or a path leads to. Throws a Refusal when there is none.
 * @param {string} dir the folder of the backups
 * @param {string} asked
 */
export function findBackup(dir, asked) {
  const path = [join(dir, asked), resolve(asked)].find((candidate) => existsSync(candidate));
  if (path) return path;
  throw new Refusal(
    `Aucune sauvegarde « ${asked} » dans ${dir}. Rien n’a été modifié. npm run restore, sans rien d’autre, en donne la liste.`,
  );
}

/**
 * Reads a backup whole and says why it cannot be used here: altered, of a newer version, closed by another secret.
 * @param {string} path
 * @param {{ secrets: string[], newSecret?: boolean }} how `newSecret`: the former one is lost, and its holder knows what that ends
 * @returns {Promise<Manifest>}
 */
export async function checkBackup(path, { secrets, newSecret = false }) {
  const { migration, product, mark } = readManifest(path);
  if (migration > lastKnownMigration())
    throw new Refusal(
      `La sauvegarde ${path} vient d’une version plus récente de Maillage (${product}). Rien n’a été modifié. Mettez le logiciel à jour, puis ` +
        "restaurez-la.",
    );
  if (mark && !newSecret && !secrets.some((secret) => isSealedBy(secret, mark)))
    throw new Refusal(
      `Il manque un secret : la sauvegarde ${path} a été faite avec un autre AUTH_SECRET que celui d’ici. Rien n’a été modifié. Donnez celui de ` +
        "l’installation d’origine dans AUTH_SECRET (une démonstration le garde dans le fichier « secret » de son dossier de données). S’il " +
        "est perdu, ajoutez --new-secret : toutes les données reviennent ; les liens d’invitation déjà envoyés ne valent plus.",
    );
  return verifyBackup(path);
}

/**
 * Restores a backup beside, as a trial, and compares counts and digests with those that were kept. Throws a Refusal when they differ.
 * @param {string} home data directory of Maillage
 * @param {string} path
 * @param {Manifest} manifest
 */
export async function tryBackup(home, path, manifest) {
  if (manifest.kind === "rows") return tryRows(home, rowsOf(path, manifest));
  await inScratch(home, { archive: join(path, "base.tar.gz") }, (url) => compare(url, path, manifest));
}

/**
 * Puts a backup in the place of the embedded database, stopped: proven beside first, swapped only then.
 * @param {string} home data directory of Maillage
 * @param {string} path
 * @param {Manifest} manifest
 * @param {import("./erased.mjs").Erased[]} erased what was erased since, to be erased again
 */
export async function restoreEmbedded(home, path, manifest, erased) {
  if (manifest.kind === "rows") return swapRows(home, { ...rowsOf(path, manifest), erased });
  await inScratch(
    home,
    { archive: join(path, "base.tar.gz"), durable: true },
    async (url) => {
      await compare(url, path, manifest);
      await settle(on(url, manifest.database), erased);
    },
    (pg) => swap(home, pg),
  );
}

/**
 * Puts rows in the place of those of a server, in one transaction: all of it, or what was there.
 * @param {import("../schema.mjs").SchemaTarget} target
 * @param {string} home data directory of Maillage
 * @param {string} path
 * @param {Manifest} manifest
 * @param {() => Promise<import("./erased.mjs").Erased[]>} listErased what was erased since, to be erased again; asked last
 */
export async function restoreServer(target, home, path, manifest, listErased) {
  if (manifest.kind === "base")
    throw new Refusal(
      "Cette sauvegarde est celle des fichiers d’un PostgreSQL embarqué : elle ne se restaure pas sur votre serveur. Rien n’a été modifié. " +
        "Restaurez-la sans DATABASE_URL, faites npm run backup -- --rows, puis restaurez cette nouvelle sauvegarde sur le serveur.",
    );
  await tryRows(home, rowsOf(path, manifest));
  const erased = await listErased();
  try {
    await restoreRows(target, { ...rowsOf(path, manifest), erased });
  } catch (error) {
    throw diskFailure(error, home, "Ce qui était dans la base est intact.");
  }
}

/**
 * @param {string} path
 * @param {Manifest} manifest
 */
function rowsOf(path, { migration, proof }) {
  return { file: join(path, "rows.gz"), migration, proof };
}

/**
 * @param {string} url
 * @param {string} path
 * @param {Manifest} manifest
 */
async function compare(url, path, manifest) {
  const { proof } = await readProof(url, manifest.database);
  if (proof.digest === manifest.proof.digest) return;
  throw new Refusal(
    `La sauvegarde ${path}, restaurée à l’essai, ne rend pas ce qui avait été gardé : ${differences(manifest.proof, proof).join(", ")}. Rien ` +
      "n’a été modifié. Prenez-en une autre.",
  );
}

/**
 * @param {string} url
 * @param {import("./erased.mjs").Erased[]} erased
 */
async function settle(url, erased) {
  /** @type {postgres.Sql} */
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql.begin((tx) => settleRestored(tx, erased));
  } finally {
    await sql.end({ timeout: 5 });
  }
}
