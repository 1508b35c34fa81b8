import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { asAdmin } from "../postgres-session.mjs";
import { backupSettings, draftText, listBackups } from "./store.mjs";

const OWNER = "DATABASE_OWNER_URL";

/**
 * Says in the database what the folder of the backups holds, for the page of the administrators: the folder is what is true.
 * @param {string} ownerUrl
 * @param {string} dir
 */
export function mirror(ownerUrl, dir) {
  const { host: machine, keep, everyHours } = backupSettings();
  const host = `${machine} ${dir}`;
  const rows = listBackups(dir).map(({ name, path, manifest }) => ({
    host,
    name,
    kind: manifest.kind,
    reason: manifest.reason,
    taken_at: manifest.startedAt,
    bytes: manifest.files.reduce((sum, file) => sum + file.bytes, 0),
    rows: manifest.proof.rows,
    digest: manifest.proof.digest,
    tried_at: triedAt(path) ?? manifest.endedAt,
  }));
  return asAdmin(
    ownerUrl,
    (sql) =>
      sql.begin(async (tx) => {
        if (!(await isThere(tx))) return;
        await tx`delete from app.kept_backup where host = ${host}`;
        if (rows.length > 0) await tx`insert into app.kept_backup ${tx(rows)}`;
        await tx`insert into app.backup_watch (place, every_hours, keep) values (${dir}, ${everyHours}, ${keep})
          on conflict (one) do update set place = excluded.place, every_hours = excluded.every_hours, keep = excluded.keep`;
      }),
    OWNER,
  );
}

/**
 * What is waited for: the last backup of any instance, the demand of an administrator, the last failure. Null before the tables are there.
 * @param {import("postgres").Sql} sql
 * @returns {Promise<{ last: Date | null, asked: boolean, failed: Date | null } | null>}
 */
export async function readWatch(sql) {
  if (!(await isThere(sql))) return null;
  const [row] = await sql`
    select (select max(taken_at) from app.kept_backup) as last, w.asked_at is not null as asked, w.failed_at as failed
      from (select 1) as one left join app.backup_watch w on true`;
  return { last: row?.last ?? null, asked: row?.asked === true, failed: row?.failed ?? null };
}

/**
 * Nothing runs (at a start), a backup begins, ends, or fails with its sentence.
 * @param {import("postgres").Sql} sql
 * @param {"idle" | "begins" | "ends" | { failure: string }} what
 */
export async function markWatch(sql, what) {
  if (what === "begins") await sql`update app.backup_watch set running_since = now()`;
  else if (what === "idle") await sql`update app.backup_watch set running_since = null`;
  else if (what === "ends")
    await sql`update app.backup_watch set running_since = null, asked_at = null, asked_by = null, failed_at = null, failure = null`;
  else
    await sql`update app.backup_watch set running_since = null, asked_at = null, asked_by = null, failed_at = now(),
      failure = ${what.failure.slice(0, 2000)}`;
}

/**
 * Remembers beside a backup that it was restored in trial, just now.
 * @param {string} path
 */
export function recordTrial(path) {
  return draftText(join(path, "tried"), new Date().toISOString());
}

/** @param {string} path */
function triedAt(path) {
  const file = join(path, "tried");
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8").trim();
  return Number.isNaN(Date.parse(text)) ? undefined : text;
}

/** @param {import("postgres").ISql<{}>} sql */
async function isThere(sql) {
  const [row] = await sql`select to_regclass('app.backup_watch') is not null as there`;
  return row?.there === true;
}
