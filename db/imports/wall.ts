import "server-only";
import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { PlanStatus, TerritoryKind } from "../enums";
import type { Ground } from "../kernel/wall";
import type { Scope } from "../scope";
import { territories } from "../territories/table";
import { imports } from "./table";

/** Imports of one's territories, and those that an officer made himself (rights.md, « import »). Never undefined. */
export function visibleImports(scope: Scope): SQL {
  const own = scope.own.length > 0 ? inArray(imports.territoryId, [...scope.own]) : undefined;
  const mine =
    scope.staff.length > 0
      ? and(inArray(imports.regionId, [...scope.staff]), eq(imports.createdBy, scope.actorId))
      : undefined;
  return or(own, mine) ?? sql`false`;
}

export type HeldImport = typeof imports.$inferSelect & {
  territoryKind: TerritoryKind;
  planStatus: PlanStatus | null;
};

/** Imports: read and written by the agents of their territory, and by the officer who made them. */
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
