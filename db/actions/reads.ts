import "server-only";
import { and, asc, count, eq, gt, lt, type SQL, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import type { Db } from "../client";
import type { ActionStatus, Axis, Confidence } from "../enums";
import { pageColumns } from "../kernel/columns";
import type { Page, Sort } from "../kernel/lists";
import { onPage, orderedBy } from "../kernel/lists";
import { byHundreds, counted, idsInOrder, ofOneRegion, totalOf } from "../kernel/paged";
import { organisations } from "../organisations/table";
import type { ObjectiveFilter } from "../plans/objectives/choices";
import { orientationLabel, underObjective } from "../plans/objectives/choices";
import { liveObjectives } from "../plans/objectives/table";
import { livePlans } from "../plans/table";
import { openReviewOn } from "../reviews/rows";
import { inScope, type Scope, within } from "../scope";
import { territories } from "../territories/table";
import { associates, blockedOpen, late, planStatus } from "./facts";
import { linkedInWords } from "./links/reads";
import { listedColumns, withTheirs } from "./listed";
import {
  type ActionFilters,
  type ActionSort,
  actionSort,
  actionsKept,
  ofActions,
  visibleActions,
} from "./rows";
import type { ActionWords } from "./shown";
import { stepsOf } from "./steps/reads";
import { liveActions } from "./table";

export type PlanActionFilters = {
  status?: ActionStatus;
  leadOrganisationId?: string;
  confidence?: Confidence;
  late?: boolean;
  blocked?: boolean;
  objective?: ObjectiveFilter;
};

export type ActionRow = Awaited<ReturnType<typeof listPlanActions>>[number];
export type Action = NonNullable<Awaited<ReturnType<typeof getAction>>>;

function filtered(filters: PlanActionFilters, today: string): SQL | undefined {
  return and(
    filters.status ? eq(liveActions.status, filters.status) : undefined,
    filters.leadOrganisationId ? eq(liveActions.leadOrganisationId, filters.leadOrganisationId) : undefined,
    filters.confidence ? eq(liveActions.confidence, filters.confidence) : undefined,
    filters.late ? late(today) : undefined,
    filters.blocked ? blockedOpen : undefined,
    underObjective(filters.objective),
  );
}

/** Actions of a plan that this reader sees, by axis then number, filtered. `late` against today (YYYY-MM-DD). */
export function listPlanActions(
  scope: Scope,
  planId: string,
  filters: PlanActionFilters,
  today: string,
  on?: Db,
) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveActions.id,
          axis: liveActions.axis,
          number: liveActions.number,
          objectiveId: liveActions.objectiveId,
          title: liveActions.title,
          status: liveActions.status,
          progress: liveActions.progress,
          confidence: liveActions.confidence,
          blocked: blockedOpen,
          late: late(today),
          plannedStartOn: liveActions.plannedStartOn,
          plannedEndOn: liveActions.plannedEndOn,
          actualEndOn: liveActions.actualEndOn,
          touchedOn: liveActions.touchedOn,
          addedAfterSignature: liveActions.addedAfterSignature,
          openReview: openReviewOn(scope),
          leadOrganisation: organisations.name,
          associates,
        })
        .from(liveActions)
        .leftJoin(organisations, eq(organisations.id, liveActions.leadOrganisationId))
        .where(and(visibleActions(scope), eq(liveActions.planId, planId), filtered(filters, today)))
        .orderBy(asc(liveActions.axis), asc(liveActions.number)),
    on,
  );
}

/** One living action with what its page shows, or null when it does not exist for this reader. */
export function getAction(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [action] = await tx
        .select({
          ...pageColumns(liveActions, ["confidenceBy", "touchedOn"]),
          territoryName: territories.name,
          territoryKind: territories.kind,
          planStatus,
          // Null for a territory the action is shared with: the plan is not theirs to read.
          planStartsOn: livePlans.startsOn,
          planEndsOn: livePlans.endsOn,
          objective: liveObjectives.label,
          /** Over its objective; null when that one is of the first level. */
          orientation: orientationLabel,
          leadOrganisation: organisations.name,
          updatedByName: accounts.name,
          associates,
          ...linkedInWords,
          steps: stepsOf,
        })
        .from(liveActions)
        .innerJoin(territories, eq(territories.id, liveActions.territoryId))
        .leftJoin(livePlans, and(within(scope, livePlans), eq(livePlans.id, liveActions.planId)))
        .leftJoin(
          liveObjectives,
          and(within(scope, liveObjectives), eq(liveObjectives.id, liveActions.objectiveId)),
        )
        .leftJoin(organisations, eq(organisations.id, liveActions.leadOrganisationId))
        .leftJoin(accounts, eq(accounts.id, liveActions.updatedBy))
        .where(and(visibleActions(scope), eq(liveActions.id, id)));
      return action ?? null;
    },
    on,
  );
}

/** Previous and next living actions of the same plan, in the order of their numbers; null at either end. */
export function getNeighbours(scope: Scope, action: { planId: string; axis: Axis; number: number }, on?: Db) {
  const place = sql`(${liveActions.axis}, ${liveActions.number})`;
  const here = sql`(${action.axis}, ${action.number}::integer)`;
  const one = (tx: Db, side: SQL, order: SQL) =>
    tx
      .select({ id: liveActions.id, axis: liveActions.axis, number: liveActions.number })
      .from(liveActions)
      .where(and(visibleActions(scope), eq(liveActions.planId, action.planId), side))
      .orderBy(order)
      .limit(1);
  return inScope(
    scope,
    async (tx) => {
      const [previous] = await one(
        tx,
        lt(place, here),
        sql`${liveActions.axis} desc, ${liveActions.number} desc`,
      );
      const [next] = await one(tx, gt(place, here), sql`${liveActions.axis}, ${liveActions.number}`);
      return { previous: previous ?? null, next: next ?? null };
    },
    on,
  );
}

export type ListedAction = Awaited<ReturnType<typeof listActions>>["rows"][number];

const listed = (tx: Db, byIndex = false) =>
  tx
    .select({ ...listedColumns, total: totalOf(byIndex) })
    .from(liveActions)
    .$dynamic();

/** Actions that this reader sees and the filters leave, sorted; a shared action comes once. `page` null: all of them. */
export function listActions(
  scope: Scope,
  filters: ActionFilters,
  sort: Sort<ActionSort>,
  page: Page | null,
  today: string,
  words?: ActionWords,
  on?: Db,
) {
  const byIndex = page !== null && ofOneRegion(scope.regions, scope.read);
  const where = actionsKept(filters, today, words, scope);
  return inScope(
    scope,
    async (tx) => {
      const order = orderedBy(actionSort[sort.key]({ today, words }), sort.direction, liveActions.id);
      const found = await onPage(ofActions(listed(tx, byIndex), scope, where).orderBy(order), page);
      const { rows, total } = await counted(found, page, async () => {
        const [all] = await ofActions(
          tx.select({ total: count() }).from(liveActions).$dynamic(),
          scope,
          where,
        );
        return all?.total ?? 0;
      });
      return { rows: await withTheirs(tx, scope, rows), total };
    },
    on,
  );
}

async function inFull(scope: Scope, where: SQL | undefined, ...order: SQL[]) {
  const ids = await idsInOrder(scope, (tx) =>
    ofActions(tx.select({ id: liveActions.id }).from(liveActions).$dynamic(), scope, where).orderBy(...order),
  );
  return byHundreds(scope, ids, async (tx, among) =>
    withTheirs(tx, scope, await ofActions(listed(tx), scope, among(liveActions.id))),
  );
}

/** Every action of a plan, by axis then number, as a list reads them. */
export const readPlanActions = (scope: Scope, planId: string) =>
  inFull(
    scope,
    eq(liveActions.planId, planId),
    sql`${liveActions.axis}, ${liveActions.number}, ${liveActions.id}`,
  );

/** Every action of such a list, some hundreds at a time: what an export writes as it goes. */
export async function readActions(
  scope: Scope,
  filters: ActionFilters,
  sort: Sort<ActionSort>,
  today: string,
  words?: ActionWords,
) {
  const where = actionsKept(filters, today, words, scope);
  return inFull(
    scope,
    where,
    orderedBy(actionSort[sort.key]({ today, words }), sort.direction, liveActions.id),
  );
}
