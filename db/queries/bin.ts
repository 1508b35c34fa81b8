import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import type { PlanStatus } from "../enums";
import { listDeletedEvents } from "../events/bin";
import { events } from "../events/table";
import { listDeletedJobs } from "../jobs/bin";
import { listDeletedProjects } from "../projects/bin";
import { projects } from "../projects/table";
import { actions } from "../schema/actions";
import { territories } from "../schema/geography";
import { objectives } from "../schema/plans";
import { inScope, type Scope, withinStaff, withinWritten } from "../scope";
import { listDeletedActions } from "./action-bin";
import { planStatusOf } from "./action-facts";
import { listDeletedObjectives } from "./objective-bin";

const tables = {
  action: actions,
  objectif: objectives,
  evenement: events,
  projet: projects,
} as const;

/** Where a row of the bin stands, the status of its plan, and the id of the page it belongs to (an objective: its plan); null when it is not in this reader's bin. */
export function getDeleted(scope: Scope, noun: keyof typeof tables, id: string, on?: Db) {
  const row: typeof actions = tables[noun] as typeof actions;
  // Objectives and actions stand on a plan, the rest on an action or on none.
  const planOf = ({ planId, actionId }: { planId: PgColumn; actionId?: PgColumn }) =>
    actionId ? planStatusOf(actionId) : sql<PlanStatus>`app.plan_status(${planId})`;
  const wall = noun === "objectif" ? withinStaff(scope, row) : withinWritten(scope, row);
  return inScope(
    scope,
    async (tx) => {
      const [found] = await tx
        .select({
          regionId: row.regionId,
          territoryId: row.territoryId,
          territoryKind: territories.kind,
          pageId: noun === "objectif" ? row.planId : row.id,
          planStatus: planOf(row),
        })
        .from(row)
        .innerJoin(territories, eq(territories.id, row.territoryId))
        .where(and(wall, eq(row.id, id), isNotNull(row.deletedAt)));
      return found ?? null;
    },
    on,
  );
}

/** What this reader may take out of the bin, noun by noun, in one transaction. */
export function listBin(scope: Scope, on?: Db) {
  return inScope(
    scope,
    async (tx) => [
      { noun: "action" as const, rows: await listDeletedActions(scope, tx) },
      { noun: "objectif" as const, rows: await listDeletedObjectives(scope, tx) },
      { noun: "evenement" as const, rows: await listDeletedEvents(scope, tx) },
      { noun: "projet" as const, rows: await listDeletedProjects(scope, tx) },
      { noun: "emploi" as const, rows: await listDeletedJobs(scope, tx) },
    ],
    on,
  );
}
