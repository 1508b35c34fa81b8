import { and, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { PgColumn, PgSelect, PgTable } from "drizzle-orm/pg-core";
import { departements } from "../geography/table";
import { searchedWords } from "../searchable";
import { territories } from "../territories/table";
import { atAddress } from "../territories/there";

/** A sort by one of a closed set of keys, and a page of `size` rows (number from 1); no page: everything, for an export. */
export type Sort<Key extends string> = { key: Key; direction: "asc" | "desc" };
export type Page = { number: number; size: number };

/**
 * ORDER BY of one column: unknown values last, and `tie` so that pages never overlap. What is in one row with it (`more`: the hour of a
 * day) is an order of its own: no index has that of a ROW.
 */
export const orderedBy = (
  column: SQLWrapper,
  direction: "asc" | "desc",
  tie: SQLWrapper,
  ...more: SQLWrapper[]
): SQL => {
  const way = direction === "asc" ? sql`asc` : sql`desc`;
  const parts = [sql`${column} ${way} nulls last`, ...more.map((also) => sql`${also} ${way}`), sql`${tie}`];
  return sql.join(parts, sql`, `);
};

/** The query, brought to one page; `null` leaves it whole. */
export function onPage<Query extends PgSelect>(query: Query, page: Page | null): Query {
  return page ? query.limit(page.size).offset((page.number - 1) * page.size) : query;
}

/** Text in French order. */
export const french = (column: SQLWrapper): SQL => sql`${column} collate "fr-x-icu"`;

/** What a row shows in place of a code, by code. */
export type Labels = Readonly<Partial<Record<string, string>>>;

/** A code as the row shows it, for a search and for a sort; the code itself to who gives no words. */
export const labelled = (code: SQLWrapper, labels: Labels | undefined): SQL =>
  labels ? sql`(cast(${JSON.stringify(labels)}::text as jsonb) ->> ${code})` : sql`${code}`;

/** The words of the codes that a row shows, by the name of their column. */
export type Codes<Columns> = Readonly<Partial<Record<keyof Columns, Labels>>>;

/** The codes among the columns of a row, each in its words. */
export const codesShown = <Columns extends Readonly<Record<string, SQLWrapper>>>(
  columns: Columns,
  codes: Codes<Columns> | undefined,
): SQL[] =>
  Object.entries(columns).flatMap(([name, column]) => {
    const labels = codes?.[name];
    return labels ? [labelled(column, labels)] : [];
  });

/** Codes as the row shows them, where a row has several. */
export const labelledAll = (codes: SQLWrapper, labels: Labels | undefined): SQL =>
  sql`(select string_agg(${labelled(sql`c.code`, labels)}, ' ') from unnest(${codes}) as c (code))`;

/** Rows that show every word of `search` in what is given of them; undefined without words. */
export function matching(search: string | undefined, ...shown: SQLWrapper[]): SQL | undefined {
  const words = searchedWords(search);
  if (words.length === 0) return undefined;
  const patterns = words.map((word) => sql`${`%${word.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`}`);
  const text = sql`app.searchable(concat_ws(' ', ${sql.join(shown, sql`, `)}))`;
  return sql`${text} like all (array[${sql.join(patterns, sql`, `)}]::text[])`;
}

/** The name of the main département of a territory. */
export const departementName = sql<string | null>`(select d.name from ${departements} d
  where d.code = ${territories.mainDepartementCode})`;

/** Filters of place, as the URL says them: a territory's slug (or one that it left), a département's code. */
export type PlaceFilter = { territory?: string; departement?: string };

type Placed = { id: PgColumn; territoryId: PgColumn };
type Links = { table: PgTable; row: PgColumn; territory: PgColumn };

/**
 * Rows that concern the places asked: of those territories, or linked to them (a shared action, a co-organised event).
 * A département is that of the territory where most of its people live. Undefined without filter.
 */
export function inPlaces(filter: PlaceFilter, row: Placed, links?: Links): SQL | undefined {
  if (!filter.territory && !filter.departement) return undefined;
  const asked = sql`(select ${territories.id} from ${territories} where ${and(
    filter.territory ? atAddress(filter.territory) : undefined,
    filter.departement ? sql`${territories.mainDepartementCode} = ${filter.departement}` : undefined,
  )})`;
  const own = sql`${row.territoryId} in ${asked}`;
  if (!links) return own;
  return sql`(${own} or ${row.id} in (select ${links.row} from ${links.table} where ${links.territory} in ${asked}))`;
}
