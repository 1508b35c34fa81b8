import { chownSync, closeSync, createReadStream, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { createGunzip } from "node:zlib";
import { Refusal } from "../refusal.mjs";

const BLOCK = 512;

/**
 * Unpacks the archive that PostgreSQL wrote of its files, as the account that will run on them.
 * @param {string} archive a .tar.gz
 * @param {string} dir a folder that exists and is empty
 * @param {{ uid: number, gid: number } | undefined} identity
 */
export async function unpack(archive, dir, identity) {
  const source = createReadStream(archive);
  const tar = source.pipe(createGunzip());
  source.once("error", (error) => tar.destroy(error));
  /** @type {Buffer} */
  let held = Buffer.alloc(0);
  let file = -1;
  let left = 0;
  let padding = 0;
  try {
    for await (const chunk of tar) {
      held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
      for (;;) {
        if (left > 0) {
          const some = held.subarray(0, left);
          for (let at = 0; at < some.length; ) at += writeSync(file, some, at);
          left -= some.length;
          held = held.subarray(some.length);
          if (left > 0) break;
        }
        if (file >= 0) {
          closeSync(file);
          file = -1;
        }
        if (held.length < padding + BLOCK) break;
        const entry = entryOf(held.subarray(padding, padding + BLOCK));
        held = held.subarray(padding + BLOCK);
        padding = 0;
        if (!entry) continue;
        const path = join(dir, entry.path);
        if (entry.folder) mkdirSync(path, { recursive: true, mode: 0o700 });
        else {
          mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
          file = openSync(path, "w", 0o600);
          left = entry.size;
          padding = (BLOCK - (entry.size % BLOCK)) % BLOCK;
        }
        if (identity) chownSync(path, identity.uid, identity.gid);
      }
    }
  } finally {
    if (file >= 0) closeSync(file);
  }
  if (left > 0)
    throw new Refusal(`L’archive ${archive} s’arrête au milieu d’un fichier. Rien n’a été modifié.`);
}

/**
 * @param {Buffer} header
 * @returns {{ path: string, folder: boolean, size: number } | null} null at the end of the archive
 */
function entryOf(header) {
  if (header.every((byte) => byte === 0)) return null;
  const text = (/** @type {number} */ at, /** @type {number} */ length) =>
    header
      .subarray(at, at + length)
      .toString("utf8")
      .replace(/\0.*$/s, "");
  const prefix = text(345, 155);
  const path = prefix ? `${prefix}/${text(0, 100)}` : text(0, 100);
  const kind = text(156, 1);
  if (path.startsWith("/") || path.split("/").includes("..") || !["", "0", "5"].includes(kind))
    throw new Refusal(
      `L’archive contient « ${path} », qu’une sauvegarde de Maillage ne contient pas. Rien n’a été modifié.`,
    );
  return { path, folder: kind === "5", size: sizeOf(header.subarray(124, 136)) };
}

/**
 * Octal digits, or, of a file of 8 GB and more, a number of base 256.
 * @param {Buffer} field
 */
function sizeOf(field) {
  if ((field[0] ?? 0) & 0x80) return Number(field.readBigUInt64BE(4));
  return Number.parseInt(field.toString("latin1").replace(/[\0 ].*$/s, ""), 8) || 0;
}
