import { parseArgs } from "node:util";
import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { Refusal, stopWith } from "./refusal.mjs";
import { checkInstallation } from "./secret.mjs";

const usage =
  "Usage : npm run backup (tout de suite), ou npm run backup -- --rows (des lignes, à restaurer aussi sur un serveur à vous).";

function readOptions() {
  try {
    return parseArgs({ options: { rows: { type: "boolean", default: false } } }).values;
  } catch {
    throw new Refusal(usage);
  }
}

/** Takes a backup now, proven by restoring it beside, while Maillage runs or not. */
async function main() {
  checkNode();
  const { rows } = readOptions();
  checkInstallation();
  install();
  const { openSource } = await import("./backup/source.mjs");
  const { on, takeBackup } = await import("./backup/take.mjs");
  const { backupDirectory, backupSettings } = await import("./backup/store.mjs");
  const { progressLine } = await import("./backup/progress.mjs");
  const { sizeOf } = await import("./backup/failures.mjs");
  const { mirror } = await import("./backup/record.mjs");
  const { lastErased } = await import("./backup/last-erased.mjs");
  const { keep } = backupSettings();
  const source = await openSource();
  const line = progressLine();
  try {
    const dir = backupDirectory(source.home);
    const { adminUrl, ...others } = source;
    const reader = adminUrl ? { ...others, backupUrl: on(adminUrl, "maillage") } : source;
    const asked = rows ? reader : source;
    const { path, manifest, gone } = await takeBackup(asked, {
      dir,
      reason: "manual",
      keep,
      tell: line.tell,
    });
    line.end();
    await lastErased(source.ownerUrl, [dir]);
    await mirror(source.ownerUrl, dir);
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    process.stdout.write(
      `\nSauvegarde faite et restaurée à l’essai : ${path}\n` +
        `  ${sizeOf(bytes)}, ${manifest.proof.rows} lignes, empreinte ${manifest.proof.digest.slice(0, 16)}\n` +
        (gone.length > 0 ? `  Sauvegardes plus anciennes retirées : ${gone.join(", ")}\n` : "") +
        "  Copiez ce dossier sur une autre machine : un disque perdu emporterait les deux.\n\n",
    );
  } finally {
    line.end();
    await source.close();
  }
}

await main().catch(stopWith);
