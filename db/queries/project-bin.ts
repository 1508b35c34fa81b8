import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Db } from "../client";
import type { Outcome } from "../enums";
import { accounts } from "../schema/accounts";
import { territories } from "../schema/geography";
import { projects } from "../schema/projects";
import { inScope, type Scope, withinWritten, writeInScope } from "../scope";
import { orHanging, outcomeOf, outOfBin, type Target, toBin, writeVersion } from "./writes";

/** Moves a project to the bin; `hanging` while living jobs hang on it. Its holder and its contacts are out of sight with it. */
export function deleteProject(scope: Scope, target: Target, on?: Db): Promise<Outcome> {
  const wall = withinWritten(scope, projects);
  const write = async (tx: Db) =>
    outcomeOf(await writeVersion(tx, scope, projects, wall, target, toBin(scope)));
  return orHanging(writeInScope(scope, write, on));
}

/** Takes a project out of the bin; `hanging` while its action or its event is in the bin. */
export function restoreProject(scope: Scope, target: Target, on?: Db): Promise<Outcome> {
  const wall = withinWritten(scope, projects);
  const write = async (tx: Db) =>
    outcomeOf(await writeVersion(tx, scope, projects, wall, target, outOfBin, "deleted"));
  return orHanging(writeInScope(scope, write, on));
}

/** Projects in the bin that this reader may take out of it, the last deleted first. */
export function listDeletedProjects(scope: Scope, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: projects.id,
          version: projects.version,
          title: projects.title,
          regionId: projects.regionId,
          territoryId: projects.territoryId,
          territoryKind: territories.kind,
          territoryName: territories.name,
          deletedAt: projects.deletedAt,
          deletedByName: accounts.name,
        })
        .from(projects)
        .innerJoin(territories, eq(territories.id, projects.territoryId))
        .leftJoin(accounts, eq(accounts.id, projects.deletedBy))
        .where(and(withinWritten(scope, projects), isNotNull(projects.deletedAt)))
        .orderBy(desc(projects.deletedAt), projects.id),
    on,
  );
}
