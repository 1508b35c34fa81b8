import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { createPrivate, identityFor } from "../place.mjs";
import { majorVersion, postgresBinaries } from "../postgres-binaries.mjs";
import { startCluster } from "../postgres-cluster.mjs";
import { Refusal } from "../refusal.mjs";
import { keptSecret } from "../secret.mjs";
import { canReach, serverIdentity } from "../unprivileged.mjs";
import { diskFailure } from "./failures.mjs";
import { alive } from "./store.mjs";
import { unpack } from "./untar.mjs";

const NOTHING = "L’essai a été effacé, et rien de ce qui était là n’a été touché.";

/** Open to every account, and on the disk: where the binaries are copied too when they cannot be reached. */
const ELSEWHERE = "/var/tmp";

/**
 * Where a trial stands: beside the data, or, where the account of PostgreSQL does not reach them (rows of a server of one's own, kept by
 * root in a closed folder), elsewhere.
 * @param {string} home data directory of Maillage
 */
export function scratchPlace(home) {
  const beside = realpathSync(home);
  return canReach("-x", beside, serverIdentity(undefined)) ? beside : ELSEWHERE;
}

/**
 * A PostgreSQL of its own, beside the data, for as long as `work` lasts, then erased: on the files of an archive, else empty.
 * @template T
 * @param {string} home data directory of Maillage
 * @param {{ archive?: string, durable?: boolean }} how `durable`: what is in it will be kept
 * @param {(adminUrl: string) => Promise<T>} work
 * @param {(pgData: string) => Promise<void>} [then] once it is stopped, before it is erased: what it leaves may be taken away
 * @returns {Promise<T>}
 */
export async function inScratch(home, { archive, durable = false }, work, then) {
  // What is kept is renamed: it is made on the same disk.
  const place = durable ? realpathSync(home) : scratchPlace(home);
  sweepScratch(place);
  const scratch = mkdtempSync(join(place, `.scratch-${process.pid}-`));
  if (process.getuid?.() === 0) chmodSync(scratch, 0o711);
  const pg = join(scratch, "pg");
  try {
    // What is kept will be opened by the password of these data.
    if (durable)
      writeFileSync(join(scratch, "postgres-password"), keptSecret(join(home, "postgres-password")), {
        mode: 0o600,
      });
    if (archive) await lay(archive, scratch, identityFor(join(home, "pg")));
    const cluster = await startCluster(scratch, { durable });
    /** @type {T} */
    let result;
    try {
      result = await work(cluster.adminUrl);
    } finally {
      await cluster.stop();
    }
    await then?.(pg);
    return result;
  } catch (error) {
    throw diskFailure(error, place, NOTHING);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/**
 * @param {string} archive
 * @param {string} scratch
 * @param {ReturnType<typeof identityFor>} identity
 */
async function lay(archive, scratch, identity) {
  const pg = join(scratch, "pg");
  createPrivate(pg, identity);
  await unpack(archive, pg, identity);
  const { postgres } = postgresBinaries(identity);
  const [found, here] = [
    readFileSync(join(pg, "PG_VERSION"), "utf8").trim(),
    majorVersion(postgres, identity),
  ];
  if (found !== here)
    throw new Refusal(
      `Cette sauvegarde est d’une autre version de PostgreSQL (${found}, ici ${here}). Rien n’a été modifié. Restaurez-la avec la ` +
        "version de Maillage qui l’a faite.",
    );
  await setPassword(postgres, pg, identity, keptSecret(join(scratch, "postgres-password")));
}

/**
 * The files carry the password of another day or of another machine: PostgreSQL alone on them, closed to the network, takes ours.
 * @param {string} postgres
 * @param {string} pg
 * @param {ReturnType<typeof identityFor>} identity
 * @param {string} password hexadecimal
 */
function setPassword(postgres, pg, identity, password) {
  const child = spawn(postgres, ["--single", "-D", pg, "-c", "log_min_messages=fatal", "postgres"], {
    cwd: "/",
    env: { PATH: process.env.PATH, LC_ALL: "C" },
    stdio: ["pipe", "ignore", "pipe"],
    ...identity,
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(`alter role postgres password '${password}'\n`);
  return new Promise((done, failed) => {
    child.once("error", failed);
    child.once("close", (code) => {
      if (code === 0 && !/ERROR|FATAL|PANIC/.test(said)) return done(undefined);
      if (/No space left/.test(said)) return failed(Object.assign(new Error(said), { code: "ENOSPC" }));
      failed(
        new Refusal(
          `PostgreSQL n’a pas pu reprendre les fichiers de cette sauvegarde. Rien n’a été modifié.\n${said.trim().split("\n").slice(-4).join("\n")}`,
        ),
      );
    });
  });
}

/**
 * Erases the scratch folders of runs of ours that were killed, and stops what still runs on them.
 * @param {string} place
 */
function sweepScratch(place) {
  for (const name of readdirSync(place)) {
    const pid = Number(/^\.scratch-(\d+)-/.exec(name)?.[1]);
    if (!pid || pid === process.pid || alive(pid)) continue;
    const scratch = join(place, name);
    if (process.getuid && statSync(scratch).uid !== process.getuid()) continue;
    const trace = join(scratch, "pg", "postmaster.pid");
    const postmaster = existsSync(trace) ? Number(readFileSync(trace, "utf8").split("\n")[0]) : 0;
    if (postmaster && alive(postmaster)) process.kill(postmaster, "SIGQUIT");
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
