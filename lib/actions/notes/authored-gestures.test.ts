import { afterAll, beforeAll, expect, test } from "vitest";
import { listNotes } from "@/db/actions/notes/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { type Tx, triedOn } from "@/db/testing/tried";
import { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { addNote, correctNote, withdrawNote } from "./gestures";

const { agentA, regional } = actors;
let db: Opened;
let actionId = "";
beforeAll(async () => {
  db = await openSeeded();
  const [row] = await db.owner<{ id: string }[]>`select a.id from action a join plan p on p.id = a.plan_id
    where a.territory_id = ${agentA.scope.own[0] ?? ""} and a.deleted_at is null and p.status = 'active' order by a.id limit 1`;
  actionId = row?.id ?? "";
});
afterAll(() => db.drop());

const write = (note: string) => done(addNote, { actionId, note, requestKey: requestKey() as string });
const on = async (noteId: string, change: Record<string, string> = {}) => {
  const [row] = await db.owner<{ version: number }[]>`select version from note where id = ${noteId}`;
  return { ...change, noteId, version: String(row?.version), requestKey: requestKey() as string };
};
const read = async (id: string) => {
  const { notes, versions } = await listNotes(regional.scope, actionId);
  return {
    note: notes.find((note) => note.id === id),
    versions: versions.filter(({ rowId }) => rowId === id),
  };
};
const aged = (id: string) =>
  db.owner.begin(async (sql) => {
    await sql`alter table note disable trigger user`;
    await sql`update note set created_at = now() - interval '16 minutes' where id = ${id}`;
    await sql`alter table note enable trigger user`;
  });

test("a note is corrected by its author, in sight after fifteen minutes, and withdrawn with all that it said", async () => {
  const id = await write("Canari un");
  await done(correctNote, await on(id, { body: "Canari deux" }));
  expect(await read(id)).toMatchObject({ note: { body: "Canari deux", correctedAt: null }, versions: [] });
  await aged(id);
  await done(correctNote, await on(id, { body: "Canari trois" }));
  expect(await read(id)).toMatchObject({ versions: [{ texts: { body: "Canari deux" } }] });
  expect(await refusal(done(correctNote, await on(id, { body: "Non" }), regional))).toBe("forbidden");
  const rewritten = (tx: Tx) =>
    tx`update note set body = 'Non', version = version + 1 where id = ${id} returning id`;
  expect(await triedOn(db.app, regional.scope, rewritten)).toBe("nothing");
  await done(withdrawNote, await on(id));
  expect(await read(id)).toMatchObject({ note: { body: "", withdrawnAt: expect.any(Date) }, versions: [] });
  const [left] = await db.owner<
    { found: number }[]
  >`select (select count(*) from note n where n::text like '%Canari%')
    + (select count(*) from text_version v where v::text like '%Canari%')
    + (select count(*) from audit a where a.changes::text like '%Canari%') as found`;
  expect(Number(left?.found)).toBe(0);
});

test("under a closed plan a note is not corrected, and its author withdraws it all the same", async () => {
  const id = await write("Canari quatre");
  await db.owner.begin(async (sql) => {
    await sql`alter table plan disable trigger user`;
    await sql`update plan set status = 'closed', closed_on = '2026-11-20', final_report = 'Fait.' where id = (select plan_id from action where id = ${actionId})`;
    await sql`alter table plan enable trigger user`;
  });
  expect(await refusal(done(correctNote, await on(id, { body: "Non" })))).toBe("planShut");
  await done(withdrawNote, await on(id));
  expect(await read(id)).toMatchObject({ note: { body: "" } });
});
