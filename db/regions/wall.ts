import { and, asc, inArray, or, type SQL, sql } from "drizzle-orm";
import { regions } from "../geography/table";
import type { Ground } from "../kernel/wall";
import type { Scope } from "../scope";
import { territories } from "../territories/table";

type HeldRegion = typeof regions.$inferSelect & {
  places: { regionId: string; territoryId: string }[] | null;
};

const among = (ids: readonly string[]) => (ids.length > 0 ? inArray(regions.id, [...ids]) : undefined);

/** Régions that the scope writes: those of its officers and of its administrators. Never undefined. */
export const settled = (scope: Scope): SQL => or(among(scope.staff), among(scope.admin)) ?? sql`false`;

/** What a Région is called and how it lives: read by its members, written by its officers and administrators, in its own territory. */
export const regionWall: Ground<typeof regions, HeldRegion> = {
  noun: "region",
  table: regions,
  async lock(tx, scope, ids) {
    const wall = and(settled(scope), inArray(regions.id, [...ids]));
    const rows = await tx.select().from(regions).where(wall).orderBy(asc(regions.id)).for("update");
    const own = await tx
      .select({ regionId: territories.regionId, territoryId: territories.id })
      .from(territories)
      .where(and(inArray(territories.regionId, [...ids]), sql`${territories.kind} = 'region'`));
    return new Map(
      rows.map((row) => [row.id, { ...row, places: own.filter(({ regionId }) => regionId === row.id) }]),
    );
  },
  seen: async (_, scope, ids) => ids.filter((id) => scope.member.includes(id)),
  places: ({ places }) => places ?? [],
};
