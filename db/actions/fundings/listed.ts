import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../client";
import { onPage, orderedBy, type Page, type Sort } from "../../kernel/lists";
import { byHundreds, idsInOrder } from "../../kernel/paged";
import { inScope, type Scope } from "../../scope";
import { ofItsAction } from "../money/listed";
import { howMany, sumOf } from "../money/sums";
import {
  doubts,
  expectedCents,
  type FundingFilters,
  type FundingSort,
  type FundingWords,
  funderName,
  fundingOwn,
  fundingSort,
  fundingsKept,
  ofFundings,
} from "./rows";
import { liveFundings } from "./table";

export type ListedFunding = Awaited<ReturnType<typeof listAllFundings>>["rows"][number];

const columns = {
  ...fundingOwn,
  territoryId: liveFundings.territoryId,
  regionId: liveFundings.regionId,
  ...ofItsAction,
  funder: funderName,
};

/** Rows kept, and what they sum to: whole cents, each word apart. */
const fundingSums = {
  rows: howMany,
  requested: sumOf(liveFundings.requestedCents),
  granted: sumOf(liveFundings.grantedCents),
  committed: sumOf(liveFundings.committedCents),
  paid: sumOf(liveFundings.paidCents),
  expected: sumOf(expectedCents),
};

const none = { rows: 0, requested: null, granted: null, committed: null, paid: null, expected: null };

const read = (tx: Db, scope: Scope, where: SQL | undefined) =>
  ofFundings(tx.select(columns).from(liveFundings).$dynamic(), scope, where);

/** Fundings that this reader sees, filtered, sorted and paged, with the totals of the whole list. */
export function listAllFundings(
  scope: Scope,
  filters: FundingFilters,
  sort: Sort<FundingSort>,
  page: Page | null,
  today: string,
  words?: FundingWords,
) {
  const where = fundingsKept(filters, today, words);
  return inScope(scope, async (tx) => {
    const order = orderedBy(fundingSort[sort.key]({ today, words }), sort.direction, liveFundings.id);
    const rows = await onPage(read(tx, scope, where).orderBy(order), page);
    const [totals = none] = await ofFundings(
      tx.select(fundingSums).from(liveFundings).$dynamic(),
      scope,
      where,
    );
    return { rows, totals, total: totals.rows };
  });
}

/** Every row of such a list, some hundreds at a time: what an export writes as it goes. */
export async function readFundings(
  scope: Scope,
  filters: FundingFilters,
  sort: Sort<FundingSort>,
  today: string,
  words?: FundingWords,
) {
  const where = fundingsKept(filters, today, words);
  const order = orderedBy(fundingSort[sort.key]({ today, words }), sort.direction, liveFundings.id);
  const ids = await idsInOrder(scope, (tx) =>
    ofFundings(tx.select({ id: liveFundings.id }).from(liveFundings).$dynamic(), scope, where).orderBy(order),
  );
  return byHundreds(scope, ids, (tx, among) => read(tx, scope, among(liveFundings.id)));
}

const unnamed = sql<string | null>`null::text`;

/** What fundings are grouped by: the key of each group, which its list asks, and what it is called where the key is no code. */
const fundingGroups = {
  territoire: { key: sql<string>`territory.slug`, label: sql<string | null>`territory.name` },
  axe: { key: sql<string>`live_action.axis`, label: unnamed },
  statut: { key: sql<string>`live_funding.status`, label: unnamed },
  periode: { key: sql<string>`live_funding.year::text`, label: unnamed },
  financeur: { key: sql<string>`live_funding.organisation_id::text`, label: funderName },
  action: { key: sql<string>`live_action.id::text`, label: sql<string | null>`live_action.title` },
};

export type FundingGroup = keyof typeof fundingGroups;

export type FundingGroupSums = Awaited<ReturnType<typeof sumFundings>>[number];

/** The sums of what the filters keep, by group; the sums of the groups are those of the list that the same filters open. */
export function sumFundings(scope: Scope, filters: FundingFilters, by: FundingGroup, today: string, on?: Db) {
  const { key, label } = fundingGroups[by];
  return inScope(
    scope,
    (tx) =>
      ofFundings(
        tx
          .select({ key, label, ...fundingSums })
          .from(liveFundings)
          .$dynamic(),
        scope,
        fundingsKept(filters, today),
      ).groupBy(sql`1`, sql`2`),
    on,
  );
}

/** How many fundings contradict themselves, by what they contradict. */
export function countDoubts(scope: Scope, filters: FundingFilters, today: string, on?: Db) {
  const many = (doubt: SQL) => sql<number>`(count(*) filter (where ${doubt}))::integer`;
  return inScope(
    scope,
    async (tx) => {
      const [found] = await ofFundings(
        tx
          .select({ verse: many(doubts.verse), engage: many(doubts.engage), accorde: many(doubts.accorde) })
          .from(liveFundings)
          .$dynamic(),
        scope,
        fundingsKept(filters, today),
      );
      return found ?? { verse: 0, engage: 0, accorde: 0 };
    },
    on,
  );
}
