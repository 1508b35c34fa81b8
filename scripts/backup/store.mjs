import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { Refusal } from "../refusal.mjs";
import { diskFailure } from "./failures.mjs";
import { manifestText, readManifest } from "./manifest.mjs";

/**
 * @typedef {import("./manifest.mjs").Manifest} Manifest
 * @typedef {{ name: string, path: string, manifest: Manifest }} Kept
 * @typedef {{ path: string, file: (name: string) => Promise<Sink>, seal: (manifest: Manifest) => Promise<Kept>, discard: () => void }} Draft
 * @typedef {{ write: (chunk: Uint8Array) => Promise<void>, end: () => Promise<import("./manifest.mjs").File> }} Sink
 */

const NAMED = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z-[a-z]+(-\d+)?$/;
const NOTHING = "La sauvegarde commencée a été effacée, et celles d’avant sont intactes.";

/**
 * The folder of the backups, created if needed, closed to every other account: they hold all that the database holds.
 * @param {string} home data directory of Maillage
 * @param {NodeJS.ProcessEnv} env
 */
export function backupDirectory(home, env = process.env) {
  const dir = env.MAILLAGE_BACKUP_DIR ? resolve(env.MAILLAGE_BACKUP_DIR) : join(home, "backups");
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    chmodSync(dir, 0o700);
    return dir;
  } catch (error) {
    throw diskFailure(error, dir, "Rien n’a été modifié.");
  }
}

/**
 * The backups of a folder whose manifest reads, the newest first; what is not one is left where it is.
 * @param {string} dir
 * @returns {Kept[]}
 */
export function listBackups(dir) {
  if (!existsSync(dir)) return [];
  const names = readdirSync(dir).filter((name) => NAMED.test(name));
  return names
    .flatMap((name) => {
      try {
        return [{ name, path: join(dir, name), manifest: readManifest(join(dir, name)) }];
      } catch {
        return [];
      }
    })
    .sort((one, other) => other.manifest.startedAt.localeCompare(one.manifest.startedAt));
}

/**
 * The names of what looks like a backup and does not read as one.
 * @param {string} dir
 */
export function listBroken(dir) {
  const good = new Set(listBackups(dir).map(({ name }) => name));
  return existsSync(dir) ? readdirSync(dir).filter((name) => NAMED.test(name) && !good.has(name)) : [];
}

/**
 * A backup that is being written: it has no name of a backup before it is whole and on the disk.
 * @param {string} dir
 * @param {string} startedAt as toISOString() writes it
 * @param {string} reason
 * @returns {Draft}
 */
export function draftBackup(dir, startedAt, reason) {
  const path = join(dir, `.draft-${process.pid}-${Date.now()}`);
  mkdirSync(path, { mode: 0o700 });
  const discard = () => rmSync(path, { recursive: true, force: true });
  return {
    path,
    discard,
    file: (name) => openFile(join(path, name)),
    async seal(manifest) {
      const text = await openFile(join(path, "manifest.json"));
      await text.write(Buffer.from(manifestText(manifest)));
      await text.end();
      await syncFolder(path);
      const name = freeName(dir, `${startedAt.slice(0, 19).replaceAll(":", "-")}Z-${reason}`);
      renameSync(path, join(dir, name));
      await syncFolder(dir);
      return { name, path: join(dir, name), manifest };
    },
  };
}

/**
 * @param {string} dir
 * @param {string} wished
 */
function freeName(dir, wished) {
  let name = wished;
  for (let rank = 2; existsSync(join(dir, name)); rank++) name = `${wished}-${rank}`;
  return name;
}

/**
 * A file of a backup, readable by this account alone, digested as it is written and on the disk when it ends.
 * @param {string} path
 * @returns {Promise<Sink>}
 */
async function openFile(path) {
  const handle = await open(path, "wx", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    async write(chunk) {
      try {
        for (let at = 0; at < chunk.length; )
          at += (await handle.write(chunk, at, chunk.length - at)).bytesWritten;
      } catch (error) {
        await handle.close();
        throw diskFailure(error, dirname(dirname(path)), NOTHING);
      }
      hash.update(chunk);
      bytes += chunk.length;
    },
    async end() {
      try {
        await handle.sync();
      } catch (error) {
        throw diskFailure(error, dirname(dirname(path)), NOTHING);
      } finally {
        await handle.close();
      }
      return { name: basename(path), bytes, sha256: hash.digest("hex") };
    },
  };
}

/**
 * Writes a small text beside a backup, whole or not at all.
 * @param {string} path
 * @param {string} text
 */
export async function draftText(path, text) {
  // Of this process alone: another one that writes the same text meanwhile neither erases it nor gives its half the name.
  const draft = join(dirname(path), `.draft-${process.pid}-${basename(path)}`);
  rmSync(draft, { force: true });
  const sink = await openFile(draft);
  await sink.write(Buffer.from(`${text}\n`));
  await sink.end();
  renameSync(draft, path);
  await syncFolder(dirname(path));
}

/**
 * What a folder names is on the disk: a power cut leaves neither half a name nor none.
 * @param {string} path
 */
export async function syncFolder(path) {
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}

/**
 * Removes the drafts of runs that were killed.
 * @param {string} dir
 */
export function sweepDrafts(dir) {
  for (const name of readdirSync(dir)) {
    const pid = Number(/^\.draft-(\d+)-/.exec(name)?.[1]);
    if (pid && pid !== process.pid && !alive(pid)) rmSync(join(dir, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Removes the oldest backups beyond those to keep: never the newest, whatever is asked, nor the last one taken before a migration,
 * nor anything that does not read as a backup.
 * @param {string} dir
 * @param {number} keep
 * @returns {string[]} the names that are gone
 */
export function prune(dir, keep) {
  const all = listBackups(dir);
  const migration = all.find(({ manifest }) => manifest.reason === "migration");
  const gone = all.slice(Math.max(1, keep)).filter(({ name }) => name !== migration?.name);
  for (const { path } of gone) rmSync(path, { recursive: true, force: true });
  return gone.map(({ name }) => name);
}

/**
 * How many to keep, and how often to take one: 0 for never.
 * @param {NodeJS.ProcessEnv} env
 */
export function backupSettings(env = process.env) {
  return {
    keep: wholeNumber("MAILLAGE_BACKUP_KEEP", env.MAILLAGE_BACKUP_KEEP, 14),
    everyHours: wholeNumber("MAILLAGE_BACKUP_HOURS", env.MAILLAGE_BACKUP_HOURS, 24),
    host: hostname(),
  };
}

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {number} otherwise
 */
function wholeNumber(name, text, otherwise) {
  if (!text) return otherwise;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 8760) return value;
  throw new Refusal(`${name} doit être un nombre entier de 0 à 8760, et non « ${text} ».`);
}
