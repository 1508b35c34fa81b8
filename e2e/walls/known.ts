import type { Http } from "../http";
import { perimeter, roleOf, rowsRead, type ViewerName } from "./expected";
import { asOwner } from "./prepare";

/** A row of the database: its table, the territory it is of, and those that a link names. */
export type Known = { table: string; slug: string; linked: readonly string[] };

/** Every row of the tables of which somebody reads rows, by its id: with its territory, unless all of its Région read it. */
export async function knownRows({ sql }: Http): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  const placeless = [
    "account",
    "membership",
    ...Object.keys(rowsRead).filter((name) => rowsRead[name]?.ground),
  ];
  for (const table of Object.keys(rowsRead).filter((name) => !placeless.includes(name))) {
    const link = table === "event" ? "event" : "action";
    const links = rowsRead[table]?.linked
      ? sql`array(select o.slug from ${sql(`${link}_territory`)} l join territory o on o.id = l.territory_id
          where l.${sql(`${link}_id`)} = ${["job", "step", "budget_line", "funding"].includes(table) ? sql`r.action_id` : sql`r.id`})`
      : sql`array[]::text[]`;
    for (const { id, slug, linked } of await sql<{ id: string; slug: string; linked: string[] }[]>`
      select r.id, t.slug, ${links} as linked from ${sql(table)} r join territory t on t.id = r.territory_id`)
      known.set(id, { table, slug, linked });
  }
  for (const table of placeless)
    for (const { id } of await sql<{ id: string }[]>`select id from ${sql(table)}`)
      known.set(id, { table, slug: "", linked: [] });
  return known;
}

/** May this viewer read this row, as the table of rights says? */
export function mayRead(viewer: ViewerName, { table, slug, linked }: Known): boolean {
  if (!rowsRead[table]?.roles.includes(roleOf[viewer])) return false;
  if (rowsRead[table]?.ground) return true;
  const place = perimeter[viewer];
  return roleOf[viewer] === "admin" || place === "region" || place === slug || linked.includes(place ?? "");
}

/** What somebody's personal data is known by, and the territory whose agents may read it. */
export type Needles = { pattern: RegExp; places: ReadonlyMap<string, string> };

/**
 * Makes every holder and meeting of the demonstration recognisable (name, telephone, what was said), and gives with their
 * marks the e-mail addresses as seeded.
 */
export async function markPeople(http: Http): Promise<Needles> {
  const mark = (kind: string) => http.sql`${kind} || substr(md5(id::text), 1, 12)`;
  await asOwner(http, async (sql) => {
    await sql`update meeting set summary = ${mark("zqs")} || ' ' || summary, next_step = ${mark("zqn")},
      version = version + 1`;
    await sql`update holder set name = 'Témoin ' || ${mark("zqh")}, phone = ${mark("zqt")}, version = version + 1
      where erased_on is null`;
  });
  const found = await http.sql<{ needle: string; slug: string }[]>`
    select n.needle, t.slug from (
      select territory_id, unnest(array[substr(name, 8), phone, email]) as needle from holder
      union all select territory_id, unnest(array[split_part(summary, ' ', 1), next_step]) from meeting) n
      join territory t on t.id = n.territory_id where n.needle is not null`;
  return {
    pattern: /zq[shnt][0-9a-f]{12}|porteur\.[\w.-]+@[\w.-]+\w/g,
    places: new Map(found.map(({ needle, slug }) => [needle, slug])),
  };
}
