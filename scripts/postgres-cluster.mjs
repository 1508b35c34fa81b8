import { execFile } from "node:child_process";
import {
  chownSync,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "./free-port.mjs";
import { createPrivate, identityFor } from "./place.mjs";
import { checkVersion, postgresBinaries, unusable } from "./postgres-binaries.mjs";
import { codeOf, Refusal } from "./refusal.mjs";
import { keptSecret } from "./secret.mjs";
import { canReach, checkAccount } from "./unprivileged.mjs";

const run = promisify(execFile);
const PATIENCE_MS = 10_000;
const RECOVERY_MS = 120_000;
const SUPERUSER = "postgres";
const THROWAWAY = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
};

/**
 * @typedef {{ adminUrl: string, adopted: boolean, revive: () => Promise<void>, stop: () => Promise<void> }} Cluster
 * @typedef {{ dir: string, password: string, durable: boolean, binaries: ReturnType<typeof postgresBinaries>,
 *   identity: ReturnType<typeof identityFor> }} Ground
 */

/**
 * Starts, or finds still running, the PostgreSQL of a data directory. Throws a Refusal, data untouched,
 * when the directory cannot be used.
 * @param {string} home data directory of Maillage
 * @param {{ durable?: boolean }} [options] durable: false only for data that nobody will miss
 * @returns {Promise<Cluster>}
 */
export async function startCluster(home, { durable = true } = {}) {
  const fresh = !existsSync(join(home, "pg"));
  const ground = groundOf(home, durable);
  if (!fresh) checkVersion(ground.dir, ground.binaries.postgres, ground.identity);
  if (fresh) await initialise(home, ground);
  const { adminUrl, adopted } = await launch(ground);
  const revive = async () => void (await launch(ground, Number(new URL(adminUrl).port)));
  return { adminUrl, adopted, revive, stop: () => stop(ground) };
}

/**
 * The superuser's address of a cluster that runs already, or undefined; nothing is started.
 * @param {string} home data directory of Maillage
 */
export async function findCluster(home) {
  return (await findRunning(groundOf(home))).url;
}

/**
 * Stops the cluster of a data directory where one runs: a node that was killed leaves its PostgreSQL behind.
 * @param {string} home data directory of Maillage
 */
export async function stopCluster(home) {
  if (existsSync(join(realpathSync(home), "pg", "postmaster.pid"))) await stop(groundOf(home));
}

/** @param {string} home @param {boolean} [durable] @returns {Ground} */
function groundOf(home, durable = true) {
  const dir = join(realpathSync(home), "pg");
  const identity = identityFor(dir);
  return {
    dir,
    identity,
    binaries: postgresBinaries(identity),
    durable,
    password: keptSecret(join(home, "postgres-password")),
  };
}

/**
 * Builds beside, then renames: a start that was interrupted leaves nothing half made.
 * @param {string} home
 * @param {Ground} ground
 */
async function initialise(home, { dir, identity, binaries, durable, password }) {
  if (!identity) checkAccount();
  const draft = `${dir}.${process.pid}`;
  const passwordFile = join(home, `initdb.${process.pid}`);
  try {
    createPrivate(draft, identity);
    if (!canReach("-w", draft, identity)) throw unusable(home);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (identity) chownSync(passwordFile, identity.uid, identity.gid);
    const options = ["-D", draft, "-U", SUPERUSER, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    await run(
      binaries.initdb,
      [...options, ...locale, ...(durable ? [] : ["--no-sync"])],
      surroundings(identity),
    );
    renameSync(draft, dir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * After a crash an older postmaster, or its memory, may still be there: find it or wait for it, never erase its trace.
 * @param {Ground} ground
 * @param {number} [wanted] the port that its clients know already
 */
async function launch(ground, wanted) {
  const begun = Date.now();
  let report = "";
  for (let limit = begun + PATIENCE_MS; ; ) {
    const found = await findRunning(ground);
    if (found.url) return { adminUrl: found.url, adopted: true };
    if (found.recovering) limit = begun + RECOVERY_MS;
    else {
      const port = wanted ?? (await freePort());
      const failure = await start(ground, port);
      if (failure === undefined) return { adminUrl: await entry(ground, port), adopted: false };
      report = failure;
    }
    if (Date.now() > limit) break;
    await sleep(300);
  }
  throw new Refusal(
    `PostgreSQL n’a pas pu démarrer sur ${ground.dir}. Les données n’ont pas été touchées.\n${report}`,
  );
}

/**
 * @param {Ground} ground
 * @param {number} port
 * @returns {Promise<string | undefined>} what PostgreSQL says when it cannot start
 */
async function start({ dir, identity, binaries, durable }, port) {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    // The messages of a failed statement quote it, its parameters and the row: the product logs the code of it instead.
    log_min_messages: "fatal",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_parameter_max_length_on_error: "0",
  };
  const options = Object.entries({ ...settings, ...(durable ? {} : THROWAWAY) }).map(
    ([key, value]) => `-c ${key}='${value}'`,
  );
  const log = join(dir, "server.log");
  const args = ["start", "-w", "-t", "120", "-D", dir, "-l", log, "-o", [`-p ${port}`, ...options].join(" ")];
  try {
    await run(binaries.ctl, args, surroundings(identity));
    return undefined;
  } catch (error) {
    const tail = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-4).join("\n") : "";
    return tail || String(error);
  }
}

/** @param {Ground} ground */
async function findRunning(ground) {
  const trace = join(ground.dir, "postmaster.pid");
  const port = existsSync(trace) ? Number(readFileSync(trace, "utf8").split("\n")[3]) : 0;
  if (!port) return {};
  const answer = await knock(ground, port);
  return answer === ground.dir ? { url: urlOf(ground, port) } : { recovering: answer === "57P03" };
}

/**
 * @param {Ground} ground
 * @param {number} port
 */
async function entry(ground, port) {
  const answer = await knock(ground, port);
  if (answer === ground.dir) return urlOf(ground, port);
  await stop(ground);
  throw new Refusal(
    `PostgreSQL a démarré sur ${ground.dir} mais refuse notre mot de passe (${answer}). Le fichier postgres-password ` +
      "n’est pas celui de ces données : remettez le bon à côté d’elles.",
  );
}

/**
 * @param {Ground} ground
 * @param {number} port
 * @returns {Promise<string>} the data directory served there, or an error code
 */
async function knock(ground, port) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(urlOf(ground, port), { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [row] = await sql`show data_directory`;
    return row?.data_directory ?? "";
  } catch (error) {
    return codeOf(error) || (error instanceof Error ? error.message : String(error));
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * @param {Ground} ground
 * @param {number} port
 */
function urlOf({ password }, port) {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
}

/**
 * Stops it; one that nobody finds any more is stopped already.
 * @param {Ground} ground
 */
async function stop(ground) {
  const { dir, identity, binaries, durable } = ground;
  const mode = durable ? "fast" : "immediate";
  try {
    await run(binaries.ctl, ["stop", "-w", "-t", "60", "-m", mode, "-D", dir], surroundings(identity));
  } catch (error) {
    const found = await findRunning(ground);
    if (found.url || found.recovering) throw error;
  }
}

/** @param {Ground["identity"]} identity */
function surroundings(identity) {
  return { cwd: "/", env: { PATH: process.env.PATH, LC_ALL: "C" }, ...identity };
}
