import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Db } from "../client";
import { departements, epcis, regionDepartements } from "../geography/table";
import { french } from "../kernel/lists";
import type { Scope } from "../scope";
import { territories, territoryAddresses, territoryEpcis, territoryLineages } from "./table";

export type KnownTerritories = Awaited<ReturnType<typeof listKnownTerritories>>;

/** The Région whose territories a scope writes; none for the others. */
export const regionWritten = ({ staff, admin }: Scope): string | undefined => staff[0] ?? admin[0];

/** EPCI of the départements of a Région, and those that its territories take beyond, in French order. */
function listEpcis(tx: Db, regionId: string) {
  const here = tx
    .select({ code: regionDepartements.departementCode })
    .from(regionDepartements)
    .where(eq(regionDepartements.regionId, regionId));
  const taken = tx
    .select({ siren: territoryEpcis.epciSiren })
    .from(territoryEpcis)
    .where(eq(territoryEpcis.regionId, regionId));
  return tx
    .select({
      siren: epcis.siren,
      name: epcis.name,
      population: epcis.population,
      departement: epcis.mainDepartementCode,
      departementName: departements.name,
    })
    .from(epcis)
    .innerJoin(departements, eq(departements.code, epcis.mainDepartementCode))
    .where(or(inArray(epcis.mainDepartementCode, here), inArray(epcis.siren, taken)))
    .orderBy(asc(epcis.mainDepartementCode), french(epcis.name));
}

/** What a Région knows of its territories, those of the bin apart: their words, their addresses, who takes which EPCI and when. */
export async function listKnownTerritories(tx: Db, regionId: string) {
  return {
    regionId,
    territories: await tx
      .select({
        id: territories.id,
        slug: territories.slug,
        name: territories.name,
        kind: territories.kind,
        leadOrganisationId: territories.leadOrganisationId,
        mainDepartementCode: territories.mainDepartementCode,
        startsOn: territories.startsOn,
        closedOn: territories.closedOn,
      })
      .from(territories)
      .where(and(eq(territories.regionId, regionId), isNull(territories.deletedAt)))
      .orderBy(french(territories.name), territories.id),
    // Those of the bin too: their addresses are still theirs.
    slugs: await tx
      .select({ slug: territories.slug, territoryId: territories.id })
      .from(territories)
      .where(eq(territories.regionId, regionId)),
    formerSlugs: await tx
      .select({ slug: territoryAddresses.slug, territoryId: territoryAddresses.territoryId })
      .from(territoryAddresses)
      .where(eq(territoryAddresses.regionId, regionId)),
    epcis: await listEpcis(tx, regionId),
    perimeters: await tx
      .select({
        territoryId: territoryEpcis.territoryId,
        siren: territoryEpcis.epciSiren,
        from: territoryEpcis.validFrom,
        to: territoryEpcis.validTo,
      })
      .from(territoryEpcis)
      .where(and(eq(territoryEpcis.regionId, regionId), eq(territoryEpcis.binned, false)))
      .orderBy(territoryEpcis.validFrom, territoryEpcis.epciSiren),
  };
}

/** The same, held: of two gestures on the territories of a Région, the second waits and reads what the first wrote. Null: it writes none. */
export async function holdTerritories(tx: Db, scope: Scope) {
  const regionId = regionWritten(scope);
  if (regionId === undefined) return null;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`territories:${regionId}`}, 0))`);
  return listKnownTerritories(tx, regionId);
}

/** How many rows stand in each of these territories, or name it, whatever their noun; told to who writes them. */
export async function countHeld(tx: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.execute<{ id: string; held: number | null }>(
    sql`select given.id, app.held_by_territory(given.id) as held
      from (select value::uuid as id from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)) as given`,
  );
  return new Map([...rows].map(({ id, held }) => [id, held ?? 0]));
}

/** What these territories of the bin took, with when. */
export const listBinnedPerimeters = (tx: Db, ids: readonly string[]) =>
  tx
    .select({
      territoryId: territoryEpcis.territoryId,
      siren: territoryEpcis.epciSiren,
      from: territoryEpcis.validFrom,
      to: territoryEpcis.validTo,
    })
    .from(territoryEpcis)
    .where(and(inArray(territoryEpcis.territoryId, [...ids]), eq(territoryEpcis.binned, true)));

/** Of these territories, those that another came after. */
export async function listFollowed(tx: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: territoryLineages.predecessorId })
    .from(territoryLineages)
    .where(inArray(territoryLineages.predecessorId, [...ids]));
  return rows.map(({ id }) => id);
}
