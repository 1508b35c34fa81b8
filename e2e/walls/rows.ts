import { randomUUID } from "node:crypto";
import { stableId } from "@/db/reference/stable-id";
import type { Database } from "../http";
import { commentRows } from "./comment-rows";
import { contactRows } from "./contact-rows";
import type { Allowed, RowName } from "./expected";
import { groundRows } from "./ground-rows";
import { importRows } from "./import-rows";
import { noteRows } from "./note-rows";

export const unknown = "01900000-0000-7000-8000-000000000000";

/** The last by id: of the memberships of an account, that which the tests change is the first. */
const last = "ffffffff-ffff-4fff-bfff-ffffffffffff";

/** The organisation that the merges keep: no other gesture touches it. */
export const merging = stableId("organisation", "cress");

function trial(name: string): string {
  return stableId("territory", `essai ${name}`);
}

export type Rows = Record<RowName, string>;

/** The field of a gesture that names no row: its key, which each send has anew. */
export const namesNone = "requestKey";

/** Link table, its row column, of the nouns that several territories hold. */
const links: Record<string, { table: string; column: string }> = {
  action: { table: "action_territory", column: "action_id" },
  event: { table: "event_territory", column: "event_id" },
};

/** Another Région, with a territory and the account of its agent: nobody of the demonstration has anything there. */
async function anotherRegion({ sql }: Database): Promise<{ territory: string; account: string }> {
  const place = { region: randomUUID(), territory: randomUUID() };
  const person = { account: randomUUID(), membership: randomUUID() };
  const known = await sql<{ territory: string; account: string }[]>`
    select l.territory_id as territory, m.account_id as account from membership_territory l
      join membership m on m.id = l.membership_id join region r on r.id = l.region_id where r.slug = 'ailleurs'`;
  if (known[0]) return known[0];
  await sql.begin(async (tx) => {
    await tx`select set_config('app.actor', ${unknown}, true)`;
    await tx`insert into region (id, slug, name, time_zone) values (${place.region}, 'ailleurs', 'Ailleurs', 'Europe/Paris')`;
    await tx`insert into territory (id, region_id, slug, name, kind, lead_organisation)
      values (${place.territory}, ${place.region}, 'pays-d-ailleurs', 'Pays d’ailleurs', 'pays', 'Pays d’ailleurs')`;
    await tx`insert into account (id, email, name) values (${person.account}, 'agent@ailleurs.example', 'Agent d’ailleurs')`;
    await tx`insert into membership (id, account_id, role, region_id, whole_region, starts_on)
      values (${person.membership}, ${person.account}, 'agent', ${place.region}, false, '2026-01-01')`;
    await tx`insert into membership_territory (membership_id, region_id, territory_id)
      values (${person.membership}, ${place.region}, ${place.territory})`;
  });
  return { territory: place.territory, account: person.account };
}

/** Organisations: of a territory, or of none; and one of the other Région. */
async function organisations(http: Database): Promise<Rows> {
  const { sql } = http;
  const { territory } = await anotherRegion(http);
  await sql`insert into organisation (id, region_id, name, kind)
    select ${last}, t.region_id, 'Structure d’ailleurs', 'other' from territory t where t.id = ${territory} on conflict do nothing`;
  const one = async (slug: string | null) => {
    const [row] = await sql<{ id: string }[]>`
      select r.id from organisation r left join territory t on t.id = r.territory_id
       where t.slug is not distinct from ${slug} and r.deleted_at is null and r.id not in (${last}, ${merging}) order by r.id desc limit 1`;
    return row?.id ?? unknown;
  };
  return {
    ofA: await one("boulonnais"),
    ofB: await one("sambre-avesnois"),
    ofRegion: await one(null),
    sharedByA: unknown,
    elsewhere: last,
    unknown,
  };
}

async function territories(http: Database): Promise<Rows> {
  const { sql } = http;
  const { territory } = await anotherRegion(http);
  const rows = await sql<{ id: string; slug: string }[]>`select id, slug from territory`;
  const of = (slug: string) => rows.find((row) => row.slug === slug)?.id ?? unknown;
  return {
    ofA: of("boulonnais"),
    ofB: of("sambre-avesnois"),
    ofRegion: of("nord-pas-de-calais"),
    sharedByA: unknown,
    elsewhere: territory,
    unknown,
  };
}

/** The Région of the demonstration, and the other one. */
async function regions(http: Database): Promise<Rows> {
  await anotherRegion(http);
  const rows = await http.sql<{ id: string; slug: string }[]>`select id, slug from region`;
  const of = (slug: string) => rows.find((row) => row.slug === slug)?.id ?? unknown;
  const none = { ofA: unknown, ofB: unknown, sharedByA: unknown };
  return { ...none, ofRegion: of("nord-pas-de-calais"), elsewhere: of("ailleurs"), unknown };
}

/** Territories in which nothing stands, for the gestures that end them: two of the Région, the third taken by merges; one elsewhere. */
export const trials = { ofA: trial("a"), ofB: trial("b"), third: trial("c") };

async function trialTerritories(http: Database): Promise<Rows> {
  const { territory: elsewhere } = await anotherRegion(http);
  await http.sql.begin(async (tx) => {
    await tx`select set_config('app.actor', ${unknown}, true)`;
    await tx`insert into epci (siren, name, kind, population, population_year, commune_count, main_departement_code)
      select '99999990' || n, 'CC d’essai ' || n, 'CC', 1000, 2023, 1, '62' from generate_series(1, 3) n on conflict do nothing`;
    for (const [name, id] of Object.entries(trials))
      await tx`insert into territory (id, region_id, slug, name, kind, lead_organisation)
        select ${id}, r.id, ${`essai-${name.toLowerCase()}`}, ${`Essai ${name}`}, 'pays', 'Essai' from region r
         where r.slug = 'nord-pas-de-calais' on conflict do nothing`;
  });
  return {
    ...{ ofA: trials.ofA, ofB: trials.ofB, ofRegion: unknown },
    sharedByA: unknown,
    elsewhere,
    unknown,
  };
}

/** Of gestures that name no row: they are tried once by each, in the Région. */
async function made(http: Database): Promise<Rows> {
  await trialTerritories(http);
  return { ...(await regions(http)), elsewhere: unknown };
}

/** Accounts that no test signs in with; that which is shared stands in the other Région too. */
async function accounts(http: Database): Promise<Rows> {
  const { sql } = http;
  const { account } = await anotherRegion(http);
  await sql`insert into membership (id, account_id, role, region_id, whole_region, starts_on)
    select ${last}, a.id, 'regional', r.id, true, '2026-01-01' from account a, region r
     where a.email = 'agent.valenciennes@demo.example' and r.slug = 'ailleurs' on conflict do nothing`;
  const rows = await sql<{ id: string; email: string }[]>`select id, email from account`;
  const of = (name: string) =>
    rows.find(({ email }) => email === `agent.${name}@demo.example`)?.id ?? unknown;
  return {
    ofA: of("calaisis"),
    ofB: of("ternois"),
    ofRegion: of("douaisis"),
    sharedByA: of("valenciennes"),
    elsewhere: account,
    unknown,
  };
}

/** Rows that the table of rights names and that are not there: they would be tried by nobody. No row of a noun without link is shared. */
export const missing = (table: string, rows: Rows, allowed: Allowed): RowName[] =>
  Object.values(allowed)
    .flat()
    .filter((name) => rows[name] === unknown && (name !== "sharedByA" || table in links));

/** Territories that a row is shared with: an edition that does not name them lets go of them. */
export async function sharedWith({ sql }: Database, table: string, id: string): Promise<string[]> {
  const link = links[table];
  if (!link) return [];
  const rows = await sql<{ id: string }[]>`
    select territory_id as id from ${sql(link.table)} where ${sql(link.column)} = ${id}`;
  return rows.map((row) => row.id);
}

/** Rows of one table, by whose they are. A noun without link has none that is shared: it stands as unknown. */
export async function rowsOf(http: Database, table: string): Promise<Rows> {
  if (table === "trial") return trialTerritories(http);
  if (table === "made") return made(http);
  if (table === "territory") return territories(http);
  if (table === "account") return accounts(http);
  if (table === "organisation") return organisations(http);
  if (table === "region") return regions(http);
  if (table === "import") return importRows(http, unknown);
  if (table === "meeting") return contactRows(http, unknown);
  if (table === "note") return noteRows(http, unknown);
  if (table === "comment") return commentRows(http, unknown);
  const { sql } = http;
  const [elsewhere] = await sql<{ id: string }[]>`
    select region_id as id from territory where id = ${(await anotherRegion(http)).territory}`;
  const ground = await groundRows(http, table, elsewhere?.id ?? "");
  if (ground)
    return {
      ...{ ofA: unknown, ofB: unknown, ofRegion: ground.own, sharedByA: unknown },
      ...{ elsewhere: ground.other ?? unknown, unknown },
    };
  const link = links[table];
  // A closed plan locks what stands on it, whoever writes: rights are tried on the others.
  const unlocked =
    table === "plde"
      ? sql`exists (select 1 from plan p where p.plde_id = r.id and p.status = 'active')`
      : sql`coalesce(app.plan_status((to_jsonb(r) ->> 'plan_id')::uuid),
          app.plan_status_of((to_jsonb(r) ->> 'action_id')::uuid), 'active') not in ('closed', 'abandoned')`;
  const one = async (slug: string, shared: boolean) => {
    const rows = await sql<{ id: string; row: Record<string, unknown>; linked: boolean }[]>`
      select r.id, to_jsonb(r) as row, ${
        link
          ? sql`exists (select 1 from ${sql(link.table)} l join territory o on o.id = l.territory_id
              where l.${sql(link.column)} = r.id and o.slug = 'montreuillois')`
          : sql`false`
      } as linked
        from ${sql(table)} r join territory t on t.id = r.territory_id
       where t.slug = ${slug} and r.deleted_at is null and ${unlocked} order by r.id desc`;
    const open = (row: Record<string, unknown>) =>
      table === "action"
        ? row.status === "in_progress" && !row.blocked && row.progress_basis === "hand"
        : table === "plan"
          ? row.status === "active"
          : true;
    const found =
      rows.find(({ row, linked }) => linked === shared && open(row)) ??
      rows.find(({ linked }) => linked === shared);
    return found?.id ?? unknown;
  };
  return {
    ofA: await one("boulonnais", false),
    ofB: await one("sambre-avesnois", false),
    ofRegion: await one("nord-pas-de-calais", false),
    sharedByA: link ? await one("boulonnais", true) : unknown,
    elsewhere: unknown,
    unknown,
  };
}
