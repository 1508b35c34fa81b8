import { readdirSync } from "node:fs";
import { join } from "node:path";
import { getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { getTableConfig, getViewConfig, type PgColumn, PgTable, PgView } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "./testing/opened";
import { asks } from "./testing/said";

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** Columns of a table or of a view, in order of name. */
const columnsOf = async (relation: string) =>
  (
    await db.owner<{ name: string }[]>`
      select attname as name from pg_attribute
       where attrelid = ${relation}::regclass and attnum > 0 and not attisdropped order by 1`
  ).map(({ name }) => name);

test("a view of living rows has every column of its table: one that is added recreates it", async () => {
  const views = await db.owner<{ name: string; invoker: boolean; text: string }[]>`
    select relname as name, coalesce('security_invoker=true' = any(reloptions), false) as invoker,
      pg_get_viewdef(oid) as text
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'`;
  expect(views.length).toBeGreaterThan(6);
  for (const { name, invoker, text } of views) {
    const table = name.replace(/^live_/, "");
    expect(await columnsOf(name), name).toEqual(await columnsOf(table));
    // Read with the rights of who reads, so that the second wall holds behind it.
    expect([invoker, text.includes("deleted_at IS NULL")], name).toEqual([true, true]);
  }
});

type Declared = { name: string; fields: Record<string, PgColumn> };

const folder = import.meta.dirname;
const tableFiles = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
  /(^|\/)table\.ts$/.test(path),
);
const schema: unknown[] = (await Promise.all(tableFiles.map((path) => import(join(folder, path))))).flatMap(
  Object.values,
);

/** The tables and the views that the files called table.ts declare, with their columns. */
const declared = schema.flatMap((one): Declared[] => {
  if (is(one, PgTable)) return [{ name: getTableName(one), fields: getTableColumns(one) }];
  if (!is(one, PgView)) return [];
  const { name, selectedFields } = getViewConfig(one);
  return [{ name, fields: selectedFields as Record<string, PgColumn> }];
});

test("every table and every view has, in the database, the columns that the schema says", async () => {
  expect(declared.length).toBeGreaterThan(30);
  for (const { name, fields } of declared) {
    const said = Object.values(fields).map((column) => snake(column.name));
    expect(said.sort(), name).toEqual(await columnsOf(name));
  }
});

/** The CHECKs of a relation, by name, as PostgreSQL writes them. */
const checksOf = async (on: postgres.ISql, relation: string) =>
  (
    await on<{ said: string }[]>`
      select conname || ': ' || pg_get_constraintdef(oid) as said from pg_constraint
       where conrelid = ${relation}::regclass and contype = 'c' order by 1`
  ).map(({ said }) => said);

test("every CHECK that the schema says is in the database, in the same words", async () => {
  const tables = schema.filter((one) => is(one, PgTable)).map((one) => getTableConfig(one));
  expect(tables.length).toBeGreaterThan(30);
  for (const { name, checks } of tables) {
    const said = await db.owner.begin(async (tx) => {
      await tx`create temp table ${tx(name)} (like ${tx(`public.${name}`)}) on commit drop`;
      for (const { name: called, value } of checks)
        await asks(
          tx,
          sql`alter table pg_temp.${sql.identifier(name)} add constraint ${sql.identifier(called)} check (${value})`,
        );
      return checksOf(tx, `pg_temp.${name}`);
    });
    expect(await checksOf(db.owner, `public.${name}`), name).toEqual(said);
  }
});
