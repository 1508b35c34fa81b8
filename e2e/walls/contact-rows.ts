import type { Database, Http } from "../http";
import { type Allowed, heldByAgents, viewers } from "./expected";

const ofA = "01900000-0000-7000-8000-0000000000e1";

/** A contact that the agent of A noted on a project of A. */
export async function contactRows({ sql }: Database, unknown: string) {
  await sql.begin(async (tx) => {
    await tx`select set_config('app.actor', (select id::text from account where email = ${viewers.agentA}), true)`;
    await tx`insert into meeting (id, region_id, territory_id, project_id, met_on, kind, summary)
      select ${ofA}, p.region_id, p.territory_id, p.id, '2026-11-20', 'phone', 'Rejeu' from project p
        join territory t on t.id = p.territory_id
       where t.slug = 'boulonnais' and p.deleted_at is null order by p.id limit 1 on conflict do nothing`;
  });
  return { ofA, sharedByA: unknown, ofB: unknown, ofRegion: unknown, elsewhere: unknown, unknown };
}

/** A contact as it was noted, and not withdrawn. */
const bareContact = (http: Database, id: string) =>
  http.sql.begin(async (sql) => {
    await sql`select set_config('app.actor', ${id}, true)`;
    await sql`alter table meeting disable trigger keep_text`;
    await sql`update meeting set summary = 'Rejeu', next_step = '', next_due_on = null, withdrawn_at = null, corrected_at = null,
      version = version + 1 where id = ${id}`;
    await sql`alter table meeting enable trigger keep_text`;
  });

/** Its author alone, of those who read it. */
const byAuthor: Allowed = { ...heldByAgents, agentB: [] };

export const onContact = {
  ...{ table: "meeting", idField: "meetingId", allowed: byAuthor },
  ...{ ready: bareContact, after: bareContact },
} as const;

/** The page of the contacts of its project. */
export const contactsOf = async (id: string, { sql }: Http) => {
  const [row] = await sql<{ project: string }[]>`select project_id as project from meeting where id = ${id}`;
  return `/projets/${row?.project}/contacts`;
};
