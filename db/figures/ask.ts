import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { type Asking, type Noun, nouns } from "./nouns";
import { type FigureKey, type FigureValues, figureSql } from "./values";

type Columns = Record<string, SQL>;

/** The figures of a noun in one group of its rows. */
export type Counts = Partial<FigureValues>;

const keys = Object.keys(figureSql) as FigureKey[];

/** What nothing was said of: null for every figure. */
export const unknown = Object.fromEntries(keys.map((key) => [key, null])) as FigureValues;

/** A place where a noun has no row, and would be known if it had. */
export const none = (noun: Noun): Counts =>
  Object.fromEntries(keys.filter((key) => figureSql[key].noun === noun).map((key) => [key, 0]));

/** Every figure of a noun, by its key, as columns of a question. */
function valuesOf(noun: Noun, asking: Asking): Columns {
  const { today, filters } = asking;
  const reading = { today, axis: filters.axis, kept: nouns[noun].kept(asking) };
  const own = keys.filter((key) => figureSql[key].noun === noun);
  return Object.fromEntries(own.map((key) => [key, figureSql[key].value(reading)]));
}

/** The first columns of a question, by their place in it: Postgres then knows them whatever they are made of. */
const first = (columns: Columns) =>
  sql
    .join(
      Object.keys(columns).map((_, index) => sql`${index + 1}`),
      sql`, `,
    )
    .inlineParams();

const told = (row: Record<string, unknown> | undefined): Counts =>
  Object.fromEntries(keys.filter((key) => row && key in row).map((key) => [key, row?.[key]]));

/** Every group, and with `by` the whole that they are parts of, which `whole` then tells. */
function grouping(by: Columns, of: Columns) {
  const [group] = Object.values(by);
  return {
    whole: group ? sql`grouping(${group}) = 1` : sql`true`,
    sets: group ? sql`grouping sets ((${first(of)}), (${first({ ...of, ...by })}))` : sql`(${first(of)})`,
  };
}

/**
 * The figures of a noun in all its rows, with `more` beside them, and in each group that `by` makes of them (its first column is never
 * null). Nothing is told of no row: unknown is not zero.
 */
export async function askTotal<By = unknown, More = unknown>(
  tx: Db,
  noun: Noun,
  asking: Asking,
  { by = {}, more = {} }: { by?: Columns; more?: Columns } = {},
): Promise<{ values: Counts; more: More | undefined; groups: (By & Counts & More)[] }> {
  const { whole, sets } = grouping(by, {});
  const rows = await nouns[noun]
    .from(tx, { ...by, ...valuesOf(noun, asking), ...more, whole }, asking)
    .groupBy(sets)
    .having(sql`count(*) > 0`);
  const total = rows.find((row) => row.whole);
  return {
    values: told(total),
    more: total as More | undefined,
    groups: rows.filter((row) => !row.whole) as (By & Counts & More)[],
  };
}

/** The same by territory, in each that a row concerns. */
export async function askPlaces<By = unknown>(
  tx: Db,
  noun: Noun,
  asking: Asking,
  by: Columns = {},
): Promise<{ values: Map<string, Counts>; groups: (By & Counts & { territoryId: string })[] }> {
  const { from } = nouns[noun];
  const place = nouns[noun].place(asking.roots);
  const of = { territoryId: place.of };
  const { whole, sets } = grouping(by, of);
  const columns = { ...of, ...by, ...valuesOf(noun, asking), whole };
  const rows = await from(tx, columns, asking, place.each).groupBy(sets);
  return {
    values: new Map(rows.filter((row) => row.whole).map((row) => [String(row.territoryId), told(row)])),
    groups: rows.filter((row) => !row.whole) as (By & Counts & { territoryId: string })[],
  };
}

/** The same by year; of a stock, nothing. */
export async function askYears(tx: Db, noun: Noun, asking: Asking): Promise<Map<number, Counts>> {
  const { from, year } = nouns[noun];
  if (!year) return new Map();
  const columns = { year: year.of, ...valuesOf(noun, asking) };
  const rows = await from(tx, columns, asking, year.each).groupBy(sql`1`);
  return new Map(rows.map((row) => [Number(row.year), told(row)]));
}
