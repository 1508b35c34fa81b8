import { openDatabase } from "./database.mjs";
import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";
import { claimPort } from "./port.mjs";
import { stopWith } from "./refusal.mjs";
import { loadReference, migrate, seedDemonstration } from "./schema.mjs";
import { checkInstallation, readMode } from "./secret.mjs";
import { serverEnvironment, startServer } from "./server.mjs";

/**
 * The whole life of `npm start` and `npm run dev`: everything that can be refused is, before anything is touched;
 * then database, schema, server, and on a signal the same in reverse.
 * @param {{ prepare: () => void, command: (host: string, port: number) => string[], production: boolean }} how
 */
export async function serve(how) {
  /** @type {(() => Promise<void>)[]} */
  const closers = [];
  const closeAll = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
  };
  const isAsked = onSignal(closeAll);
  try {
    await run(how, closers);
  } catch (error) {
    if (isAsked()) return;
    await closeAll();
    stopWith(error);
  }
}

/**
 * @param {Parameters<typeof serve>[0]} how
 * @param {(() => Promise<void>)[]} closers
 */
async function run({ prepare, command, production }, closers) {
  checkNode();
  checkInstallation();
  const mode = readMode();
  const host = process.env.MAILLAGE_HOST || "127.0.0.1";
  const port = await claimPort(host);
  install();
  const database = await openDatabase();
  closers.push(database.close);
  prepare();
  const url = (process.env.APP_URL || `http://localhost:${port}`).replace(/\/$/, "");
  const target = { ...database, mode };
  // Loaded now: before the installation of the packages, they would find none.
  const { backupBeforeMigration } = await import("./backup/before-migration.mjs");
  const { keepBackups } = await import("./backup/keeper.mjs");
  const { sendMail } = await import("./mail/sender.mjs");
  await backupBeforeMigration(database);
  await migrate(target);
  const accounts = mode === "demonstration" ? await seedDemonstration(target) : await loadReference(target);
  const env = {
    ...serverEnvironment({ ...target, url, host, port, mails: Boolean(database.mailUrl) }),
    ...(production && { NODE_ENV: "production" }),
  };
  closers.push((await keepBackups(database)).stop);
  const server = startServer(command(host, port), env, { port });
  closers.push(server.stop);
  await server.ready();
  closers.push(sendMail({ mailUrl: database.mailUrl, env }).stop);
  announce(url, database.place, accounts);
  const code = await Promise.race([server.exited, database.gone]);
  if (!closers.includes(server.stop)) return;
  throw new Error(`Le serveur s’est arrêté de lui-même (code ${code}).`);
}

/**
 * @param {string} url
 * @param {string} place
 * @param {string} accounts
 */
function announce(url, place, accounts) {
  const lines = ["", `Maillage est prêt : ${url}`, "", ...(accounts ? [accounts, ""] : [])];
  process.stdout.write(`${[...lines, `Données : ${place}`, "Pour arrêter : Ctrl-C", ""].join("\n")}\n`);
}

/**
 * @param {() => Promise<void>} closeAll
 * @returns {() => boolean} has a stop been asked for?
 */
function onSignal(closeAll) {
  let asked = false;
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      process.stderr.write("\nArrêt de Maillage…\n");
      closeAll().then(() => process.exit(0), stopWith);
    });
  }
  return () => asked;
}
