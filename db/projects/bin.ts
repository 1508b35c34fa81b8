import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { accounts } from "../accounts/table";
import type { Db } from "../client";
import { inScope, type Scope, withinWritten } from "../scope";
import { territories } from "../territories/table";
import { projects } from "./table";

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
