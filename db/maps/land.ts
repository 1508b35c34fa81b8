import { asc, eq } from "drizzle-orm";
import type { Db } from "../client";
import { departements, regionDepartements } from "../geography/table";
import type { Inputs } from "./drawing/source";

/** The départements of a Région, by their codes, and the official Régions whose outlines they are in. */
export async function landOf(tx: Db, regionId: string): Promise<Pick<Inputs, "departements" | "regions">> {
  const own = await tx
    .select({ code: departements.code, region: departements.officialRegionCode })
    .from(regionDepartements)
    .innerJoin(departements, eq(departements.code, regionDepartements.departementCode))
    .where(eq(regionDepartements.regionId, regionId))
    .orderBy(asc(departements.code));
  return {
    departements: own.map(({ code }) => code),
    regions: [...new Set(own.map(({ region }) => region))],
  };
}
