import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { auditedTables, listAudit } from "./audit";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("an administrator reads who, what and where; nobody else reads the journal", async () => {
  const entries = await listAudit(viewers.admin, {}, 200);
  expect(entries).toHaveLength(200);
  expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).sort((a, b) => b - a));
  // An administrator alone reads no business row: no title.
  expect(new Set(entries.map(({ title }) => title))).toEqual(new Set([null]));
  for (const [name, scope] of Object.entries(viewers))
    if (name !== "admin") expect(await listAudit(scope, {}, 200), name).toEqual([]);
});

test("no value ever comes with an entry", async () => {
  const [row] = await db.owner<{ title: string }[]>`select title from action order by id limit 1`;
  const entries = await listAudit(viewers.admin, { table: "action" }, 2_000);
  expect(JSON.stringify(entries)).not.toContain(row?.title);
  expect(entries[0]?.fields).toContain("title");
});

test("filters by territory, table and person leave what they say", async () => {
  const narrowed = await listAudit(
    viewers.admin,
    { territory: "boulonnais", table: "action", person: "ADMIN demo" },
    200,
  );
  expect(narrowed.length).toBeGreaterThan(10);
  for (const entry of narrowed) {
    expect(entry).toMatchObject({ territory: "Boulonnais", tableName: "action", actor: "Administration" });
  }
  expect(await listAudit(viewers.admin, { person: "personne de ce nom" }, 200)).toEqual([]);
});

test("every table that the database audits has its word", async () => {
  const audited = await db.owner<{ name: string }[]>`
    select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'audit' order by 1`;
  expect([...auditedTables].sort()).toEqual(audited.map(({ name }) => name));
});
