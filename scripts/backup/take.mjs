import { readFileSync, statfsSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { ROOT } from "../place.mjs";
import { asAdmin } from "../postgres-session.mjs";
import { Refusal } from "../refusal.mjs";
import { copyBase } from "./base.mjs";
import { diskFailure, sizeOf } from "./failures.mjs";
import { proofOf } from "./proof.mjs";
import { copyRows } from "./rows.mjs";
import { inScratch, scratchPlace } from "./scratch.mjs";
import { draftBackup, prune, sweepDrafts } from "./store.mjs";
import { tryRows } from "./try-rows.mjs";

/**
 * Where the data are: `adminUrl` is the superuser of the embedded server, absent of a server of one's own.
 * @typedef {{ home: string, adminUrl?: string, ownerUrl: string, backupUrl?: string }} Source
 * @typedef {{ step: "copy" | "trial", done: number, whole: number }} Progress
 * @typedef {import("./store.mjs").Kept} Kept
 */

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
const NOTHING = "La sauvegarde commencée a été effacée, et celles d’avant sont intactes.";

/**
 * Takes a backup, restores it beside to prove it, and only then gives it its name. Whatever stops it on the way leaves the others as
 * they were. Throws a Refusal when it cannot be taken.
 * @param {Source} source
 * @param {{ dir: string, reason: import("./manifest.mjs").Reason, keep: number, tell?: (progress: Progress) => void }} how
 * @returns {Promise<Kept & { gone: string[] }>} `gone`: the older ones that it replaces
 */
export async function takeBackup(source, { dir, reason, keep, tell = () => {} }) {
  sweepDrafts(dir);
  const startedAt = new Date().toISOString();
  const begun = await describe(source);
  checkRoom(dir, source.home, begun.size);
  const draft = draftBackup(dir, startedAt, reason);
  const copied = (/** @type {number} */ done) => tell({ step: "copy", done, whole: begun.size });
  try {
    const made = source.adminUrl
      ? await takeBase(source, begun, draft, copied, tell)
      : await takeRows(source, begun.migration, draft, copied, tell);
    const kept = await draft.seal({
      format: 1,
      kind: source.adminUrl ? "base" : "rows",
      reason,
      startedAt,
      endedAt: new Date().toISOString(),
      product: version,
      migration: begun.migration,
      postgres: begun.postgres,
      database: begun.database,
      mark: begun.mark,
      ...made,
    });
    return { ...kept, gone: prune(dir, keep) };
  } catch (error) {
    throw diskFailure(error, dir, NOTHING);
  } finally {
    draft.discard();
  }
}

/** @typedef {Awaited<ReturnType<typeof describe>>} Described */

/**
 * @param {Source} source
 * @param {Described} begun
 * @param {import("./store.mjs").Draft} draft
 * @param {(done: number) => void} copied
 * @param {(progress: Progress) => void} tell
 */
async function takeBase({ home, adminUrl = "" }, begun, draft, copied, tell) {
  const { files, unpacked } = await copyBase(adminUrl, draft, copied);
  tell({ step: "trial", done: 0, whole: 1 });
  const archive = join(draft.path, "base.tar.gz");
  const proof = await inScratch(home, { archive }, async (url) => {
    const found = await readProof(url, begun.database);
    if (found.reached > begun.reached) return found.proof;
    throw new Refusal(
      "La sauvegarde, restaurée à l’essai, ne va pas jusqu’au moment où elle a commencé : elle n’a pas été gardée, et celles d’avant " +
        "sont intactes.",
    );
  });
  tell({ step: "trial", done: 1, whole: 1 });
  return { files, unpacked, proof };
}

/**
 * @param {Source} source
 * @param {number} migration
 * @param {import("./store.mjs").Draft} draft
 * @param {(done: number) => void} copied
 * @param {(progress: Progress) => void} tell
 */
async function takeRows({ home, ownerUrl, backupUrl }, migration, draft, copied, tell) {
  const made = await copyRows(backupUrl ?? ownerUrl, draft, copied);
  tell({ step: "trial", done: 0, whole: 1 });
  await tryRows(home, { file: join(draft.path, "rows.gz"), migration, proof: made.proof });
  tell({ step: "trial", done: 1, whole: 1 });
  return made;
}

/**
 * What a restored database holds, and the last transaction that it knows.
 * @param {string} url superuser of the scratch server
 * @param {string} database
 */
export async function readProof(url, database) {
  /** @type {postgres.Sql} */
  const sql = postgres(on(url, database), { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    return await sql.begin("isolation level repeatable read read only", async (tx) => {
      const [row] = await tx`select pg_snapshot_xmax(pg_current_snapshot())::text as reached`;
      return { proof: await proofOf(tx), reached: BigInt(row?.reached ?? 0) };
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * @param {string} url
 * @param {string} database
 */
export function on(url, database) {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/**
 * The database as it is before the copy; `reached`: a transaction that is over by then.
 * @param {Source} source
 */
async function describe({ adminUrl, ownerUrl, backupUrl }) {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  const reader = adminUrl ? on(adminUrl, database) : (backupUrl ?? ownerUrl);
  return asAdmin(
    reader,
    async (sql) => {
      const [there] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as ours,
        to_regclass('app.installation') is not null as marked`;
      if (!there?.ours)
        throw new Refusal(
          `La base « ${database} » est vide : il n’y a rien à sauvegarder, et rien n’a été écrit. Démarrez d’abord Maillage.`,
        );
      const [last] =
        await sql`select coalesce(max(created_at), 0)::bigint as migration from drizzle.__drizzle_migrations`;
      const [mark] = there.marked ? await sql`select id, seal from app.installation` : [];
      const [row] = await sql`select current_setting('server_version_num')::int as postgres,
        (select sum(pg_database_size(oid)) from pg_database where datname = current_database() or ${Boolean(adminUrl)})::text as size`;
      const [seen] = adminUrl ? await sql`select pg_current_xact_id()::text as id` : [];
      return {
        database,
        migration: Number(last?.migration),
        mark: mark ? { id: String(mark.id), seal: String(mark.seal) } : null,
        postgres: Number(row?.postgres),
        size: Number(row?.size),
        reached: BigInt(seen?.id ?? 0),
      };
    },
    "DATABASE_BACKUP_URL",
  );
}

/**
 * Refuses before anything is written what could not be finished.
 * @param {string} dir
 * @param {string} home
 * @param {number} size bytes of the database
 */
function checkRoom(dir, home, size) {
  // A third of the files once compressed, by experience, and the whole of them for the trial.
  for (const [place, wanted] of /** @type {const} */ ([
    [dir, size / 3],
    [scratchPlace(home), size + 64e6],
  ])) {
    const { bavail, bsize } = statfsSync(place);
    if (bavail * bsize >= wanted) continue;
    throw new Refusal(
      `Il reste ${sizeOf(bavail * bsize)} dans ${place}, et il en faut environ ${sizeOf(wanted)} pour sauvegarder la base et essayer de la ` +
        "restaurer. Rien n’a été écrit. Libérez de la place, ou indiquez un autre dossier avec MAILLAGE_BACKUP_DIR.",
    );
  }
}
