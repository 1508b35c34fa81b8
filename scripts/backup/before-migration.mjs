import { asAdmin } from "../postgres-session.mjs";
import { Refusal } from "../refusal.mjs";
import { lastKnownMigration } from "../schema.mjs";
import { progressLine } from "./progress.mjs";
import { backupDirectory, backupSettings } from "./store.mjs";
import { takeBackup } from "./take.mjs";

/**
 * Takes a backup when this version of Maillage is about to change the schema of a database that holds something; throws a Refusal, and
 * the database stays as it is, when it cannot be taken.
 * @param {import("../database.mjs").Database} source
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>} where it is
 */
export async function backupBeforeMigration(source, env = process.env) {
  const done = await lastDone(source.ownerUrl);
  if (done === 0 || done >= lastKnownMigration()) return undefined;
  if (env.MAILLAGE_BACKUP_MIGRATION === "0") {
    process.stderr.write(
      "Mise à jour de la base sans sauvegarde (MAILLAGE_BACKUP_MIGRATION=0) : elle est à votre charge.\n",
    );
    return undefined;
  }
  process.stderr.write("Sauvegarde avant la mise à jour de la base…\n");
  const { keep } = backupSettings(env);
  const dir = backupDirectory(source.home, env);
  const { tell, end } = progressLine();
  const backupUrl = env.DATABASE_BACKUP_URL || source.backupUrl;
  try {
    const { path } = await takeBackup(
      { ...source, ...(backupUrl && { backupUrl }) },
      { dir, reason: "migration", keep, tell },
    );
    process.stderr.write(`Sauvegarde faite et restaurée à l’essai : ${path}\n`);
    return path;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      `${error.message}\nLa mise à jour de la base attend cette sauvegarde : rien n’a été modifié. Si vous sauvegardez la base vous-même, ` +
        "relancez avec MAILLAGE_BACKUP_MIGRATION=0.",
    );
  } finally {
    end();
  }
}

/** @param {string} ownerUrl */
function lastDone(ownerUrl) {
  return asAdmin(
    ownerUrl,
    async (sql) => {
      const [there] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as yes`;
      if (!there?.yes) return 0;
      const [row] =
        await sql`select coalesce(max(created_at), 0)::bigint as last from drizzle.__drizzle_migrations`;
      return Number(row?.last);
    },
    "DATABASE_OWNER_URL",
  );
}
