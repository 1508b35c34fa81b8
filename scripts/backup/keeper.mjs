import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { Refusal } from "../refusal.mjs";
import { noteErased } from "./erased.mjs";
import { markWatch, mirror, readWatch } from "./record.mjs";
import { backupDirectory, backupSettings } from "./store.mjs";
import { takeBackup } from "./take.mjs";

const LOOK_MS = 10_000;
const FIRST_MS = 60_000;
const AGAIN_MS = 3_600_000;
const LAST_WORDS_MS = 20_000;
const LAST_NOTE_MS = 3_000;

/**
 * Takes a backup when one is due or when an administrator asks for it, for as long as Maillage runs. Of several instances, one does
 * it. What fails is said in the log and on the page of the administrators, and tried again an hour later.
 * @param {import("./take.mjs").Source} source
 * @param {{ look?: number, first?: number }} [pace] milliseconds
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function keepBackups(source, { look: every = LOOK_MS, first = FIRST_MS } = {}) {
  const { everyHours } = backupSettings();
  const dir = backupDirectory(source.home);
  await mirror(source.ownerUrl, dir);
  const sql = postgres(source.ownerUrl, { max: 1, connect_timeout: 10, prepare: false, onnotice: () => {} });
  await markWatch(sql, "idle");
  const over = new AbortController();
  const begun = Date.now();

  async function once() {
    const watch = await readWatch(sql);
    if (!watch) return;
    const age = Date.now() - (watch.last?.getTime() ?? 0);
    const rested = !watch.failed || Date.now() - watch.failed.getTime() > AGAIN_MS;
    const due = everyHours > 0 && age > everyHours * 3_600_000 && rested && Date.now() - begun > first;
    if (!watch.asked && !due) return;
    // The connection is ours alone: the lock lasts as long as the backup, or as this process.
    const [held] = await sql`select pg_try_advisory_lock(hashtext('backup')) as got`;
    if (!held?.got) return;
    try {
      await take(watch.asked ? "asked" : "schedule");
    } finally {
      await sql`select pg_advisory_unlock(hashtext('backup'))`;
    }
  }

  /** @param {"asked" | "schedule"} reason */
  async function take(reason) {
    await markWatch(sql, "begins");
    try {
      const { keep } = backupSettings();
      const { path } = await takeBackup(source, { dir, reason, keep });
      await mirror(source.ownerUrl, dir);
      await markWatch(sql, "ends");
      process.stderr.write(`Sauvegarde faite et restaurée à l’essai : ${path}\n`);
    } catch (error) {
      const failure =
        error instanceof Refusal ? error.message : `La sauvegarde n’a pas abouti (${messageOf(error)}).`;
      await markWatch(sql, { failure });
      process.stderr.write(`${failure}\n`);
    }
  }

  /** @type {string[]} */
  const told = [];
  /** A database that is away comes back, and the next look finds it: the same sentence is written once. @param {number} rank */
  const tellOnce = (rank) => (/** @type {unknown} */ error) => {
    const said = messageOf(error);
    if (told[rank] !== said) process.stderr.write(`Sauvegardes : ${said}\n`);
    told[rank] = said;
  };

  const note = () => noteErased(sql, dir).catch(tellOnce(0));
  const look = () => once().catch(tellOnce(1));
  /** @param {() => Promise<void>} see */
  async function watch(see) {
    while (!over.signal.aborted) {
      await see();
      await sleep(every, undefined, { signal: over.signal }).catch(() => {});
    }
  }
  // Apart: a backup lasts, and who asks to be erased meanwhile is noted meanwhile.
  const noting = watch(note);
  const taking = watch(look);
  return {
    async stop() {
      over.abort();
      await Promise.race([noting.then(note), sleep(LAST_NOTE_MS, undefined, { ref: false })]);
      await Promise.race([taking, sleep(LAST_WORDS_MS, undefined, { ref: false })]);
      await sql.end({ timeout: 1 }).catch(() => {});
    },
  };
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
