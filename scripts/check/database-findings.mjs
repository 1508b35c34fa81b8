import { isGiven, isHeld } from "../backup/source.mjs";
import { on } from "../backup/take.mjs";
import { findCluster } from "../postgres-cluster.mjs";
import { asAdmin } from "../postgres-session.mjs";
import { Refusal } from "../refusal.mjs";
import { lastKnownMigration } from "../schema.mjs";
import { note, well, wrong } from "./finding.mjs";

/** @typedef {import("./finding.mjs").Finding} Finding */

/**
 * The database: does it answer, is it of this version, does it tell the same hour, in which time zone does the Région live.
 * @param {string} home data directory of Maillage
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Finding[]>}
 */
export async function databaseFindings(home, env) {
  try {
    const url = await reachable(home, env);
    if (typeof url !== "string") return [url];
    return await asAdmin(
      url,
      (sql) => asked(sql, isGiven(env)),
      env.DATABASE_OWNER_URL ? "DATABASE_OWNER_URL" : "DATABASE_URL",
    );
  } catch (error) {
    if (error instanceof Refusal) return [wrong("base", error.message)];
    throw error;
  }
}

/**
 * @param {string} home
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | Finding>}
 */
async function reachable(home, env) {
  const given = env.DATABASE_OWNER_URL || env.DATABASE_URL;
  if (given) return given;
  if (isGiven(env))
    return wrong("base", "DATABASE_OWNER_URL et DATABASE_APP_URL vont ensemble : indiquez les deux.");
  if (!isHeld(home))
    return note(
      "base",
      "PostgreSQL embarqué, arrêté avec Maillage : relancez npm run check quand le service tourne pour la suite.",
    );
  const adminUrl = await findCluster(home);
  return adminUrl
    ? on(adminUrl, "maillage")
    : wrong("base", "Maillage fonctionne, mais sa base ne répond pas.");
}

/**
 * @param {import("postgres").Sql} sql
 * @param {boolean} given
 * @returns {Promise<Finding[]>}
 */
async function asked(sql, given) {
  const before = Date.now();
  const [row] =
    await sql`select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
    extract(epoch from clock_timestamp()) * 1000 as clock, to_regclass('drizzle.__drizzle_migrations') is not null as ours`;
  const gap = Math.abs(Number(row?.clock) - (before + Date.now()) / 2) / 1000;
  /** @type {Finding[]} */
  const found = [
    row && row.number < 150_000
      ? wrong("base", `PostgreSQL ${row.version} : il faut la version 15 ou plus.`)
      : given
        ? well("base", `PostgreSQL ${row?.version}, votre serveur.`)
        : note(
            "base",
            `PostgreSQL ${row?.version} embarqué : en production, préférez votre serveur (docs/securite.md).`,
          ),
    gap > 5
      ? wrong(
          "horloge",
          `L’horloge de cette machine et celle de la base diffèrent de ${Math.round(gap)} s : réglez-les (NTP).`,
        )
      : well("horloge", "Cette machine et la base disent la même heure."),
  ];
  if (!row?.ours) return [...found, note("version", "La base est vide : le premier démarrage la prépare.")];
  const [last] =
    await sql`select coalesce(max(created_at), 0)::bigint as at from drizzle.__drizzle_migrations`;
  const at = Number(last?.at);
  if (at > lastKnownMigration())
    found.push(
      wrong("version", "La base vient d’une version plus récente de Maillage : mettez le logiciel à jour."),
    );
  else if (at < lastKnownMigration())
    found.push(note("version", "Le prochain démarrage mettra la base à jour, après une sauvegarde."));
  else found.push(well("version", "La base est à la version de ce logiciel."));
  return [...found, ...(await zone(sql))];
}

/**
 * @param {import("postgres").Sql} sql
 * @returns {Promise<Finding[]>}
 */
async function zone(sql) {
  try {
    await sql`select set_config('row_security', 'off', false)`;
    const [region] = await sql`select name, time_zone as zone from region limit 1`;
    if (!region) return [];
    return [well("fuseau", `La Région (${region.name}) vit à l’heure du fuseau ${region.zone}.`)];
  } catch {
    return [
      note(
        "fuseau",
        "Le fuseau de la Région ne se lit pas avec ce compte : il est sur la page « Région » de l’administration.",
      ),
    ];
  }
}
