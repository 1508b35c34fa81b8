import "server-only";
import { and, asc, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { PlanStatus, TerritoryKind } from "../enums";
import type { Ground } from "../kernel/wall";
import type { Scope } from "../scope";
import { territories } from "../territories/table";
import type { ImportNoun } from "./limits";
import { imports } from "./table";

/** What is a Région’s own, and no agent’s: its imports stand in the Région’s own territory. */
const ground = "organisation" satisfies ImportNoun;

/**
 * Imports of one’s territories, and those that an officer made himself (rights.md, « import »); an administrator, those that he made of
 * what is a Région’s own. Never undefined.
 */
export function visibleImports(scope: Scope): SQL {
  const among = (column: PgColumn, ids: readonly string[]) =>
    ids.length > 0 ? inArray(column, [...ids]) : undefined;
  const made = (wall: SQL | undefined) => wall && and(wall, eq(imports.createdBy, scope.actorId));
  const [own, staff] = [among(imports.territoryId, scope.own), among(imports.regionId, scope.staff)];
  const admin = among(imports.regionId, scope.admin);
  return (
    or(
      own && and(own, ne(imports.noun, ground)),
      made(staff),
      made(admin && and(admin, eq(imports.noun, ground))),
    ) ?? sql`false`
  );
}

export type HeldImport = typeof imports.$inferSelect & {
  territoryKind: TerritoryKind;
  planStatus: PlanStatus | null;
};

/** Imports: read and written by the agents of their territory, and by the officer or the administrator who made them. */
export const importWall: Ground<typeof imports, HeldImport> = {
  noun: "import",
  table: imports,
  async lock(tx, scope, ids) {
    const wall = and(visibleImports(scope), inArray(imports.id, [...ids]));
    const rows = await tx.select().from(imports).where(wall).orderBy(asc(imports.id)).for("update");
    const places = await tx
      .select({
        id: imports.id,
        territoryKind: territories.kind,
        planStatus: sql<PlanStatus | null>`app.plan_status(${imports.planId})`,
      })
      .from(imports)
      .innerJoin(territories, eq(territories.id, imports.territoryId))
      .where(wall);
    const placed = new Map(places.map((place) => [place.id, place]));
    return new Map(
      rows.flatMap((row) => {
        const place = placed.get(row.id);
        return place ? [[row.id, { ...row, ...place }] as const] : [];
      }),
    );
  },
  // Whoever reads one writes it.
  seen: async () => [],
  places: (row) => [row],
};
