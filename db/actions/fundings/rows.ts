import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { PgSelect } from "drizzle-orm/pg-core";
import type { FundingStatus } from "../../enums";
import { ownColumns } from "../../kernel/columns";
import { type FiltersOf, keptBy } from "../../kernel/kept";
import { type Codes, codesShown, french, type Labels, labelled, matching } from "../../kernel/lists";
import { organisations } from "../../organisations/table";
import type { Scope } from "../../scope";
import { territories } from "../../territories/table";
import { codeOfAction } from "../budget/rows";
import { liveBudgetLines } from "../budget/table";
import { type MoneyReading, moneyWhere, ofCountedPlans } from "../money/kept";
import { liveActions } from "../table";
import { liveFundings } from "./table";
import { fundingWall } from "./wall";

/** What a row of the list holds of its own. */
export const fundingOwn = ownColumns(liveFundings, []);

/** Words that a row of the list shows in place of codes. */
export type FundingWords = { codes: Codes<typeof fundingOwn>; axisNumber: Labels; axis: Labels };

type Reading = MoneyReading & { words?: FundingWords | undefined };

/** What a funding brings: what is granted, else what is asked; nothing of what was refused. Same rule as expectedOf() of lib/actions/budget. */
export const expectedCents = sql`(case when ${liveFundings.status} = 'refused' then 0
  else coalesce(${liveFundings.grantedCents}, ${liveFundings.requestedCents}) end)`;

/** As the row names it: its acronym, else its name. */
export const funderName = sql<string>`coalesce(${organisations.acronym}, ${organisations.name}, '')`;

/** What contradicts itself. Same rules as doubtsOf() of lib/actions/budget. */
export const doubts = {
  verse: sql<boolean>`(${liveFundings.paidCents} > ${liveFundings.grantedCents})`,
  engage: sql<boolean>`(${liveFundings.committedCents} > ${liveFundings.grantedCents})`,
  /** All that its action was granted in its year is above what is planned of it. */
  accorde: sql<boolean>`(${liveFundings.grantedCents} is not null and
    (select sum(g.granted_cents) from ${liveFundings} g where g.action_id = ${liveFundings}.action_id and g.year = ${liveFundings}.year)
    > (select sum(b.planned_cents) from ${liveBudgetLines} b where b.action_id = ${liveFundings}.action_id and b.year = ${liveFundings}.year))`,
};

export type MoneyDoubt = keyof typeof doubts;

/**
 * The relation of fundings: what a query `from(liveFundings)` is joined with, and the first wall. A funding hides with its action. Its
 * WHERE is given here: a later one would take the place of the wall.
 */
export const ofFundings = <Query extends PgSelect>(
  query: Query,
  scope: Scope,
  where?: SQL,
): Query & { where: never } =>
  query
    .innerJoin(liveActions, eq(liveActions.id, liveFundings.actionId))
    .innerJoin(territories, eq(territories.id, liveFundings.territoryId))
    .leftJoin(organisations, eq(organisations.id, liveFundings.organisationId))
    .where(and(fundingWall.visible(scope), where)) as unknown as Query & { where: never };

/** What each filter of the list keeps, by its name in an address. */
const fundingWhere = {
  recherche: (asked: string, { words }: Reading) =>
    matching(
      asked,
      territories.name,
      codeOfAction(words?.axisNumber),
      liveActions.title,
      labelled(liveActions.axis, words?.axis),
      organisations.name,
      organisations.acronym,
      liveFundings.agreement,
      liveFundings.comment,
      ...codesShown(fundingOwn, words?.codes),
    ),
  ...moneyWhere(liveFundings),
  statut: (asked: FundingStatus) => eq(liveFundings.status, asked),
  financeur: (asked: string) => eq(liveFundings.organisationId, asked),
  ecart: (asked: MoneyDoubt) => doubts[asked],
};

export type FundingFilters = FiltersOf<typeof fundingWhere>;

/** What each sort of the list follows, by its name in an address. */
export const fundingSort = {
  annee: () => sql`${liveFundings.year}`,
  territoire: () => french(territories.name),
  action: () => french(liveActions.title),
  financeur: () => french(funderName),
  statut: ({ words }: Reading) => french(labelled(liveFundings.status, words?.codes.status)),
  demande: () => sql`${liveFundings.requestedCents}`,
  accorde: () => sql`${liveFundings.grantedCents}`,
  engage: () => sql`${liveFundings.committedCents}`,
  verse: () => sql`${liveFundings.paidCents}`,
};

export type FundingSort = keyof typeof fundingSort;

/** What the filters of a list or a figure keep of the relation. */
export function fundingsKept(filters: FundingFilters, today: string, words?: FundingWords): SQL | undefined {
  const { periode, plan, action, plans } = filters;
  const reading = { today, periode, plan, action, plans, words };
  return and(ofCountedPlans(reading), ...keptBy(fundingWhere, filters, reading));
}
