import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { Refusal, stopWith } from "./refusal.mjs";
import { authSecret, checkInstallation, readMode } from "./secret.mjs";

const usage =
  "Usage : npm run restore (la liste des sauvegardes), npm run restore -- --from NOM (à la place de la base, Maillage arrêté), " +
  "avec --trial (à l’essai, rien n’est remplacé) ou --new-secret (l’ancien AUTH_SECRET est perdu).";

function readOptions() {
  try {
    return parseArgs({
      options: {
        from: { type: "string" },
        trial: { type: "boolean", default: false },
        "new-secret": { type: "boolean", default: false },
      },
    }).values;
  } catch {
    throw new Refusal(usage);
  }
}

/** Lists the backups, tries one, or puts one in the place of the database: verified, proven beside, and only then swapped. */
async function main() {
  checkNode();
  const { from, trial, "new-secret": newSecret } = readOptions();
  checkInstallation();
  install();
  const { dataDirectory } = await import("./place.mjs");
  const { backupDirectory } = await import("./backup/store.mjs");
  const { checkSwap, finishSwap } = await import("./backup/swap.mjs");
  const home = dataDirectory();
  const dir = backupDirectory(home);
  if (!from) return process.stdout.write(await listed(dir));
  const { checkBackup, findBackup } = await import("./backup/bring-back.mjs");
  const path = findBackup(dir, from);
  const { isGiven, isHeld } = await import("./backup/source.mjs");
  const given = isGiven(process.env);
  if (!trial && !given && isHeld(home))
    throw new Refusal(
      `Maillage fonctionne avec les données de ${home} : arrêtez-le d’abord. Rien n’a été modifié. Pour un essai seulement, ajoutez --trial.`,
    );
  const secrets = [authSecret(home), process.env.AUTH_SECRET_PREVIOUS ?? ""].filter(Boolean);
  process.stderr.write("Lecture et vérification de la sauvegarde…\n");
  const { erasedIn } = await import("./backup/last-erased.mjs");
  /** @type {import("./backup/last-erased.mjs").Places} */
  const lists = [dir, dirname(path)];
  erasedIn(lists);
  const manifest = await checkBackup(path, { secrets, newSecret: newSecret || trial });
  process.stderr.write("Restauration à l’essai et comparaison…\n");
  if (trial) await tryOne(home, dir, path, manifest);
  else {
    if (given) await onServer(home, path, manifest, { newSecret, lists });
    else {
      const { lockInstance } = await import("./instance-lock.mjs");
      const release = lockInstance(home);
      try {
        await finishSwap(home);
        checkSwap(home);
        await embedded(home, path, manifest, lists);
      } finally {
        release();
      }
    }
  }
}

/** @param {string} dir */
async function listed(dir) {
  const { listBackups, listBroken } = await import("./backup/store.mjs");
  const { sizeOf } = await import("./backup/failures.mjs");
  const kept = listBackups(dir).map(({ name, manifest }) => {
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    return `  ${name}  ${sizeOf(bytes)}, ${manifest.proof.rows} lignes, Maillage ${manifest.product}`;
  });
  const broken = listBroken(dir).map((name) => `  ${name}  ABÎMÉE : elle ne se restaure pas`);
  const lines = kept.length + broken.length > 0 ? [...kept, ...broken] : ["  aucune"];
  return [`\nSauvegardes de ${dir} :`, ...lines, "", usage, "", ""].join("\n");
}

/**
 * @param {string} home
 * @param {string} dir
 * @param {string} path
 * @param {import("./backup/manifest.mjs").Manifest} manifest
 */
async function tryOne(home, dir, path, manifest) {
  const { tryBackup } = await import("./backup/bring-back.mjs");
  const { recordTrial } = await import("./backup/record.mjs");
  await tryBackup(home, path, manifest);
  if (path.startsWith(dir)) await recordTrial(path);
  said(`Restaurée à l’essai, à l’identique : ${path}`, manifest, []);
}

/**
 * @param {string} home
 * @param {string} path
 * @param {import("./backup/manifest.mjs").Manifest} manifest
 * @param {{ newSecret: boolean, lists: import("./backup/last-erased.mjs").Places }} how
 */
async function onServer(home, path, manifest, { newSecret, lists }) {
  const { restoreServer } = await import("./backup/bring-back.mjs");
  const { openDatabase } = await import("./database.mjs");
  const { lastErased } = await import("./backup/last-erased.mjs");
  const database = await openDatabase();
  const target = { ...database, mode: readMode() };
  const listErased = () => lastErased(database.ownerUrl, lists);
  await restoreServer({ ...target, newSecret }, home, path, manifest, listErased);
  await database.close();
  said(`Restaurée dans ${database.place}`, manifest, ["Vous pouvez démarrer Maillage."]);
}

/**
 * @param {string} home
 * @param {string} path
 * @param {import("./backup/manifest.mjs").Manifest} manifest
 * @param {import("./backup/last-erased.mjs").Places} lists
 */
async function embedded(home, path, manifest, lists) {
  const { restoreEmbedded } = await import("./backup/bring-back.mjs");
  const { setAside } = await import("./backup/swap.mjs");
  const { stopCluster } = await import("./postgres-cluster.mjs");
  const { lastErasedOf } = await import("./backup/last-erased.mjs");
  const erased = await lastErasedOf(home, lists);
  await stopCluster(home);
  await restoreEmbedded(home, path, manifest, erased);
  const aside = setAside(home);
  said(`Restaurée dans ${home}`, manifest, [
    ...(aside ? [`Les données d’avant sont gardées dans ${aside} : supprimez-les quand tout va bien.`] : []),
    "Vous pouvez démarrer Maillage. Chacun devra se reconnecter.",
  ]);
}

/**
 * @param {string} what
 * @param {import("./backup/manifest.mjs").Manifest} manifest
 * @param {string[]} then
 */
function said(what, { proof, startedAt }, then) {
  const facts = `${proof.rows} lignes dans ${Object.keys(proof.tables).length} tables, empreinte ${proof.digest.slice(0, 16)}, telles qu’au ${startedAt}`;
  process.stdout.write(`\n${[what, `  ${facts}`, ...then.map((line) => `  ${line}`)].join("\n")}\n\n`);
}

await main().catch(stopWith);
