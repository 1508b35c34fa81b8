import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PgSelect } from "drizzle-orm/pg-core";
import type { BudgetKind } from "../../enums";
import { ownColumns } from "../../kernel/columns";
import { type FiltersOf, keptBy } from "../../kernel/kept";
import { type Codes, codesShown, french, type Labels, labelled, matching } from "../../kernel/lists";
import type { Scope } from "../../scope";
import { territories } from "../../territories/table";
import { type MoneyReading, moneyWhere, ofCountedPlans } from "../money/kept";
import { liveActions } from "../table";
import type { ExpenseNature } from "./natures";
import { liveBudgetLines } from "./table";
import { budgetLineWall } from "./wall";

/** What a row of the list holds of its own. */
export const lineOwn = ownColumns(liveBudgetLines, []);

/** Words that a row of the list shows in place of codes. */
export type LineWords = { codes: Codes<typeof lineOwn>; axisNumber: Labels; axis: Labels };

type Reading = MoneyReading & { words?: LineWords | undefined };

/** « A1.2 », as a row says its action. */
export const codeOfAction = (axisNumber: Labels | undefined) =>
  sql`'A' || ${labelled(liveActions.axis, axisNumber)} || '.' || ${liveActions.number}`;

/**
 * The relation of lines of budget: what a query `from(liveBudgetLines)` is joined with, and the first wall. A line hides with its action.
 * Its WHERE is given here: a later one would take the place of the wall.
 */
export const ofBudgetLines = <Query extends PgSelect>(
  query: Query,
  scope: Scope,
  where?: SQL,
): Query & { where: never } =>
  query
    .innerJoin(liveActions, eq(liveActions.id, liveBudgetLines.actionId))
    .innerJoin(territories, eq(territories.id, liveBudgetLines.territoryId))
    .where(and(budgetLineWall.visible(scope), where)) as unknown as Query & { where: never };

/** What each filter of the list keeps, by its name in an address. */
const lineWhere = {
  recherche: (asked: string, { words }: Reading) =>
    matching(
      asked,
      territories.name,
      codeOfAction(words?.axisNumber),
      liveActions.title,
      labelled(liveActions.axis, words?.axis),
      liveBudgetLines.label,
      liveBudgetLines.comment,
      ...codesShown(lineOwn, words?.codes),
    ),
  ...moneyWhere(liveBudgetLines),
  section: (asked: BudgetKind) => eq(liveBudgetLines.kind, asked),
  nature: (asked: ExpenseNature) => eq(liveBudgetLines.nature, asked),
};

export type LineFilters = FiltersOf<typeof lineWhere>;

/** What each sort of the list follows, by its name in an address. */
export const lineSort = {
  annee: () => sql`${liveBudgetLines.year}`,
  territoire: () => french(territories.name),
  action: () => french(liveActions.title),
  section: ({ words }: Reading) => french(labelled(liveBudgetLines.kind, words?.codes.kind)),
  depense: () => french(liveBudgetLines.label),
  prevu: () => sql`${liveBudgetLines.plannedCents}`,
  realise: () => sql`${liveBudgetLines.actualCents}`,
};

export type LineSort = keyof typeof lineSort;

/** What the filters of a list or a figure keep of the relation. */
export function linesKept(filters: LineFilters, today: string, words?: LineWords): SQL | undefined {
  const { periode, plan, action, plans } = filters;
  const reading = { today, periode, plan, action, plans, words };
  return and(ofCountedPlans(reading), ...keptBy(lineWhere, filters, reading));
}
