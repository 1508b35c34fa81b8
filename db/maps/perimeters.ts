import { and, asc, eq, gt, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import type { Db } from "../client";
import { departements, epcis } from "../geography/table";
import { french } from "../kernel/lists";
import { territories, territoryEpcis } from "../territories/table";
import { thereOn } from "../territories/there";
import type { Grouped, Inputs } from "./drawing/source";
import { landOf } from "./land";

type Row = {
  slug: string;
  name: string;
  departement: string | null;
  siren: string | null;
  region: string | null;
};

function grouped(rows: readonly Row[]): Grouped[] {
  const found = new Map<string, Grouped & { epci: { siren: string; region: string }[] }>();
  for (const { siren, region, ...territory } of rows) {
    const group = found.get(territory.slug) ?? { ...territory, epci: [] };
    if (siren !== null && region !== null) group.epci.push({ siren, region });
    found.set(territory.slug, group);
  }
  return [...found.values()];
}

/** What the map of a Région is made of on a day: its départements, and its territories in French order with their EPCI of that day. */
export async function inputsOn(tx: Db, regionId: string, day: string): Promise<Inputs> {
  const rows = await tx
    .select({
      slug: territories.slug,
      name: territories.name,
      departement: territories.mainDepartementCode,
      siren: territoryEpcis.epciSiren,
      region: departements.officialRegionCode,
    })
    .from(territories)
    .leftJoin(
      territoryEpcis,
      and(
        eq(territoryEpcis.territoryId, territories.id),
        lte(territoryEpcis.validFrom, day),
        or(isNull(territoryEpcis.validTo), sql`${territoryEpcis.validTo} >= ${day}::date`),
      ),
    )
    .leftJoin(epcis, eq(epcis.siren, territoryEpcis.epciSiren))
    .leftJoin(departements, eq(departements.code, epcis.mainDepartementCode))
    .where(and(eq(territories.regionId, regionId), ne(territories.kind, "region"), thereOn(day)))
    .orderBy(french(territories.name), asc(territories.slug), asc(territoryEpcis.epciSiren));
  return {
    ...(await landOf(tx, regionId)),
    territories: grouped(rows),
  };
}

/** The days after this one on which a perimeter of the Région changes, in order. */
export async function changesAfter(tx: Db, regionId: string, day: string): Promise<string[]> {
  const dayAfter = sql<string>`(${territoryEpcis.validTo} + 1)`;
  const starts = tx
    .select({ on: sql<string>`${territoryEpcis.validFrom}::text`.as("on") })
    .from(territoryEpcis)
    .where(and(eq(territoryEpcis.regionId, regionId), gt(territoryEpcis.validFrom, day)));
  const ends = tx
    .select({ on: sql<string>`${dayAfter}::text`.as("on") })
    .from(territoryEpcis)
    .where(
      and(
        eq(territoryEpcis.regionId, regionId),
        isNotNull(territoryEpcis.validTo),
        sql`${dayAfter} > ${day}::date`,
      ),
    );
  // A territory comes and goes with its perimeter; one that has none is named under the map.
  const made = tx
    .select({ on: sql<string>`${territories.startsOn}::text`.as("on") })
    .from(territories)
    .where(and(eq(territories.regionId, regionId), gt(territories.startsOn, day)));
  const closed = tx
    .select({ on: sql<string>`${territories.closedOn}::text`.as("on") })
    .from(territories)
    .where(and(eq(territories.regionId, regionId), gt(territories.closedOn, day)));
  const rows = await union(starts, ends, made, closed);
  return rows.map(({ on }) => on).toSorted();
}
