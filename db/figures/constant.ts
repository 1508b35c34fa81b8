import "server-only";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Scope } from "../scope";
import { territories, territoryLineages } from "../territories/table";

/** « À périmètre constant »: of each territory that came to an end in one other, the living one that now has all that it had. */
export type Roots = Readonly<Record<string, string>>;

/**
 * The roots of what the reader reads, on `today`; undefined without any. A territory that was split has none: what stands in it is of
 * none of its parts, and stays told in its own row.
 */
export async function rootsOn(tx: Db, { regions }: Scope, today: string): Promise<Roots | undefined> {
  const rows = await tx.execute<{ id: string; root: string }>(sql`
    with recursive follows as (
      select l.predecessor_id as id, min(l.successor_id::text)::uuid as next from ${territoryLineages} l
       where l.region_id = any(${`{${regions.join(",")}}`}::uuid[]) and l.since <= ${today}::date
       group by 1 having count(*) = 1
    ), up (id, root, steps) as (
      select id, next, 1 from follows
      union all
      select up.id, f.next, up.steps + 1 from up join follows f on f.id = up.root where up.steps < 50
    )
    select distinct on (id) id, root from up where id <> root order by id, steps desc`);
  return rows.length > 0 ? Object.fromEntries([...rows].map(({ id, root }) => [id, root])) : undefined;
}

const said = (value: object) => sql`cast(${JSON.stringify(value)}::text as jsonb)`;

/** The territory in whose row a row of `place` is told. */
export const toldIn = (place: SQLWrapper, roots: Roots | undefined): SQL =>
  roots ? sql`coalesce((${said(roots)} ->> ${place}::text)::uuid, ${place})` : sql`${place}`;

/** The territories that the row of a territory adds up, without itself. */
export function addedTo(roots: Roots): SQL {
  const groups: Record<string, string[]> = {};
  for (const [id, root] of Object.entries(roots)) groups[root] = [...(groups[root] ?? []), id];
  return sql`array(select jsonb_array_elements_text(${said(groups)} -> ${territories.id}::text))::uuid[]`;
}

/** Is `place` told in the row of a territory? */
export const inRow = (place: SQLWrapper, roots: Roots | undefined): SQL =>
  roots
    ? sql`${place} = any(array_append(${addedTo(roots)}, ${territories.id}))`
    : sql`${place} = ${territories.id}`;

/** Those that have a row of their own. */
export const hasRow = (roots: Roots): SQL =>
  sql`not ${territories.id} = any(${`{${Object.keys(roots).join(",")}}`}::uuid[])`;
