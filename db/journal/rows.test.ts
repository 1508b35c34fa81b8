import { and, eq, isNotNull } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { audits } from "../audit/table";
import { linksOf, nounNames } from "../nouns/registry";
import { type Scope, writeInScope } from "../scope";
import { aMembership, endIt } from "../testing/accounts";
import { aNote, binAction, changeAction, unbinAction } from "../testing/actions";
import { type Opened, openSeeded } from "../testing/opened";
import { openAmendments } from "../testing/plans";
import { viewers } from "../testing/viewers";
import { listJournalEntries } from "./export";
import { type AuditFilters, listGestures } from "./rows";
import { auditWords } from "./words";

const today = "2026-11-23";
const first = { number: 1, size: 50 };
const { admin, agentA } = viewers;
let db: Opened;
let action: { id: string; version: number; title: string };

/** Three gestures of an agent on one action: an update with its note, the bin, and back. */
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
  const [row] = await db.owner<
    { id: string; version: number; title: string; region_id: string; territory_id: string }[]
  >`
    select a.id, a.version, a.title, a.region_id, a.territory_id from action a join territory t on t.id = a.territory_id
     where t.slug = 'boulonnais' and a.status = 'in_progress'
       and not exists (select 1 from event e where e.action_id = a.id)
       and not exists (select 1 from project p where p.action_id = a.id)
       and not exists (select 1 from job j where j.action_id = a.id) order by a.id limit 1`;
  if (!row) throw new Error("No action to write on.");
  action = row;
  const place = { id: row.id, regionId: row.region_id, territoryId: row.territory_id };
  // One gesture: the action and its note in one transaction.
  await writeInScope(agentA, async (tx) => {
    await changeAction(agentA, row.id, { progress: 64, confidence: "reachable", confidenceOn: today }, tx);
    await aNote(agentA, place, place.territoryId, "Réunion tenue.", tx);
  });
  expect(await binAction(agentA, row.id)).toBe("saved");
  expect(await unbinAction(agentA, row.id)).toBe("saved");
});
afterAll(() => db.drop());

const journal = (filters: AuditFilters = {}, page = first) => listGestures(admin, filters, page);

test("an administrator reads each gesture once, the newest first; nobody else reads the journal", async () => {
  const { gestures, entries, total } = await journal();
  expect(total).toBe(3);
  expect(gestures.map(({ actor, rows }) => [actor, rows])).toEqual([
    ["Agent du Boulonnais", 1],
    ["Agent du Boulonnais", 1],
    ["Agent du Boulonnais", 2],
  ]);
  const told = gestures.map(({ key }) => entries.filter((entry) => entry.key === key));
  expect(told.map((rows) => rows.map(({ tableName, binned }) => [tableName, binned]))).toEqual([
    [["action", false]],
    [["action", true]],
    [
      ["action", null],
      ["note", null],
    ],
  ]);
  for (const [name, scope] of Object.entries(viewers)) {
    if (name === "admin") continue;
    const read = await listGestures(scope, {}, first);
    expect([read.total, read.entries.length, read.founding.rows], name).toEqual([0, 0, 0]);
  }
});

test("what the demonstration put in place is counted apart", async () => {
  const { founding } = await journal();
  expect(founding.rows).toBeGreaterThan(2_000);
  expect(founding.at).toBeInstanceOf(Date);
});

test("no value of a business row ever comes with an entry, nor its title to who may not read it", async () => {
  const { entries } = await journal();
  const told = JSON.stringify(entries);
  for (const value of [action.title, "Réunion tenue", "reachable"]) expect(told).not.toContain(value);
  expect(entries.find(({ tableName }) => tableName === "action")?.fields).toContain("progress");
  expect(new Set(entries.map(({ title }) => title))).toEqual(new Set([null]));
});

test("filters by territory, table and person leave what they say, pages share the gestures", async () => {
  expect(
    (await journal({ territory: "boulonnais", table: "note", person: "AGENT.BOUL" })).gestures,
  ).toHaveLength(1);
  for (const filters of [{ territory: "calaisis" }, { table: "plan" as const }, { person: "personne" }])
    expect((await journal(filters)).total).toBe(0);
  const pages = await Promise.all([1, 2, 3].map((number) => journal({}, { number, size: 1 })));
  expect(new Set(pages.flatMap(({ gestures }) => gestures.map(({ key }) => key))).size).toBe(3);
  expect(pages.map(({ total }) => total)).toEqual([3, 3, 3]);
});

test("a gesture found by a filter comes whole: half of it would say something else", async () => {
  const { gestures, entries } = await journal({ table: "note" });
  expect(gestures.map(({ rows }) => rows)).toEqual([2]);
  expect(entries.map(({ tableName }) => tableName)).toEqual(["action", "note"]);
});

test("an export holds every entry of the gestures, in their order, whatever their page; nobody else has one", async () => {
  const exported = async (scope: Scope, filters: AuditFilters = {}, depth?: number) => {
    const listed = await listJournalEntries(scope, filters, depth);
    const rows = [];
    for await (const some of listed) rows.push(...some);
    expect(rows).toHaveLength(listed.total);
    return rows.map(({ tableName, binned, actor }) => [tableName, binned, actor]);
  };
  const agent = "Agent du Boulonnais";
  const update = [
    ["action", null, agent],
    ["note", null, agent],
  ];
  const back = ["action", false, agent];
  const gone = ["action", true, agent];
  expect(await exported(admin)).toEqual([back, gone, ...update]);
  expect(await exported(admin, { table: "note" })).toEqual(update);
  expect(await exported(admin, { territory: "calaisis" })).toEqual([]);
  expect(await exported(admin, {}, 1)).toEqual([back, gone]);
  for (const [name, scope] of Object.entries(viewers))
    if (name !== "admin") expect(await exported(scope), name).toEqual([]);
});

test("a page beyond the last shows the true total, with and without a filter", async () => {
  const beyond = { number: 99, size: 50 };
  for (const filters of [{}, { territory: "boulonnais" }]) {
    const { gestures, entries, total } = await journal(filters, beyond);
    expect([gestures.length, entries.length, total]).toEqual([0, 0, 3]);
  }
});

test("what lies deeper than the journal reads is left out, gesture by gesture, and said", async () => {
  const reading = async (depth: number) => {
    const { gestures, total, since } = await listGestures(admin, {}, first, depth);
    expect(total).toBe(gestures.length);
    return [gestures.map(({ rows }) => rows), since && gestures.at(-1)?.at.getTime() === since.getTime()];
  };
  // Four entries: the bin, back, and the two of the update, of which none comes without the other.
  expect(await reading(1)).toEqual([[1, 1], true]);
  expect(await reading(2)).toEqual([[1, 1, 2], true]);
  expect(await reading(3)).toEqual([[1, 1, 2], true]);
  expect(await reading(4)).toEqual([[1, 1, 2], null]);
});

test("every table that the database audits has its word", async () => {
  const audited = await db.owner<{ name: string }[]>`
    select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'audit' order by 1`;
  const known = nounNames.flatMap((noun) => [noun, ...linksOf(noun)]);
  expect(known.sort(), "nouns and links of db/nouns/registry.ts").toEqual(audited.map(({ name }) => name));
});

test("rights are found with their perimeters, by table and by territory", async () => {
  const [account] = await db.owner<
    { id: string }[]
  >`select id from account where email = 'elu.boulonnais@demo.example'`;
  const id = await aMembership(admin, account?.id ?? "");
  for (const filters of [{ table: "membership" as const }, { territory: "calaisis" }]) {
    const { entries } = await journal(filters);
    expect(entries.map(({ tableName }) => tableName)).toEqual(["membership", "membership_territory"]);
  }
  // Its end is written on the right, which names no territory.
  expect(await endIt(admin, id)).toBe("saved");
  const { gestures, entries } = await journal({ territory: "calaisis" });
  expect(gestures).toHaveLength(2);
  expect(entries.filter(({ operation }) => operation === "update").map(({ rowId }) => rowId)).toEqual([id]);
  const elsewhere = await journal({ territory: "douaisis" });
  expect(elsewhere.entries.map(({ rowId }) => rowId)).not.toContain(id);
});

test("the journal says the title of the rows that have one", async () => {
  const written = await db.owner<{ name: string; titled: boolean }[]>`
    select c.relname as name, exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'title') as titled
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where t.tgfoid = 'app.audit'::regproc and not t.tgisinternal order by 1`;
  const owner = drizzle(db.owner, { casing: "snake_case" });
  for (const { name, titled } of written) {
    // A project is never named there.
    if (!titled || name === "project") continue;
    const [entry] = await owner
      .select({ title: auditWords.title })
      .from(audits)
      .where(and(eq(audits.tableName, name), isNotNull(audits.rowId)))
      .limit(1);
    expect(entry?.title, `${name} has its title in its wall.ts`).toBeTruthy();
  }
});
