import { and, asc, eq, inArray, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client";
import { french } from "../kernel/lists";
import type { Scope } from "../scope";
import { territories } from "../territories/table";
import { liveOrganisations } from "./table";
import { organisationWall } from "./wall";

export type OrganisationParents = Awaited<ReturnType<typeof holdKnown>>;

const ofRegions = (scope: Scope): SQL =>
  scope.member.length > 0 ? inArray(territories.regionId, [...scope.member]) : sql`false`;

/** Territories of the Régions of the scope, but the Régions’ own: an organisation is proposed in one of them first, or in all. */
export const listTheirTerritories = (tx: Db, scope: Scope) =>
  tx
    .select({ id: territories.id, regionId: territories.regionId })
    .from(territories)
    .where(and(ofRegions(scope), ne(territories.kind, "region"), isNull(territories.deletedAt)));

/**
 * What the Régions of the scope know, held: of two gestures that name an organisation there, the second waits and reads what the first
 * wrote.
 */
export async function holdKnown(tx: Db, scope: Scope) {
  for (const regionId of [...scope.member].sort())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`organisations:${regionId}`}, 0))`);
  const known = await tx
    .select({
      id: liveOrganisations.id,
      regionId: liveOrganisations.regionId,
      name: liveOrganisations.name,
      acronym: liveOrganisations.acronym,
      siret: liveOrganisations.siret,
      territoryName: territories.name,
    })
    .from(liveOrganisations)
    .leftJoin(territories, eq(territories.id, liveOrganisations.territoryId))
    .where(organisationWall.visible(scope))
    .orderBy(asc(liveOrganisations.name), asc(liveOrganisations.id));
  return { known, territories: await listTheirTerritories(tx, scope) };
}

/** How many living actions each of these leads, and takes part in, to who writes them. */
export async function countLed(
  tx: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { led: number; partnered: number }>> {
  const rows = await tx.execute<{ id: string; led: number; partnered: number }>(
    sql`select id, app.led_by(id) as led, app.partnered_by(id) as partnered from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as asked (given)
      cross join lateral (select given::uuid as id) as one`,
  );
  return new Map([...rows].map(({ id, ...counts }) => [id, counts]));
}

/** The living territories that each of these leads, in French order. */
export const listBorne = (tx: Db, ids: readonly string[]) =>
  tx
    .select({
      id: territories.id,
      slug: territories.slug,
      name: territories.name,
      startsOn: territories.startsOn,
      closedOn: territories.closedOn,
      leadOrganisationId: territories.leadOrganisationId,
    })
    .from(territories)
    .where(and(inArray(territories.leadOrganisationId, [...ids]), isNull(territories.deletedAt)))
    .orderBy(french(territories.name), territories.id);

/** What names one names the other instead, wherever it stands: how many rows. Both are held, living and of one Région. */
export async function moveLinks(tx: Db, goneId: string, keptId: string): Promise<number> {
  const [row] = await tx.execute<{ moved: number }>(
    sql`select app.merge_ground('organisation', ${goneId}::uuid, ${keptId}::uuid) as moved`,
  );
  return row?.moved ?? 0;
}
