import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Refusal } from "../refusal.mjs";

/**
 * `base`: the files of the embedded PostgreSQL; `rows`: the rows of any server.
 * @typedef {"base" | "rows"} Kind
 * `asked`: by the button of the administration.
 * @typedef {"manual" | "schedule" | "migration" | "asked"} Reason
 * @typedef {{ name: string, bytes: number, sha256: string }} File
 * @typedef {import("./proof.mjs").Proof} Proof
 * @typedef {{ format: 1, kind: Kind, reason: Reason, startedAt: string, endedAt: string, product: string, migration: number,
 *   postgres: number, database: string, mark: { id: string, seal: string } | null, unpacked: number, files: File[],
 *   proof: Proof }} Manifest
 */

const NAME = "manifest.json";

/** @param {string} text */
const sumOf = (text) => createHash("sha256").update(text).digest("hex");

/**
 * The text of a manifest: its last line is the SHA-256 of what stands before it.
 * @param {Manifest} manifest
 */
export function manifestText(manifest) {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  return `${text}${sumOf(text)}\n`;
}

/**
 * The manifest of a backup. Throws a Refusal when it is absent, altered, or of a form that this version does not know.
 * @param {string} folder
 * @returns {Manifest}
 */
export function readManifest(folder) {
  const [body, sum] = split(folder);
  if (sumOf(body) !== sum) throw altered(folder, NAME);
  const manifest = JSON.parse(body);
  if (manifest.format !== 1)
    throw new Refusal(
      `La sauvegarde ${folder} vient d’une version plus récente de Maillage (forme ${manifest.format}, ici 1). Rien n’a été modifié. ` +
        "Restaurez-la avec la version qui l’a faite, ou mettez le logiciel à jour.",
    );
  return manifest;
}

/**
 * @param {string} folder
 * @returns {[body: string, sum: string]}
 */
function split(folder) {
  try {
    const text = readFileSync(join(folder, NAME), "utf8");
    const at = text.lastIndexOf("\n", text.length - 2) + 1;
    return [text.slice(0, at), text.slice(at).trimEnd()];
  } catch {
    throw new Refusal(
      `${folder} n’est pas une sauvegarde de Maillage, ou n’en est qu’une partie : il y manque ${NAME}. Rien n’a été modifié.`,
    );
  }
}

/**
 * Reads a backup from end to end against its manifest. Throws a Refusal that names the first file that differs.
 * @param {string} folder
 * @returns {Promise<Manifest>}
 */
export async function verifyBackup(folder) {
  const manifest = readManifest(folder);
  for (const { name, bytes, sha256 } of manifest.files) {
    const hash = createHash("sha256");
    let read = 0;
    try {
      await pipeline(createReadStream(join(folder, name)), async (chunks) => {
        for await (const chunk of chunks) {
          read += chunk.length;
          hash.update(chunk);
        }
      });
    } catch {
      throw altered(folder, name);
    }
    if (read !== bytes || hash.digest("hex") !== sha256) throw altered(folder, name);
  }
  return manifest;
}

/**
 * @param {string} folder
 * @param {string} name
 */
function altered(folder, name) {
  return new Refusal(
    `La sauvegarde ${folder} est abîmée : ${name} n’est plus ce qui a été écrit. Elle n’a pas été utilisée, et rien n’a été modifié. ` +
      "Prenez-en une autre, ou une copie de celle-ci gardée ailleurs.",
  );
}
