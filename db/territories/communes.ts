import { and, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Db } from "../client";
import type { TerritoryKind } from "../enums";
import { communes, regionDepartements } from "../geography/table";
import { french } from "../kernel/lists";
import { territoryEpcis } from "./table";

/** Inhabitants from which a commune is offered to what is the Région's own: a territory offers all of its communes. */
const townSize = 10_000;

const heldOn = (today: string) =>
  and(
    lte(territoryEpcis.validFrom, today),
    or(isNull(territoryEpcis.validTo), gte(territoryEpcis.validTo, today)),
  );

/** Of these communes, where each is offered: the territories that hold it on this day, and for a town its Région. */
export async function placesOfCommunes(tx: Db, codes: readonly string[], today: string) {
  const held = await tx
    .select({ code: communes.code, at: territoryEpcis.territoryId })
    .from(communes)
    .innerJoin(territoryEpcis, eq(territoryEpcis.epciSiren, communes.epciSiren))
    .where(and(inArray(communes.code, [...codes]), heldOn(today)));
  const towns = await tx
    .select({ code: communes.code, at: regionDepartements.regionId })
    .from(communes)
    .innerJoin(regionDepartements, eq(regionDepartements.departementCode, communes.departementCode))
    .where(and(inArray(communes.code, [...codes]), gte(communes.population, townSize)));
  return { held, towns };
}

export type CommunePlaces = Awaited<ReturnType<typeof placesOfCommunes>>;

type Place = { regionId: string; territoryId: string; territoryKind: TerritoryKind };

/** Of these, the codes of those that are offered here. */
export const communesIn = (
  { held, towns }: CommunePlaces,
  { regionId, territoryId, territoryKind }: Place,
): string[] => {
  const [rows, here] = territoryKind === "region" ? [towns, regionId] : [held, territoryId];
  return rows.flatMap(({ code, at }) => (at === here ? [code] : []));
};

/** The communes that a place offers on a day, and those that its row names already (`kept`), in French order. */
export function offeredCommunes(tx: Db, place: Place, today: string, kept: readonly string[]) {
  const wanted =
    place.territoryKind === "region"
      ? and(
          gte(communes.population, townSize),
          sql`${communes.departementCode} in (select departement_code from ${regionDepartements} where region_id = ${place.regionId})`,
        )
      : inArray(
          communes.epciSiren,
          tx
            .select({ siren: territoryEpcis.epciSiren })
            .from(territoryEpcis)
            .where(and(eq(territoryEpcis.territoryId, place.territoryId), heldOn(today))),
        );
  return tx
    .select({ value: communes.code, label: communes.name })
    .from(communes)
    .where(or(wanted, inArray(communes.code, [...kept])))
    .orderBy(french(communes.name));
}
