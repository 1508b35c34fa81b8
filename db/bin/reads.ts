import "server-only";
import { listDeletedActions } from "../actions/bin";
import type { Db } from "../client";
import { listDeletedEvents } from "../events/bin";
import { listDeletedJobs } from "../jobs/bin";
import { listDeletedObjectives } from "../plans/objectives/bin";
import { listDeletedProjects } from "../projects/bin";
import { inScope, type Scope } from "../scope";

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
