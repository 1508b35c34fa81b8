import { and, gt, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import { territories } from "./table";

/** What a row may name beside its own territory: those that are not closed on a day, and those that it names already. */
export const offeredBeside = (today: string, kept: readonly { id: string }[] = []): SQL | undefined =>
  and(
    isNull(territories.deletedAt),
    or(
      isNull(territories.closedOn),
      gt(territories.closedOn, today),
      inArray(
        territories.id,
        kept.map(({ id }) => id),
      ),
    ),
  );

type Links = { table: PgTable; row: PgColumn; territory: PgColumn };
type Asked = { named: readonly string[]; rows: readonly string[]; today: string };

/** Of the territories named, those that may be, the bin apart: one that is closed only by the rows (`onlyOf`) that named it already. */
export function listBeside(tx: Db, { table, row, territory }: Links, { named, rows, today }: Asked) {
  const naming = sql`(select ${row}::text from ${table}
    where ${territory} = territory.id and ${row} = any(${`{${rows.join(",")}}`}::uuid[]))`;
  return tx
    .select({
      id: territories.id,
      regionId: territories.regionId,
      kind: territories.kind,
      onlyOf: sql<string[] | null>`case when territory.closed_on <= ${today}::date then array${naming} end`,
    })
    .from(territories)
    .where(and(isNull(territories.deletedAt), inArray(territories.id, [...named])));
}
