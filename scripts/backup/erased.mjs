import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../refusal.mjs";
import { draftText } from "./store.mjs";

/**
 * Personal data that someone had erased, kept outside the backups: no name, the row, the day, and the instant as the database stamped it.
 * @typedef {{ holder: string, on: string, at: string }} Erased
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
    /** @type {(Erased & { seenAt?: string })[]} */
    const list = JSON.parse(readFileSync(file, "utf8"));
    // Lists of before kept the moment when it was seen, a few seconds later.
    return list.map(({ holder, on, at, seenAt }) => ({ holder, on, at: at ?? seenAt }));
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
  const [there] = await sql`select to_regclass('public.holder') is not null as yes`;
  if (!there?.yes) return;
  /** @type {Erased[]} */
  const rows = await sql`
    select id as holder, erased_on::text as "on", to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
      from holder where erased_on is not null`;
  const known = readErased(dir);
  // The same person's row may be filled again and erased again, on the same day too.
  const keys = new Set(known.map(({ holder, at }) => `${holder} ${at}`));
  const added = rows.filter(({ holder, at }) => !keys.has(`${holder} ${at}`));
  if (added.length > 0) await draftText(join(dir, NAME), JSON.stringify([...known, ...added]));
}

/**
 * What was closed, sent or erased since does not come back with a backup: everyone signs in anew, mail that waited is held, persons are erased again whose data are those
 * that an erasure took away, and the backups that it knew of are told anew by whoever keeps them.
 * @param {import("postgres").ISql<{}>} tx in a transaction of the owner or of a superuser
 * @param {Erased[]} list
 */
export async function settleRestored(tx, list) {
  await tx`update session set ended_at = now() where ended_at is null`;
  await tx`do $$ begin
    if to_regclass('app.kept_backup') is not null then
      delete from app.kept_backup;
      delete from app.backup_watch;
    end if;
    if to_regclass('public.outbox') is not null then
      update outbox set state = 'held', lease = null, leased_until = null where state = 'waiting';
    end if;
  end $$`;
  if (list.length === 0) return;
  await tx`select set_config('app.actor', ${SYSTEM}, true)`;
  const { holders, days, instants } = columnsOf(list);
  // What was recorded after an erasure was recorded with a new consent: it stays.
  await tx`
    update holder h set name = null, phone = null, email = null, erased_on = e.on, version = h.version + 1
      from (select id, max("on") as "on", max(at) as at from unnest(${holders}::uuid[], ${days}::date[], ${instants}::timestamptz[])
        as every (id, "on", at) group by id) as e
     where e.id = h.id and h.erased_on is null and h.updated_at <= e.at`;
}

/** @param {Erased[]} list */
function columnsOf(list) {
  return {
    holders: list.map(({ holder }) => holder),
    days: list.map(({ on }) => on),
    instants: list.map(({ at }) => at),
  };
}
