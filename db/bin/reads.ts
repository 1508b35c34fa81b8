import "server-only";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import { listDeletedActions } from "../actions/bin";
import type { Db } from "../client";
import type { PlanStatus } from "../enums";
import { listDeletedEvents } from "../events/bin";
import { listDeletedJobs } from "../jobs/bin";
import { listDeletedObjectives } from "../plans/objectives/bin";
import { objectives } from "../plans/table";
import { listDeletedProjects } from "../projects/bin";
import { inScope, type Scope, withinStaff } from "../scope";
import { territories } from "../territories/table";

/** Where an objective of the bin stands, the status of its plan, and that plan, on whose page it is read; null when it is not in this reader's bin. */
export function getDeletedObjective(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [found] = await tx
        .select({
          regionId: objectives.regionId,
          territoryId: objectives.territoryId,
          territoryKind: territories.kind,
          pageId: objectives.planId,
          planStatus: sql<PlanStatus>`app.plan_status(${objectives.planId})`,
        })
        .from(objectives)
        .innerJoin(territories, eq(territories.id, objectives.territoryId))
        .where(and(withinStaff(scope, objectives), eq(objectives.id, id), isNotNull(objectives.deletedAt)));
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
