import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cloneDatabase } from "../db/testing/database.ts";
import { backupBeforeMigration } from "./backup/before-migration.mjs";
import { checkBackup, restoreServer } from "./backup/bring-back.mjs";
import { noteErased, readErased } from "./backup/erased.mjs";
import { keepBackups } from "./backup/keeper.mjs";
import { differences, proofOf } from "./backup/proof.mjs";
import { backupDirectory, listBackups } from "./backup/store.mjs";
import { takeBackup } from "./backup/take.mjs";
import { openDatabase } from "./database.mjs";
import { migrate, restoreRows } from "./schema.mjs";
import { SECRET } from "./test-cluster.mjs";
import { inTrials } from "./trial-size.mjs";

const { adminUrl } = JSON.parse(process.env.MAILLAGE_TEST_CLUSTER ?? "{}");
let name = "";
let home = "";
let dir = "";
let drop = async () => {};
/** @type {import("./database.mjs").Database} */
let database;

const on = (/** @type {string} */ url, /** @type {string} */ place) => {
  const address = new URL(url);
  address.pathname = `/${place}`;
  return address.href;
};

/**
 * @template T
 * @param {string} url
 * @param {(sql: postgres.Sql) => Promise<T>} work
 */
async function as(url, work) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

const whole = () => as(on(adminUrl, name), (sql) => sql.begin((tx) => proofOf(tx)));
/** Without the trial that comes before it. */
const putBack = (
  /** @type {string} */ path,
  /** @type {import("./backup/manifest.mjs").Manifest} */ { migration, proof },
) => restoreRows(target(), { file: join(path, "rows.gz"), migration, proof, erased: [] });
const target = () => ({ ...database, mode: "production" });
const odd = "à \\. \u2028 \r\n\t\\N « é »";
const person = "9b4dd3ae-6d4f-4c3a-9a3e-2f5f5c0d9a11";

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "maillage-rows-"));
  dir = backupDirectory(home, {});
  const clone = await cloneDatabase("template_seeded");
  drop = clone.drop;
  name = new URL(clone.ownerUrl).pathname.slice(1);
  database = await openDatabase({
    MAILLAGE_DATA_DIR: home,
    AUTH_SECRET: SECRET,
    DATABASE_URL: on(adminUrl, name),
  });
  await migrate(target());
  await as(on(adminUrl, name), async (sql) => {
    await sql`select set_config('app.actor', ${person}, false)`;
    // What COPY could write amiss.
    await sql`insert into account (id, email, name) values (${person}, 'une@personne.example', ${odd})`;
    await sql`insert into session (id, account_id) values (gen_random_uuid(), ${person})`;
  });
}, 60_000);

afterAll(async () => {
  await drop();
  rmSync(home, { recursive: true, force: true });
});

test("rows of a server of one’s own: taken while others write, tried elsewhere, put back in one transaction or not at all", async () => {
  let over = false;
  let acknowledged = 0;
  const writing = as(on(adminUrl, name), async (sql) => {
    for (let n = 1; !over; n++) {
      await sql`insert into throttle (key, attempts, window_started_at) values (${`essai ${n}`}, 1, now())`;
      acknowledged = n;
    }
  });
  while (acknowledged < 20) await sleep(10);
  if (inTrials) await sleep(20_000);
  const before = acknowledged;
  const { path, manifest } = await takeBackup(database, { dir, reason: "manual", keep: 5 });
  over = true;
  await writing;
  expect(acknowledged).toBeGreaterThan(before);
  expect(manifest.kind).toBe("rows");

  // A person asks to be erased after the backup: the list outside it remembers.
  const erased = await as(on(adminUrl, name), async (sql) => {
    await sql`select set_config('app.actor', ${person}, false)`;
    const [row] =
      await sql`update holder set name = null, phone = null, email = null, erased_on = '2026-11-24', version = version + 1
      where id = (select id from holder where erased_on is null order by id limit 1) returning id`;
    await noteErased(sql, dir);
    return row?.id;
  });
  expect(readErased(dir).map(({ holder }) => holder)).toContain(erased);
  expect(readFileSync(join(dir, "erased.json"), "utf8")).not.toContain("@");

  const after = await whole();
  expect(after.digest).not.toBe(manifest.proof.digest);
  await checkBackup(path, { secrets: [SECRET] });

  // A link that leads nowhere once the rows are altered: nothing is written.
  const wrong = {
    ...manifest,
    proof: {
      ...manifest.proof,
      tables: { ...manifest.proof.tables, "public.account": { rows: 7, digest: "0" } },
    },
  };
  await expect(putBack(path, wrong)).rejects.toThrow(/La restauration n’a pas abouti/);
  expect((await whole()).digest).toBe(after.digest);

  // Someone is still connected.
  const busy = postgres(database.appUrl, { max: 1, onnotice: () => {} });
  await busy`select 1`;
  await expect(putBack(path, manifest)).rejects.toThrow(/La restauration n’a pas abouti/);
  await busy.end();
  expect((await whole()).digest).toBe(after.digest);

  await restoreServer(target(), home, path, manifest, async () => readErased(dir));
  // Sessions are over, and who was erased stays so: nothing else differs.
  expect(differences(manifest.proof, await whole())).toEqual([
    expect.stringMatching(/^public\.audit \(\d+ lignes gardées, \d+ trouvées\)$/),
    "public.holder (un contenu diffère)",
    "public.session (un contenu diffère)",
  ]);
  const [row] = await as(
    on(adminUrl, name),
    (sql) => sql`
    select (select count(*)::int from throttle where key like 'essai %') as written, (select name from account where id = ${person}) as name,
           (select count(*)::int from session where ended_at is null) as signed_in,
           (select name from holder where id = ${erased ?? null}) as erased,
           (select relforcerowsecurity from pg_class where oid = 'action'::regclass) as forced`,
  );
  expect(row?.written).toBeGreaterThanOrEqual(before);
  expect(row).toMatchObject({ name: odd, signed_in: 0, erased: null, forced: true });
  // The product works on it as before.
  await openDatabase({ MAILLAGE_DATA_DIR: home, AUTH_SECRET: SECRET, DATABASE_URL: on(adminUrl, name) });
  await migrate(target());
}, 180_000);

test("who runs Maillage takes the one that is due and the one that is asked for, and says what failed", async () => {
  const state = () => as(on(adminUrl, name), async (sql) => (await sql`select * from app.backup_watch`)[0]);
  const until = async (/** @type {() => Promise<boolean>} */ holds) => {
    for (const limit = Date.now() + 60_000; !(await holds()); await sleep(50))
      if (Date.now() > limit) throw new Error("Waited for too long.");
  };
  const count = listBackups(dir).length;
  const keeper = await keepBackups(database, { look: 50, first: 0 });
  try {
    const [told] = await as(
      on(adminUrl, name),
      (sql) => sql`select count(*)::int as kept from app.kept_backup`,
    );
    expect(told?.kept).toBe(count);
    await as(on(adminUrl, name), (sql) => sql`update app.backup_watch set asked_at = now()`);
    await until(async () => listBackups(dir).length === count + 1 && (await state())?.running_since === null);
    expect(listBackups(dir)[0]?.manifest.reason).toBe("asked");
    expect(await state()).toMatchObject({ asked_at: null, failure: null });
    // What it needs is taken away: the failure is told in its words.
    await as(on(adminUrl, name), (sql) => sql`revoke select on account from maillage_backup`);
    await as(on(adminUrl, name), (sql) => sql`update app.backup_watch set asked_at = now()`);
    await until(async () => (await state())?.failed_at !== null);
    expect((await state())?.failure).toMatch(/ne lit pas toutes les lignes de la base/);
    expect(listBackups(dir)).toHaveLength(count + 1);
  } finally {
    await keeper.stop();
  }
}, 120_000);

test("a migration waits for its backup, unless it is said to be somebody else’s; without one to make, none is taken", async () => {
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const before = (/** @type {NodeJS.ProcessEnv} */ env = {}) => backupBeforeMigration(database, env);
  try {
    expect(await before()).toBeUndefined();
    await as(
      on(adminUrl, name),
      (sql) => sql`delete from drizzle.__drizzle_migrations
        where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`,
    );
    await as(on(adminUrl, name), (sql) => sql`revoke select on account from maillage_backup`);
    await expect(before()).rejects.toThrow(/attend cette sauvegarde : rien n’a été modifié/);
    expect(await before({ MAILLAGE_BACKUP_MIGRATION: "0" })).toBeUndefined();
    expect(told.mock.calls.join()).toContain("elle est à votre charge");
    expect(listBackups(dir).map(({ manifest }) => manifest.reason)).not.toContain("migration");
    // Of a schema that is not the one it says: what cannot be restored is not kept either.
    await as(on(adminUrl, name), (sql) => sql`grant select on account to maillage_backup`);
    await as(
      on(adminUrl, name),
      (sql) => sql`alter table account add column of_no_migration text default ''`,
    );
    await expect(before()).rejects.toThrow(/La restauration n’a pas abouti/);
    expect(listBackups(dir).map(({ manifest }) => manifest.reason)).not.toContain("migration");
  } finally {
    told.mockRestore();
  }
}, 120_000);
