import type { Database, Http } from "../http";
import { textOfA } from "./comment-rows";
import { type Allowed, viewers } from "./expected";

const ids = {
  ofA: "01900000-0000-7000-8000-0000000000d1",
  sharedByA: "01900000-0000-7000-8000-0000000000d4",
} as const;

/** Notes of the agent of A, on an action of A and on one that A shares. */
export async function noteRows({ sql }: Database, unknown: string) {
  await sql.begin(async (tx) => {
    await tx`select set_config('app.actor', (select id::text from account where email = ${viewers.agentA}), true)`;
    for (const [row, id] of Object.entries(ids))
      await tx`insert into note (id, region_id, territory_id, author_territory_id, action_id, noted_on, body)
        select ${id}, a.region_id, a.territory_id, a.territory_id, a.id, '2026-11-20', 'Rejeu' from action a
          join territory t on t.id = a.territory_id join plan p on p.id = a.plan_id
         where t.slug = 'boulonnais' and p.status = 'active' and a.deleted_at is null
           and exists (select 1 from action_territory l join territory o on o.id = l.territory_id
             where l.action_id = a.id and o.slug = 'montreuillois') = ${row === "sharedByA"}
         order by a.id limit 1 on conflict do nothing`;
  });
  return { ...ids, ofB: unknown, ofRegion: unknown, elsewhere: unknown, unknown };
}

/** A note as it was written, and not withdrawn. */
const bareNote = (http: Database, id: string) =>
  http.sql.begin(async (sql) => {
    await sql`select set_config('app.actor', ${id}, true)`;
    await sql`alter table note disable trigger keep_text`;
    await sql`update note set body = 'Rejeu', withdrawn_at = null, corrected_at = null, version = version + 1 where id = ${id}`;
    await sql`alter table note enable trigger keep_text`;
  });

export const onNote = {
  ...{ table: "note", idField: "noteId", allowed: textOfA as Allowed },
  ...{ ready: bareNote, after: bareNote },
} as const;

/** The page of the notes of its action. */
export const notesOf = async (id: string, { sql }: Http) => {
  const [row] = await sql<{ action: string }[]>`select action_id as action from note where id = ${id}`;
  return `/actions/${row?.action}/notes`;
};
