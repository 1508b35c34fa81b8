import "server-only";
import { and, asc, desc, eq, isNull, lte, ne, type SQL } from "drizzle-orm";
import { accounts } from "../accounts/table";
import { ofOpenPlan } from "../actions/facts";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import type { AskedInstance } from "../enums";
import { pageColumns } from "../kernel/columns";
import { inPlaces } from "../kernel/lists";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { decisions, liveDecisions } from "./table";
import { decisionWall } from "./wall";

export type Decision = Awaited<ReturnType<typeof listDecisions>>[number];

const columns = { ...pageColumns(liveDecisions, []), createdAt: liveDecisions.createdAt };

/** Decisions on an action that this reader reads, the last taken first, each with who recorded it; none for an associate. */
export function listDecisions(scope: Scope, actionId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({ ...columns, author: accounts.name })
        .from(liveDecisions)
        .leftJoin(accounts, eq(accounts.id, liveDecisions.createdBy))
        .where(and(decisionWall.visible(scope), eq(liveDecisions.actionId, actionId)))
        .orderBy(desc(liveDecisions.decidedOn), desc(liveDecisions.createdAt), desc(liveDecisions.id)),
    on,
  );
}

/** One living decision that this reader reads, or null. */
export function getDecision(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({ ...columns, updatedByName: accounts.name })
        .from(liveDecisions)
        .leftJoin(accounts, eq(accounts.id, liveDecisions.updatedBy))
        .where(and(decisionWall.visible(scope), eq(liveDecisions.id, id)));
      return row ?? null;
    },
    on,
  );
}

/** The action of a decision that this reader writes, living or not: where its page is. */
export function getDecidedAction(scope: Scope, id: string, on?: Db): Promise<string | null> {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({ actionId: decisions.actionId })
        .from(decisions)
        .where(and(decisionWall.writable(scope), eq(decisions.id, id)));
      return row?.actionId ?? null;
    },
    on,
  );
}

const ofAction = {
  id: liveDecisions.id,
  actionId: liveActions.id,
  title: liveActions.title,
  axis: liveActions.axis,
  number: liveActions.number,
  territoryName: territories.name,
  text: liveDecisions.text,
};

const onActions = (tx: Db, scope: Scope, where?: SQL) => {
  const query = tx
    .select({
      ...ofAction,
      outcome: liveDecisions.outcome,
      askedFrom: liveDecisions.askedFrom,
      decidedBy: liveDecisions.decidedBy,
      decidedOn: liveDecisions.decidedOn,
      ownedBy: liveDecisions.ownedBy,
      owner: liveDecisions.owner,
      dueOn: liveDecisions.dueOn,
    })
    .from(liveDecisions)
    // Of actions that are not in the bin.
    .innerJoin(liveActions, eq(liveActions.id, liveDecisions.actionId))
    .innerJoin(territories, eq(territories.id, liveDecisions.territoryId));
  return query.where(and(decisionWall.visible(scope), where));
};

/** Of a territory or a département by its address, of a territory by its id, up to one side. */
type Asked = { territory?: string; departement?: string; territoryId?: string; ownedBy?: AskedInstance };

const asked = ({ territory, departement, territoryId, ownedBy }: Asked) =>
  and(
    inPlaces({ territory, departement }, liveDecisions),
    territoryId === undefined ? undefined : eq(liveDecisions.territoryId, territoryId),
    ownedBy === undefined ? undefined : eq(liveDecisions.ownedBy, ownedBy),
  );

export type DueDecision = Awaited<ReturnType<typeof listDueDecisions>>[number];

/** Decisions whose follow-up is due on a day or before, and not done, of plans that are not closed: the longest due first. */
export function listDueDecisions(scope: Scope, until: string, of: Asked = {}, on?: Db) {
  const due = and(
    ne(liveDecisions.ownedBy, "none"),
    isNull(liveDecisions.doneOn),
    lte(liveDecisions.dueOn, until),
    ofOpenPlan,
    asked(of),
  );
  return inScope(
    scope,
    (tx) => onActions(tx, scope, due).orderBy(asc(liveDecisions.dueOn), asc(liveDecisions.id)),
    on,
  );
}

/** The same for the officers of a Région; none for who is not one. */
export function listDueForRegion(scope: Scope, today: string, of: Asked, on?: Db): Promise<DueDecision[]> {
  return inScope(
    scope,
    async (tx) => (scope.staff.length === 0 ? [] : listDueDecisions(scope, today, of, tx)),
    on,
  );
}

export type LastDecision = Awaited<ReturnType<typeof listLastDecisions>>[number];

/** The last decisions taken in a perimeter, at most `count`. */
export function listLastDecisions(scope: Scope, count: number, of: Asked = {}, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      onActions(tx, scope, asked(of))
        .orderBy(desc(liveDecisions.decidedOn), desc(liveDecisions.id))
        .limit(count),
    on,
  );
}
