import { parseArgs } from "node:util";
import { openDatabase } from "./database.mjs";
import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { Refusal, stopWith } from "./refusal.mjs";
import { installAdministrator, migrate } from "./schema.mjs";
import { checkInstallation, readMode } from "./secret.mjs";

const usage =
  'Usage : npm run admin -- --email prenom.nom@ma-region.fr --name "Administration" (l’adresse et le nom du compte).';

/** The address and the name of the account, as the product itself would take them. */
function readWho() {
  try {
    const { values } = parseArgs({ options: { email: { type: "string" }, name: { type: "string" } } });
    const email = (values.email ?? "").normalize("NFC").trim().toLowerCase();
    const name = (values.name ?? "").normalize("NFC").trim();
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && email.length <= 254 && name !== "" && name.length <= 120)
      return { email, name };
  } catch {
    // An option that nobody knows: the usage says which ones are.
  }
  throw new Refusal(usage);
}

/** Opens the account of an administrator, or its door again, and prints its single-use link. */
async function main() {
  checkNode();
  const who = readWho();
  checkInstallation();
  install();
  const database = await openDatabase();
  try {
    const target = { ...database, mode: readMode() };
    const { backupBeforeMigration } = await import("./backup/before-migration.mjs");
    await backupBeforeMigration(database);
    await migrate(target);
    const token = await installAdministrator(target, who);
    const origin = (process.env.APP_URL || `http://localhost:${process.env.PORT || 3000}`).replace(/\/$/, "");
    process.stdout.write(
      `\nLien de ${who.email}, à usage unique, à ouvrir une fois le service démarré :\n\n  ${origin}/acces/${token}\n\n`,
    );
  } finally {
    await database.close();
  }
}

await main().catch(stopWith);
