import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { cloneDatabase } from "../db/testing/database.ts";
import { noteErased, readErased, settleRestored } from "./backup/erased.mjs";
import { keepBackups } from "./backup/keeper.mjs";
import { lastErased, lastErasedOf } from "./backup/last-erased.mjs";
import { backupDirectory, listBackups } from "./backup/store.mjs";

const agent = "9b4dd3ae-6d4f-4c3a-9a3e-2f5f5c0d9a12";
let home = "";
let dir = "";
let drop = async () => {};
/** @type {postgres.Sql} */
let sql;
/** @type {import("./backup/take.mjs").Source} */
let source;
/** @type {string[]} */
let persons = [];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "maillage-erased-"));
  dir = backupDirectory(home, {});
  const clone = await cloneDatabase("template_seeded");
  drop = clone.drop;
  source = { home, ownerUrl: clone.ownerUrl, backupUrl: clone.backupUrl };
  sql = postgres(clone.ownerUrl, { max: 2, prepare: false, onnotice: () => {} });
  persons = (await sql`select id from holder where erased_on is null order by id`).map(({ id }) => id);
  expect(persons.length).toBeGreaterThan(5);
});

afterEach(() => vi.restoreAllMocks());

afterAll(async () => {
  await sql.end({ timeout: 1 });
  await drop();
  rmSync(home, { recursive: true, force: true });
});

const pick = () => persons.shift() ?? "";
const listed = () => readErased(dir).map(({ holder }) => holder);
const until = async (/** @type {() => boolean} */ holds) => {
  for (const limit = Date.now() + 20_000; !holds(); await sleep(20))
    if (Date.now() > limit) throw new Error("Waited for too long.");
};

/**
 * As the application does, which stamps the instant.
 * @param {string} holder
 * @param {object} change
 */
const write = (holder, change) =>
  sql.begin(async (tx) => {
    await tx`select set_config('app.actor', ${agent}, true)`;
    await tx`update holder set ${tx({ ...change, updated_at: new Date() })}, version = version + 1 where id = ${holder}`;
  });
const erase = (/** @type {string} */ holder) =>
  write(holder, { name: null, phone: null, email: null, erased_on: "2026-11-23" });
const record = (/** @type {string} */ holder) =>
  write(holder, { name: "Une autre personne", erased_on: null });

test("who is erased while a backup is being taken is on the list before it ends", async () => {
  const holder = pick();
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const keeper = await keepBackups(source, { look: 20, first: 3_600_000 });
  try {
    // The backup reads every table: it waits at this one for as long as this transaction lasts.
    await sql.begin(async (tx) => {
      await tx`lock table throttle in access exclusive mode`;
      await sql`update app.backup_watch set asked_at = now()`;
      await until(() => readdirSync(dir).some((name) => name.startsWith(".draft-")));
      await erase(holder);
      await until(() => listed().includes(holder));
      expect(listBackups(dir)).toEqual([]);
    });
  } finally {
    await keeper.stop();
    // Not taken again by the next keeper, where this one had no time to end it.
    await sql`update app.backup_watch set asked_at = null`;
  }
}, 60_000);

test("who is erased between the last look and the stop is on the list", async () => {
  const holder = pick();
  const keeper = await keepBackups(source, { look: 3_600_000, first: 3_600_000 });
  await sleep(300);
  await erase(holder);
  expect(listed()).not.toContain(holder);
  await keeper.stop();
  expect(listed()).toContain(holder);
});

test("a stop does not wait for a database that no longer answers", async () => {
  const keeper = await keepBackups(source, { look: 3_600_000, first: 3_600_000 });
  await sleep(300);
  await sql.begin(async (tx) => {
    await tx`lock table holder in access exclusive mode`;
    const begun = Date.now();
    await keeper.stop();
    expect(Date.now() - begun).toBeLessThan(6_000);
  });
}, 20_000);

test("who is recorded anew after an erasure stays, and is erased again if it was asked twice on one day", async () => {
  const [twice, anew] = [pick(), pick()];
  for (const holder of [twice, anew]) await erase(holder);
  await noteErased(sql, dir);
  for (const holder of [twice, anew]) await record(holder);
  const kept = await sql`select * from holder where id in (${twice}, ${anew})`;
  await erase(twice);
  const list = await lastErased(source.ownerUrl, [dir]);
  // What a backup of between the two would give back.
  await write(twice, { name: "Une autre personne", erased_on: null });
  await sql`alter table holder disable trigger user`;
  for (const { id, updated_at } of kept)
    await sql`update holder set updated_at = ${updated_at} where id = ${id}`;
  await sql`alter table holder enable trigger user`;
  await sql.begin((tx) => settleRestored(tx, list));
  const names = await sql`select id, name from holder where id in (${twice}, ${anew})`;
  expect(Object.fromEntries(names.map(({ id, name }) => [id, name]))).toEqual({
    [twice]: null,
    [anew]: "Une autre personne",
  });
});

test("a restoration asks the database that it replaces, and the list that came with the backup", async () => {
  const [late, elsewhere, before] = [pick(), pick(), pick()];
  const other = join(home, "copie");
  mkdirSync(other);
  const at = "2026-11-23T10:00:00.000Z";
  const list = [
    { holder: elsewhere, on: "2026-11-23", at },
    // As lists were kept before.
    { holder: before, on: "2026-11-23", seenAt: at },
  ];
  writeFileSync(join(other, "erased.json"), JSON.stringify(list));
  await erase(late);
  expect(listed()).not.toContain(late);
  const found = await lastErased(source.ownerUrl, [dir, other]);
  expect(found.map(({ holder }) => holder)).toEqual(expect.arrayContaining([late, elsewhere, before]));
  expect(found.find(({ holder }) => holder === before)?.at).toBe(at);
  expect(readFileSync(join(dir, "erased.json"), "utf8")).not.toContain("@");
});

test("embedded data that do not open leave the lists as they are, and it is said", async () => {
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const broken = mkdtempSync(join(tmpdir(), "maillage-erased-"));
  try {
    expect(await lastErasedOf(broken, [dir])).toHaveLength(readErased(dir).length);
    expect(told).not.toHaveBeenCalled();
    mkdirSync(join(broken, "pg"));
    expect(await lastErasedOf(broken, [dir])).toHaveLength(readErased(dir).length);
    expect(told.mock.calls.join()).toContain("La base en place ne s’ouvre pas");
  } finally {
    rmSync(broken, { recursive: true, force: true });
  }
});
