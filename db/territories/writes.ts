import { and, eq, gte, sql } from "drizzle-orm";
import type { Db } from "../client";
import { insertRows } from "../kernel/rows";
import type { TerritoryVerb } from "./limits";
import { type territories, territoryAddresses, territoryEpcis, territoryLineages } from "./table";
import { territoryWall } from "./wall";

type Place = { id: string; regionId: string };

/** A territory to be made, with the EPCI that it groups from its first day on. */
export type NewTerritory = Place &
  Pick<
    typeof territories.$inferInsert,
    "slug" | "name" | "kind" | "leadOrganisation" | "leadOrganisationId" | "mainDepartementCode"
  > & { startsOn: string; epcis: readonly string[] };

/** Makes territories with their perimeters. */
export async function insertTerritories(tx: Db, made: readonly NewTerritory[]): Promise<void> {
  await insertRows(
    tx,
    territoryWall,
    made.map(({ epcis: _, ...row }) => row),
  );
  const links = made.flatMap(({ id, regionId, startsOn, epcis }) =>
    epcis.map((epciSiren) => ({ territoryId: id, regionId, epciSiren, validFrom: startsOn })),
  );
  if (links.length > 0) await tx.insert(territoryEpcis).values(links);
}

/** From a day on, the territory groups these EPCI and no other, whatever was known of later days. */
export async function setPerimeter(
  tx: Db,
  { id, regionId }: Place,
  on: string,
  sirens: readonly string[],
): Promise<void> {
  const own = eq(territoryEpcis.territoryId, id);
  const wanted = sql`${territoryEpcis.epciSiren} = any(${`{${sirens.join(",")}}`}::text[])`;
  const before = sql`${territoryEpcis.validFrom} < ${on}::date
    and (${territoryEpcis.validTo} is null or ${territoryEpcis.validTo} >= ${on}::date)`;
  await tx.delete(territoryEpcis).where(and(own, gte(territoryEpcis.validFrom, on)));
  await tx
    .update(territoryEpcis)
    .set({ validTo: sql`${on}::date - 1` })
    .where(and(own, before, sql`not ${wanted}`));
  const kept = await tx
    .update(territoryEpcis)
    .set({ validTo: null })
    .where(and(own, before, wanted))
    .returning({ siren: territoryEpcis.epciSiren });
  const added = sirens.filter((siren) => !kept.some((row) => row.siren === siren));
  if (added.length > 0)
    await tx
      .insert(territoryEpcis)
      .values(added.map((epciSiren) => ({ territoryId: id, regionId, epciSiren, validFrom: on })));
}

/** The address that a territory leaves still opens it; the one that it takes back is its own again. */
export async function keepSlug(tx: Db, { id, regionId }: Place, left: string, taken: string): Promise<void> {
  const of = (slug: string) =>
    and(eq(territoryAddresses.regionId, regionId), eq(territoryAddresses.slug, slug));
  await tx.delete(territoryAddresses).where(and(of(taken), eq(territoryAddresses.territoryId, id)));
  await tx.insert(territoryAddresses).values({ regionId, slug: left, territoryId: id }).onConflictDoNothing();
}

/** Says which territory came after which, from a day on. */
export async function insertLineage(
  tx: Db,
  regionId: string,
  since: string,
  pairs: readonly { predecessorId: string; successorId: string }[],
): Promise<void> {
  await tx.insert(territoryLineages).values(pairs.map((pair) => ({ ...pair, regionId, since })));
}

/** A change that is about to be written on territories that are there; `made`: those that it will make. */
export type NotedChange = {
  id: string;
  territoryId: string;
  verb: TerritoryVerb;
  title: string;
  onDay: string;
  touched: readonly string[];
  made?: readonly string[];
};

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(",")}}`}::uuid[]`;

/** Keeps what a change is about to replace: before anything of it is written. */
export async function noteChange(
  tx: Db,
  { id, territoryId, verb, title, onDay, touched, made = [] }: NotedChange,
): Promise<void> {
  await tx.execute(sql`select app.note_territory_change(${id}, ${territoryId}, ${verb}, ${title}, ${onDay}::date,
    ${uuids(touched)}, ${uuids(made)})`);
}

/** Gives back what a change found, and takes away what it made. The database refuses it from its day on, and whatever keeps it. */
export async function takeBack(tx: Db, id: string, why: string): Promise<void> {
  await tx.execute(sql`select app.take_back_territory_change(${id}, ${why})`);
}
