import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cloneDatabase } from "../db/testing/database.ts";
import { openDatabase } from "./database.mjs";
import { identifier } from "./postgres-session.mjs";
import { migrate } from "./schema.mjs";
import { SECRET } from "./test-cluster.mjs";

const { adminUrl } = JSON.parse(process.env.MAILLAGE_TEST_CLUSTER ?? "{}");
const unique = randomBytes(4).toString("hex");
const [one, two, given] = [`Une.region-${unique}`, `deux-${unique}`, `confiee_${unique}`];
const [secretOne, secretTwo] = [randomBytes(32).toString("hex"), randomBytes(32).toString("hex")];
let home = "";
/** @type {postgres.Sql} */
let admin;

const on = (/** @type {string} */ url, /** @type {string} */ database) => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
};

/**
 * @param {string} database
 * @param {string} secret
 * @param {NodeJS.ProcessEnv} [more]
 */
const open = (database, secret, more = {}) =>
  openDatabase({
    MAILLAGE_DATA_DIR: home,
    AUTH_SECRET: secret,
    DATABASE_URL: on(adminUrl, database),
    ...more,
  });

/**
 * @param {string} url
 * @param {(sql: postgres.Sql) => Promise<unknown>} work
 */
async function as(url, work) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

const timeouts = (/** @type {string} */ url) =>
  as(
    url,
    async (sql) =>
      (
        await sql`select current_setting('statement_timeout') as statement,
    current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`
      )[0],
  );
const held = { statement: "10s", lock: "3s", idle: "15s" };

const who = (/** @type {string} */ url) =>
  as(url, async (sql) => (await sql`select current_user as name`)[0]?.name);

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "maillage-two-"));
  admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  for (const name of [one, two, given]) await admin`create database ${identifier(admin, name)}`;
});

afterAll(async () => {
  for (const name of [one, two, given])
    await admin`drop database if exists ${identifier(admin, name)} with (force)`;
  const roles = await admin`select rolname as name from pg_roles where rolname like ${`%${unique}%`}`;
  for (const { name } of roles) await admin`drop role ${identifier(admin, name)}`;
  await admin.end();
  rmSync(home, { recursive: true, force: true });
});

test("two installations on one server: roles of their own, each closed to the other, each still open after the other", async () => {
  const first = await open(one, secretOne);
  const second = await open(two, secretTwo);
  expect(await who(first.ownerUrl)).toBe(`${one}_owner`);
  expect(await who(second.appUrl)).toBe(`${two}_app`);
  expect(await timeouts(first.appUrl)).toEqual(held);
  // Migrations and backups take their time.
  for (const role of [first.ownerUrl, first.backupUrl ?? ""])
    expect(await timeouts(role)).toEqual({ statement: "0", lock: "0", idle: "0" });
  await open(one, secretOne);
  for (const role of [second.ownerUrl, second.appUrl, second.backupUrl ?? ""]) {
    await expect(who(on(role, one))).rejects.toThrow(/permission denied for database/);
    expect(await who(role)).toContain(two);
  }
  const scribble = as(first.appUrl, (sql) => sql`create temporary table t ()`);
  await expect(scribble).rejects.toThrow(/permission denied to create temporary tables/);
});

test("a foreign secret is refused with a sentence, and changes no password", async () => {
  const first = await open(one, secretOne);
  await expect(open(one, secretTwo)).rejects.toThrow(/celui d’une autre installation.*Rien n’a été modifié/);
  expect(await who(first.ownerUrl)).toBe(`${one}_owner`);
});

test("a secret that changes: the former one is given once, and then no longer opens", async () => {
  await open(two, secretTwo);
  const secretThree = randomBytes(32).toString("hex");
  const changed = await open(two, secretThree, { AUTH_SECRET_PREVIOUS: secretTwo });
  expect(await who(changed.appUrl)).toBe(`${two}_app`);
  await expect(open(two, secretTwo)).rejects.toThrow(/autre installation/);
});

test("given roles work under any name; another secret on their database is refused", async () => {
  const [owner, app] = [`propriétaire "${unique}"`, `l'appli.web ${unique}`];
  for (const role of [owner, app])
    await admin`create role ${identifier(admin, role)} login password 'convenu'`;
  await admin`alter database ${identifier(admin, given)} owner to ${identifier(admin, owner)}`;
  const url = (/** @type {string} */ role) => {
    const address = new URL(on(adminUrl, given));
    [address.username, address.password] = [encodeURIComponent(role), "convenu"];
    return address.href;
  };
  const roles = { DATABASE_URL: "", DATABASE_OWNER_URL: url(owner), DATABASE_APP_URL: url(app) };
  const database = await open(given, secretOne, roles);
  await migrate({ ...database, mode: "production" });
  expect(await timeouts(database.appUrl)).toEqual(held);

  await as(on(adminUrl, given), async (sql) => {
    const policies = await sql`select distinct unnest(roles)::text as role from pg_policies order by 1`;
    expect(policies.map(({ role }) => role).sort()).toEqual([app, owner].sort());
    const [count] = await sql`select count(*)::int as n from pg_class c, aclexplode(c.relacl) g
      where g.grantee = (select oid from pg_roles where rolname = 'maillage_app')`;
    expect(count?.n).toBe(0);
  });
  await as(database.appUrl, async (sql) => {
    expect(await sql`select * from action`).toEqual([]);
    await expect(sql`create temporary table t ()`).rejects.toThrow(/permission denied/);
    await expect(sql`select * from app.installation`).rejects.toThrow(/permission denied/);
  });

  const lone = { MAILLAGE_DATA_DIR: home, AUTH_SECRET: secretOne, DATABASE_APP_URL: url(app) };
  await expect(openDatabase(lone)).rejects.toThrow(/vont ensemble : indiquez les deux/);
  const apart = new URL(url(app));
  apart.pathname = `/${encodeURIComponent(two)}`;
  await admin`grant connect on database ${identifier(admin, two)} to ${identifier(admin, app)}`;
  await expect(open(given, secretOne, { ...roles, DATABASE_APP_URL: apart.href })).rejects.toThrow(
    /ce n’est pas la même/,
  );
  const other = await open(one, secretOne);
  await expect(who(on(other.appUrl, given))).rejects.toThrow(/permission denied for database/);

  await expect(open(given, secretTwo, roles)).rejects.toThrow(/celle d’une autre installation/);
  await expect(open(given, secretOne, { ...roles, DATABASE_APP_URL: url(owner) })).rejects.toThrow(
    /rien ne séparerait plus les territoires/,
  );
});

test("time-outs that a new connection does not receive are told at the start", async () => {
  const { appUrl } = await open(one, secretOne);
  await as(
    adminUrl,
    (sql) =>
      sql`alter role ${identifier(sql, `${one}_app`)} in database ${identifier(sql, one)} set lock_timeout = '1min'`,
  );
  const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await open(one, secretOne);
  expect(told.mock.calls.join()).toMatch(/une nouvelle connexion ne les reçoit pas/);
  await as(
    appUrl,
    (sql) => sql`alter role current_user in database ${identifier(sql, one)} reset lock_timeout`,
  );
  told.mockClear();
  await open(one, secretOne);
  expect(told).not.toHaveBeenCalled();
  told.mockRestore();
});

test("a database made under the former fixed names keeps them, for its own secret only", async () => {
  const { drop, ownerUrl } = await cloneDatabase("template_seeded");
  try {
    const name = new URL(ownerUrl).pathname.slice(1);
    const database = await open(name, SECRET);
    expect(await who(database.appUrl)).toBe("maillage_app");
    await migrate({ ...database, mode: "demonstration" });
    await expect(open(name, secretOne)).rejects.toThrow(/autre installation/);
    expect(await who(ownerUrl)).toBe("maillage_owner");
  } finally {
    await drop();
  }
});
