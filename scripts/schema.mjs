import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./place.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * @typedef {{ ownerUrl: string, appUrl: string, backupUrl?: string, mailUrl?: string, secret: string, mode: string, newSecret?: boolean,
 *   env?: NodeJS.ProcessEnv }} SchemaTarget
 * `migration`: the last one that the rows know; `erased`: they are to be used, not tried, and this was erased since.
 * @typedef {{ file: string, migration: number, proof: import("./backup/proof.mjs").Proof,
 *   erased?: import("./backup/erased.mjs").Erased[] }} Rows
 */

/**
 * Brings the database to the schema of this version, and marks it as this installation's.
 * @param {SchemaTarget} target
 */
export async function migrate(target) {
  await runTypeScript("db/migrate.ts", target, "La mise à jour de la base de données n’a pas abouti.");
  // Loaded now: before the installation of the packages, it would find none.
  const { writeMark } = await import("./installation.mjs");
  await writeMark(target.ownerUrl, target.secret);
}

/**
 * Puts the demonstration in place when it is not there yet.
 * @param {SchemaTarget} target
 * @returns {Promise<string>} the accounts to show
 */
export function seedDemonstration(target) {
  return runTypeScript(
    "db/seed/run.ts",
    target,
    "Les données de démonstration n’ont pas pu être installées.",
  );
}

/**
 * Puts in place, or brings up to date, what a real installation starts from: the reference data.
 * @param {SchemaTarget} target
 */
export function loadReference(target) {
  return runTypeScript("db/install.ts", target, "Les données de référence n’ont pas pu être installées.");
}

/**
 * Opens the account of an administrator, after the reference data.
 * @param {SchemaTarget} target
 * @param {{ email: string, name: string }} who
 * @returns {Promise<string>} the token of its single-use link
 */
export function installAdministrator(target, { email, name }) {
  const complaint = "Le compte d’administration n’a pas pu être ouvert.";
  return runTypeScript("db/install.ts", target, complaint, ["--email", email, "--name", name]);
}

/** The last migration that this version of Maillage knows (milliseconds, as the database records it). */
export function lastKnownMigration() {
  const { entries } = JSON.parse(readFileSync(join(ROOT, "drizzle", "meta", "_journal.json"), "utf8"));
  return Math.max(...entries.map((/** @type {{ when: number }} */ entry) => entry.when));
}

/**
 * Puts the rows of a backup in the place of all that the database holds, in one transaction, compared before it ends.
 * @param {SchemaTarget} target `newSecret`: the mark of the installation is made again at the next start
 * @param {Rows} rows
 */
export function restoreRows(target, rows) {
  const env = {
    ...(target.env ?? process.env),
    MAILLAGE_ROWS: JSON.stringify({ ...rows, newSecret: target.newSecret }),
  };
  return runTypeScript("db/restore.ts", { ...target, env }, "La restauration n’a pas abouti.");
}

/**
 * @param {string} file
 * @param {SchemaTarget} target
 * @param {string} complaint
 * @param {string[]} args
 * @returns {Promise<string>} what the script printed
 */
function runTypeScript(file, target, complaint, args = []) {
  const { ownerUrl, appUrl, backupUrl = "", mailUrl = "", secret, mode, env = process.env } = target;
  const settings = {
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_URL: appUrl,
    DATABASE_BACKUP_URL: backupUrl,
    DATABASE_MAIL_URL: mailUrl,
    AUTH_SECRET: secret,
    MAILLAGE_MODE: mode,
  };
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", join(ROOT, file), ...args],
    {
      cwd: ROOT,
      env: { ...env, ...settings },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  return new Promise((resolve, reject) => {
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      printed += text;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(printed.trimEnd());
      else
        reject(
          new Refusal(`${complaint} La cause est écrite ci-dessus ; les données d’avant sont intactes.`),
        );
    });
  });
}
