import "server-only";
import { and, eq } from "drizzle-orm";
import type { Db } from "../client";
import { type Scope, withinStaff } from "../scope";
import { territories } from "../territories/table";

export type ImportPlace = NonNullable<Awaited<ReturnType<typeof readImportPlace>>>;

/** A territory in which imports are made; null when this reader makes none there. */
export async function readImportPlace(tx: Db, scope: Scope, territoryId: string) {
  const [place] = await tx
    .select({
      regionId: territories.regionId,
      territoryId: territories.id,
      territoryKind: territories.kind,
      territoryName: territories.name,
    })
    .from(territories)
    .where(
      and(
        withinStaff(scope, { regionId: territories.regionId, territoryId: territories.id }),
        eq(territories.id, territoryId),
      ),
    );
  return place ?? null;
}
