import type { Database, Http } from "../http";
import { type Allowed, noted, viewers } from "./expected";

const ids = {
  ofA: "01900000-0000-7000-8000-0000000000c1",
  ofB: "01900000-0000-7000-8000-0000000000c2",
  ofRegion: "01900000-0000-7000-8000-0000000000c3",
  sharedByA: "01900000-0000-7000-8000-0000000000c4",
} as const;
const places = { ofA: "boulonnais", ofB: "sambre-avesnois", ofRegion: "nord-pas-de-calais" } as const;

/** Comments of plans of A, of B and of the Région, and one of an action that A shares; all of them written by the agent of A. */
export async function commentRows({ sql }: Database, unknown: string) {
  await sql.begin(async (tx) => {
    await tx`select set_config('app.actor', (select id::text from account where email = ${viewers.agentA}), true)`;
    for (const row of ["ofA", "ofB", "ofRegion"] as const)
      await tx`insert into comment (id, region_id, territory_id, author_territory_id, plan_id, body)
        select ${ids[row]}, p.region_id, p.territory_id, p.territory_id, p.id, 'Rejeu' from plan p join territory t on t.id = p.territory_id
         where t.slug = ${places[row]} and p.status = 'active' and p.deleted_at is null limit 1 on conflict do nothing`;
    await tx`insert into comment (id, region_id, territory_id, author_territory_id, action_id, body)
      select ${ids.sharedByA}, a.region_id, a.territory_id, a.territory_id, a.id, 'Rejeu' from action a join territory t on t.id = a.territory_id
       where t.slug = 'boulonnais' and a.deleted_at is null and exists (select 1 from action_territory l join territory o on o.id = l.territory_id
         where l.action_id = a.id and o.slug = 'montreuillois') order by a.id limit 1 on conflict do nothing`;
  });
  return { ...ids, elsewhere: unknown, unknown };
}

/** A thread that nobody answered, open or resolved, and not withdrawn. */
export const bareComment =
  (resolved = false) =>
  (http: Database, id: string) =>
    http.sql.begin(async (sql) => {
      await sql`select set_config('app.actor', ${id}, true)`;
      await sql`delete from mention where comment_id in (select id from comment where parent_id = ${id})`;
      await sql`delete from comment where parent_id = ${id}`;
      await sql`alter table comment disable trigger keep_text`;
      await sql`update comment set body = 'Rejeu', withdrawn_at = null, corrected_at = null, version = version + 1,
        resolved_on = ${resolved ? "2026-11-02" : null}, resolved_by = ${resolved ? sql`created_by` : null} where id = ${id}`;
      await sql`alter table comment enable trigger keep_text`;
    });

/** What is A’s own text: the others read it, and change nothing of it. */
export const textOfA: Allowed = {
  ...Object.fromEntries(Object.keys(noted).map((name) => [name, []])),
  agentA: ["ofA", "sharedByA"],
} as unknown as Allowed;

/** The page of its discussion. */
export const discussionOf = async (id: string, { sql }: Http) => {
  const [row] = await sql<{ plan: string | null; action: string | null }[]>`
    select plan_id as plan, action_id as action from comment where id = ${id}`;
  return row?.plan ? `/plans/${row.plan}/discussion` : `/actions/${row?.action}/discussion`;
};

export const onComment = {
  ...{ table: "comment", idField: "commentId", allowed: noted, ready: bareComment() },
} as const;
export const onCommented = { table: "action", idField: "rowId", allowed: noted, writes: "comment" } as const;
/** What is typed of a comment on an action. */
export const commentTyped = { on: "action", body: "Rejeu.", mentions: "" };
