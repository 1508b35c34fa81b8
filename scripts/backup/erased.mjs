import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal.mjs";
import { draftText } from "./store.mjs";

/**
 * Personal data that someone had erased, kept outside the backups: no name, the row and when it was seen erased.
 * @typedef {{ holder: string, on: string, seenAt: string }} Erased
 */

const NAME = "erased.json";
const SYSTEM = "00000000-0000-0000-0000-000000000000";

/**
 * The list of a folder of backups.
 * @param {string} dir
 * @returns {Erased[]}
 */
export function readErased(dir) {
  const file = join(dir, NAME);
  if (!existsSync(file)) return [];
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Refusal(
      `La liste des personnes effacées, ${file}, est abîmée. Rien n’a été modifié. Remettez une copie de ce fichier gardée ailleurs ; s’il n’y en ` +
        "a pas, supprimez-le : les effacements postérieurs à la sauvegarde seront à refaire à la main.",
    );
  }
}

/**
 * Adds to the list what was erased since: nothing leaves it, an older backup may come back at any time.
 * @param {import("postgres").ISql<{}>} sql a role that reads every holder
 * @param {string} dir
 */
export async function noteErased(sql, dir) {
  const rows = await sql`select id, erased_on::text as on from holder where erased_on is not null`;
  const known = readErased(dir);
  const keys = new Set(known.map(({ holder, on }) => `${holder} ${on}`));
  const seenAt = new Date().toISOString();
  const added = rows.filter(({ id, on }) => !keys.has(`${id} ${on}`));
  if (added.length === 0) return;
  await draftText(
    join(dir, NAME),
    JSON.stringify([...known, ...added.map(({ id, on }) => ({ holder: id, on, seenAt }))]),
  );
}

/**
 * What was closed or erased since a backup began does not come back with it: everyone signs in anew, persons erased since are erased
 * again, and the backups that it knew of are told anew by whoever keeps them.
 * @param {import("postgres").ISql<{}>} tx in a transaction of the owner or of a superuser
 * @param {Erased[]} list
 * @param {string} startedAt when the backup began
 */
export async function settleRestored(tx, list, startedAt) {
  await tx`update session set ended_at = now() where ended_at is null`;
  await tx`do $$ begin
    if to_regclass('app.kept_backup') is not null then
      delete from app.kept_backup;
      delete from app.backup_watch;
    end if;
  end $$`;
  const later = list.filter(({ seenAt }) => seenAt > startedAt);
  if (later.length === 0) return;
  await tx`select set_config('app.actor', ${SYSTEM}, true)`;
  const [holders, days] = [later.map(({ holder }) => holder), later.map(({ on }) => on)];
  await tx`
    update holder h set name = null, phone = null, email = null, erased_on = e.on, version = h.version + 1
      from unnest(${holders}::uuid[], ${days}::date[]) as e (id, "on") where e.id = h.id and h.erased_on is null`;
}
