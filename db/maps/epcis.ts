import { asc, eq, inArray, or } from "drizzle-orm";
import type { Db } from "../client";
import { departements, epcis } from "../geography/table";
import { territoryEpcis } from "../territories/table";
import type { Inputs } from "./drawing/source";
import { drawEpcisApart, madeOf } from "./drawn";
import { landOf } from "./land";
import { stampOf } from "./stamp";
import { epciDrawings } from "./table";

/** A short transaction: nothing is held while a map is drawn. */
export type Run = <T>(work: (tx: Db) => Promise<T>) => Promise<T>;

/** The EPCI of the départements of a Région, and those that its territories take beyond, each as a territory of its own. */
async function epciInputs(tx: Db, regionId: string): Promise<Inputs> {
  const land = await landOf(tx, regionId);
  const taken = tx
    .select({ siren: territoryEpcis.epciSiren })
    .from(territoryEpcis)
    .where(eq(territoryEpcis.regionId, regionId));
  const rows = await tx
    .select({
      siren: epcis.siren,
      name: epcis.name,
      departement: epcis.mainDepartementCode,
      region: departements.officialRegionCode,
    })
    .from(epcis)
    .innerJoin(departements, eq(departements.code, epcis.mainDepartementCode))
    .where(or(inArray(epcis.mainDepartementCode, [...land.departements]), inArray(epcis.siren, taken)))
    .orderBy(asc(epcis.siren));
  return {
    ...land,
    territories: rows.map(({ siren, region, ...rest }) => ({
      ...{ ...rest, slug: siren },
      epci: [{ siren, region }],
    })),
  };
}

/**
 * Draws the EPCI of a Région again when they, their outlines or the code changed. Last one wins: it is a copy of open data, and what
 * it is made of is read again at the next gesture or start.
 */
export async function redrawEpcis(run: Run, regionId: string): Promise<void> {
  const inputs = await run((tx) => epciInputs(tx, regionId));
  const made = await madeOf(inputs);
  const mine = eq(epciDrawings.regionId, regionId);
  const kept = await run((tx) => tx.select({ made: epciDrawings.madeOf }).from(epciDrawings).where(mine));
  if (kept[0]?.made === made) return;
  const drawn = await drawEpcisApart(inputs);
  await run(async (tx) => {
    await tx.delete(epciDrawings).where(mine);
    await tx
      .insert(epciDrawings)
      .values({ regionId, madeOf: made, ...drawn, ...(drawn && { stamp: stampOf(drawn.file) }) });
  });
}
