import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lockInstance } from "./instance-lock.mjs";
import { dataDirectory } from "./place.mjs";
import { Refusal, stopWith } from "./refusal.mjs";
import { authSecret, checkInstallation } from "./secret.mjs";

/**
 * @typedef {{ ownerUrl: string, appUrl: string, backupUrl?: string, mailUrl?: string, adminUrl?: string, secret: string, home: string, place: string,
 *   gone: Promise<never>, close: () => Promise<void> }} Database
 * `home` is the directory of the data, `adminUrl` the superuser of the embedded server, `gone` fails when the embedded server died and could not be started again.
 */

/**
 * Opens the database of this installation: the server of DATABASE_URL, else the embedded one, with its roles.
 * Throws a Refusal when it cannot be.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Database>}
 */
export async function openDatabase(env = process.env) {
  checkInstallation(env);
  const home = dataDirectory(env);
  const secret = authSecret(home, env);
  return env.DATABASE_URL || env.DATABASE_OWNER_URL || env.DATABASE_APP_URL
    ? openGiven(env, home, secret)
    : openEmbedded(home, secret);
}

/**
 * @param {string} home
 * @param {string} secret
 * @returns {Promise<Database>}
 */
async function openEmbedded(home, secret) {
  const { startCluster } = await import("./postgres-cluster.mjs");
  const { ensureRoles, roleUrls } = await import("./roles.mjs");
  const { ensureOwnDatabase } = await import("./own-database.mjs");
  const { watchCluster } = await import("./postgres-watch.mjs");
  const { holdTimeouts } = await import("./timeouts.mjs");
  const { finishSwap } = await import("./backup/swap.mjs");
  const release = lockInstance(home);
  try {
    await finishSwap(home);
    const cluster = await startCluster(home);
    try {
      await ensureRoles(cluster.adminUrl, secret, { ours: true });
      const own = await ensureOwnDatabase(cluster.adminUrl, "maillage");
      await holdTimeouts(roleUrls(own, secret).appUrl);
      const { gone, stop } = watchCluster(cluster);
      gone.catch(() => {});
      const close = () => {
        stop();
        return cluster.stop().finally(release);
      };
      return { ...roleUrls(own, secret), adminUrl: cluster.adminUrl, secret, home, place: home, gone, close };
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 * @param {string} secret
 * @returns {Promise<Database>}
 */
async function openGiven(env, home, secret) {
  const { serverOf } = await import("./postgres-session.mjs");
  const { checkApplication, checkMark } = await import("./installation.mjs");
  const { holdTimeouts } = await import("./timeouts.mjs");
  const former = env.AUTH_SECRET_PREVIOUS ? [env.AUTH_SECRET_PREVIOUS] : [];
  const roles = await givenRoles(env, secret, former);
  await checkMark(roles.ownerUrl, [secret, ...former]);
  await checkApplication(roles.ownerUrl, roles.appUrl);
  await holdTimeouts(roles.appUrl, env.DATABASE_APP_URL ? "DATABASE_APP_URL" : undefined);
  const place = `PostgreSQL ${serverOf(env.DATABASE_URL || roles.ownerUrl)}`;
  return { ...roles, secret, home, place, gone: new Promise(() => {}), close: async () => {} };
}

/**
 * The roles that the installation gives, and those of the database's name for the others.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} secret
 * @param {string[]} former
 * @returns {Promise<{ ownerUrl: string, appUrl: string, backupUrl?: string, mailUrl?: string }>}
 */
async function givenRoles(env, secret, former) {
  const { DATABASE_URL: adminUrl, DATABASE_OWNER_URL: ownerUrl, DATABASE_APP_URL: appUrl } = env;
  const mailUrl = env.DATABASE_MAIL_URL || undefined;
  const { asAdmin, checkServer } = await import("./postgres-session.mjs");
  const { closeGivenDatabase, grantGivenDatabase } = await import("./own-database.mjs");
  if (ownerUrl && appUrl) {
    await asAdmin(ownerUrl, checkServer, "DATABASE_OWNER_URL");
    await closeGivenDatabase(ownerUrl, accountOf(appUrl));
    return { ownerUrl, appUrl, mailUrl };
  }
  if (!adminUrl)
    throw new Refusal("DATABASE_OWNER_URL et DATABASE_APP_URL vont ensemble : indiquez les deux.");
  const { ensureRoles } = await import("./roles.mjs");
  const { rolesOfDatabase } = await import("./role-names.mjs");
  const named = await asAdmin(adminUrl, (sql) => rolesOfDatabase(sql, Boolean(ownerUrl)));
  const names = {
    ...named,
    ...(ownerUrl && { owner: accountOf(ownerUrl) }),
    ...(appUrl && { app: accountOf(appUrl) }),
    ...(mailUrl && { mail: accountOf(mailUrl) }),
  };
  /** @type {(keyof typeof names)[]} */
  const kinds = mailUrl ? ["backup"] : ["backup", "mail"];
  if (!ownerUrl) kinds.push("owner");
  if (!appUrl) kinds.push("app");
  const made = await ensureRoles(adminUrl, secret, { names, kinds, former });
  await grantGivenDatabase(adminUrl, names);
  return { ...made, ...(ownerUrl && { ownerUrl }), ...(appUrl && { appUrl }), ...(mailUrl && { mailUrl }) };
}

/** @param {string} url */
function accountOf(url) {
  return decodeURIComponent(new URL(url).username);
}

async function main() {
  const database = await openDatabase();
  process.stdout.write(
    `\nBase de données prête (${database.place}). Ctrl-C pour l’arrêter.\n` +
      `  DATABASE_OWNER_URL=${database.ownerUrl}\n  DATABASE_URL=${database.appUrl}\n` +
      `  AUTH_SECRET=${database.secret}\n\n`,
  );
  const open = setInterval(() => {}, 1 << 30);
  database.gone.catch((error) => database.close().finally(() => stopWith(error)));
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.once(signal, () => database.close().then(() => clearInterval(open), stopWith));
  }
}

const [, command] = process.argv;
if (command && realpathSync(command) === fileURLToPath(import.meta.url)) await main().catch(stopWith);
