import { promiseOf } from "@/lib/imports/preview";
import type { Database } from "../http";
import { viewers } from "./expected";

const ids = {
  ofA: "01900000-0000-7000-8000-0000000000a1",
  ofB: "01900000-0000-7000-8000-0000000000b1",
} as const;
const places = { ofA: ["boulonnais", viewers.agentA], ofB: ["sambre-avesnois", viewers.agentB] } as const;

/** As owner, in the name of an account: an import is also that of who made it. */
async function inNameOf({ sql }: Database, email: string, write: (tx: Database["sql"]) => Promise<unknown>) {
  await sql.begin(async (tx) => {
    await tx`select set_config('app.actor', (select id::text from account where email = ${email}), true)`;
    await write(tx as unknown as Database["sql"]);
  });
}

/** Imports of A and of B, each made by its agent: an officer sees those that he makes himself. */
export async function importRows(http: Database, unknown: string) {
  for (const row of ["ofA", "ofB"] as const) {
    const [slug, email] = places[row];
    await inNameOf(http, email, async (sql) => {
      await sql`insert into import (id, region_id, territory_id, plan_id, file_name, format, digest)
        select ${ids[row]}, p.region_id, p.territory_id, p.id, 'plan.xlsx', 'xlsx', 'x' from plan p
          join territory t on t.id = p.territory_id where t.slug = ${slug} and p.status = 'active' limit 1 on conflict do nothing`;
    });
  }
  return { ...ids, ofRegion: unknown, sharedByA: unknown, elsewhere: unknown, unknown };
}

/** Brings an import back to its preview: one new action. */
export const opened = (http: Database, id: string) =>
  inNameOf(http, viewers.admin, async (sql) => {
    const title = `Rejeu ${crypto.randomUUID()}`;
    const row = { sheet: 0, line: 2, noun: "action", kind: "new", title, said: [] } as const;
    const promise = promiseOf([{ ...row, rowId: null, before: null, version: null, kept: null }]);
    await sql`update import set state = 'open', applied_at = null, applied_by = null, undone_at = null, undone_by = null,
      sheets = '[0]', mapping = '{}', answers = '{}', asks = '[]', counts = '{"new": 1}', promise = ${promise}, version = version + 1 where id = ${id}`;
    await sql`delete from import_row where import_id = ${id}`;
    await sql`delete from import_sheet where import_id = ${id}`;
    await sql`insert into import_sheet (import_id, rank, name, rows, merges)
      select ${id}, 0, 'Plan', ${sql.json([
        ["Axe", "Action"],
        ["Axe 1", title],
      ])}, '[]' where exists (select 1 from import where id = ${id})`;
    await sql`insert into import_row (import_id, rank, sheet, line, noun, kind, title, said)
      select ${id}, 0, 0, 2, 'action', 'new', ${title}, '[]' where exists (select 1 from import where id = ${id})`;
  });

/** An import that is written, whose row someone put in the bin since. */
export const written = async (http: Database, id: string) => {
  await opened(http, id);
  await inNameOf(http, viewers.admin, async (sql) => {
    await sql`update import set state = 'applied', applied_at = now(), version = version + 1 where id = ${id}`;
    await sql`update import_row set row_id = gen_random_uuid(), version = 1 where import_id = ${id}`;
  });
};
