import { readFileSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { sizeOf } from "../backup/failures.mjs";
import { backupDirectory, backupSettings, listBackups, listBroken } from "../backup/store.mjs";
import { dataDirectory, ROOT } from "../place.mjs";
import { Refusal } from "../refusal.mjs";
import { checkInstallation, readMode } from "../secret.mjs";
import { addressFindings } from "./address-findings.mjs";
import { databaseFindings } from "./database-findings.mjs";
import { note, well, wrong } from "./finding.mjs";
import { mailFindings } from "./mail-findings.mjs";

/** @typedef {import("./finding.mjs").Finding} Finding */

const HOUR = 3_600_000;

/**
 * The state of an installation, subject by subject. Nothing is written but what a start would write.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Finding[]>}
 */
export async function findings(env) {
  const home = attempt(() => dataDirectory(env));
  const place = "value" in home ? home.value : undefined;
  return [
    ...versions(),
    ...("value" in home ? [] : [wrong("données", home.says)]),
    secrets(env),
    ...(place ? [disk(place, env), ...backups(place, env, Date.now())] : []),
    ...(place ? await databaseFindings(place, env) : []),
    ...(await addressFindings(env)),
    ...(await mailFindings(env)),
  ];
}

/**
 * @template T
 * @param {() => T} work
 * @returns {{ value: T } | { says: string }}
 */
function attempt(work) {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof Refusal) return { says: error.message };
    throw error;
  }
}

/** @returns {Finding[]} */
function versions() {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return [
    well(
      "versions",
      `Maillage ${version}, Node.js ${process.versions.node}, ${process.platform} ${process.arch}.`,
    ),
  ];
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Finding}
 */
function secrets(env) {
  const checked = attempt(() => checkInstallation(env));
  if (!("value" in checked)) return wrong("secrets", checked.says);
  if (env.AUTH_SECRET_PREVIOUS)
    return note(
      "secrets",
      "AUTH_SECRET_PREVIOUS est encore donné : il ne sert que le temps d’un démarrage, retirez-le.",
    );
  if (readMode(env) === "production") return well("secrets", "AUTH_SECRET est donné, et assez long.");
  return note("secrets", "Une démonstration : son secret est dans le fichier « secret » de ses données.");
}

/**
 * @param {string} home
 * @param {NodeJS.ProcessEnv} env
 * @returns {Finding}
 */
function disk(home, env) {
  const { bavail, bsize, blocks } = statfsSync(home);
  const free = bavail * bsize;
  const said = `${sizeOf(free)} libres sur ${sizeOf(blocks * bsize)} dans ${home}`;
  if (free < 1e9)
    return wrong("disque", `${said} : il en faut au moins 1 Go pour la base, ses sauvegardes et leur essai.`);
  if (bavail / blocks < 0.1) return note("disque", `${said} : moins d’un dixième.`);
  const dir = attempt(() => backupDirectory(home, env));
  if ("value" in dir && statSync(dir.value).dev === statSync(home).dev)
    return note("disque", `${said}. Les sauvegardes sont sur le même disque : copiez-les ailleurs.`);
  return well("disque", `${said}.`);
}

/**
 * @param {string} home
 * @param {NodeJS.ProcessEnv} env
 * @param {number} now milliseconds
 * @returns {Finding[]}
 */
function backups(home, env, now) {
  const dir = attempt(() => backupDirectory(home, env));
  if (!("value" in dir)) return [wrong("sauvegardes", dir.says)];
  const settings = attempt(() => backupSettings(env));
  if (!("value" in settings)) return [wrong("sauvegardes", settings.says)];
  const broken = listBroken(dir.value).map((name) =>
    wrong("sauvegardes", `La sauvegarde ${name} est abîmée ou incomplète : elle ne se restaure pas.`),
  );
  const [last] = listBackups(dir.value);
  if (!last) return [...broken, wrong("sauvegardes", `Aucune dans ${dir.value} : lancez npm run backup.`)];
  const hours = Math.floor((now - Date.parse(last.manifest.startedAt)) / HOUR);
  const { everyHours } = settings.value;
  const said = `La dernière, ${last.name}, a ${hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} jours`} et a été restaurée à l’essai (${last.manifest.proof.rows} lignes)`;
  const old = hours > (everyHours === 0 ? 168 : Math.max(48, everyHours * 2));
  return [
    ...broken,
    old
      ? wrong("sauvegardes", `${said} : elle est ancienne, lancez npm run backup.`)
      : well("sauvegardes", `${said}.`),
  ];
}
