import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../client";
import { onPage, orderedBy, type Page, type Sort } from "../../kernel/lists";
import { byHundreds, idsInOrder } from "../../kernel/paged";
import { inScope, type Scope } from "../../scope";
import { ofItsAction } from "../money/listed";
import { howMany, sumOf } from "../money/sums";
import {
  type LineFilters,
  type LineSort,
  type LineWords,
  lineOwn,
  lineSort,
  linesKept,
  ofBudgetLines,
} from "./rows";
import { liveBudgetLines } from "./table";

export type ListedLine = Awaited<ReturnType<typeof listLines>>["rows"][number];

const columns = {
  ...lineOwn,
  territoryId: liveBudgetLines.territoryId,
  regionId: liveBudgetLines.regionId,
  ...ofItsAction,
};

/** Rows kept, and what they sum to: whole cents, each word apart. */
const lineSums = {
  rows: howMany,
  planned: sumOf(liveBudgetLines.plannedCents),
  actual: sumOf(liveBudgetLines.actualCents),
};

const read = (tx: Db, scope: Scope, where: SQL | undefined) =>
  ofBudgetLines(tx.select(columns).from(liveBudgetLines).$dynamic(), scope, where);

/** Lines of budget that this reader sees, filtered, sorted and paged, with the totals of the whole list. */
export function listLines(
  scope: Scope,
  filters: LineFilters,
  sort: Sort<LineSort>,
  page: Page | null,
  today: string,
  words?: LineWords,
) {
  const where = linesKept(filters, today, words);
  return inScope(scope, async (tx) => {
    const order = orderedBy(lineSort[sort.key]({ today, words }), sort.direction, liveBudgetLines.id);
    const rows = await onPage(read(tx, scope, where).orderBy(order), page);
    const [totals] = await ofBudgetLines(tx.select(lineSums).from(liveBudgetLines).$dynamic(), scope, where);
    return { rows, totals: totals ?? { rows: 0, planned: null, actual: null }, total: totals?.rows ?? 0 };
  });
}

/** Every row of such a list, some hundreds at a time: what an export writes as it goes. */
export async function readLines(
  scope: Scope,
  filters: LineFilters,
  sort: Sort<LineSort>,
  today: string,
  words?: LineWords,
) {
  const order = orderedBy(lineSort[sort.key]({ today, words }), sort.direction, liveBudgetLines.id);
  const ids = await idsInOrder(scope, (tx) =>
    ofBudgetLines(
      tx.select({ id: liveBudgetLines.id }).from(liveBudgetLines).$dynamic(),
      scope,
      linesKept(filters, today, words),
    ).orderBy(order),
  );
  return byHundreds(scope, ids, (tx, among) => read(tx, scope, among(liveBudgetLines.id)));
}

const unnamed = sql<string | null>`null::text`;

/** What lines are grouped by: the key of each group, which its list asks, and what it is called where the key is no code. */
const lineGroups = {
  territoire: { key: sql<string>`territory.slug`, label: sql<string | null>`territory.name` },
  axe: { key: sql<string>`live_action.axis`, label: unnamed },
  section: { key: sql<string>`live_budget_line.kind`, label: unnamed },
  periode: { key: sql<string>`live_budget_line.year::text`, label: unnamed },
  action: { key: sql<string>`live_action.id::text`, label: sql<string | null>`live_action.title` },
};

export type LineGroup = keyof typeof lineGroups;

/** The sums of what the filters keep, by group; the sums of the groups are those of the list that the same filters open. */
export function sumLines(scope: Scope, filters: LineFilters, by: LineGroup, today: string, on?: Db) {
  const { key, label } = lineGroups[by];
  return inScope(
    scope,
    (tx) =>
      ofBudgetLines(
        tx
          .select({ key, label, ...lineSums })
          .from(liveBudgetLines)
          .$dynamic(),
        scope,
        linesKept(filters, today),
      ).groupBy(sql`1`, sql`2`),
    on,
  );
}
