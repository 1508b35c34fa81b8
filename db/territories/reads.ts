import "server-only";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import { listRowChanges, type RowChange } from "../audit/link-changes";
import type { Db } from "../client";
import { epcis } from "../geography/table";
import { idList } from "../kernel/ids";
import { departementName, french } from "../kernel/lists";
import { organisations } from "../organisations/table";
import { inScope, type Scope } from "../scope";
import { listTakenBack } from "./changes";
import { leadName, ofLead } from "./leads";
import { listKnownTerritories, regionWritten } from "./parents";
import { liveTerritories, territories, territoryAddresses, territoryEpcis, territoryLineages } from "./table";
import { territoryWall } from "./wall";

export type GroundTerritory = NonNullable<Awaited<ReturnType<typeof getGround>>>;
export type GroundLine = Awaited<ReturnType<typeof listGround>>[number];

const visible = (scope: Scope): SQL =>
  sql`${territories.regionId} = any(${`{${scope.member.join(",")}}`}::uuid[])`;

/** What a Région knows of its territories, for the forms of who writes them; null for the others. */
export function getKnown(scope: Scope, on?: Db) {
  const regionId = regionWritten(scope);
  return inScope(scope, async (tx) => (regionId ? listKnownTerritories(tx, regionId) : null), on);
}

const columns = {
  id: territories.id,
  regionId: territories.regionId,
  slug: territories.slug,
  name: territories.name,
  kind: territories.kind,
  leadOrganisation: leadName,
  leadOrganisationId: territories.leadOrganisationId,
  departementName,
  startsOn: territories.startsOn,
  closedOn: territories.closedOn,
  closedWhy: territories.closedWhy,
  version: territories.version,
  updatedAt: territories.updatedAt,
};

const grouped = (today: string) => sql<
  string[]
>`array(select e.name from ${territoryEpcis} te join ${epcis} e on e.siren = te.epci_siren
  where te.territory_id = territory.id and te.valid_from <= ${today}::date and (te.valid_to is null or te.valid_to >= ${today}::date)
  order by e.name collate "fr-x-icu")`;

/** Territories of the Régions of this reader but the Régions’ own, closed and to come too, in French order, with their EPCI of the day. */
export function listGround(scope: Scope, today: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({ ...columns, epcis: grouped(today) })
        .from(territories)
        .leftJoin(organisations, ofLead)
        .where(and(visible(scope), isNull(territories.deletedAt), sql`${territories.kind} <> 'region'`))
        .orderBy(french(territories.name), territories.id),
    on,
  );
}

type Relative = { id: string; slug: string; name: string; since: string };

const relatives = (tx: Db, of: string, side: "predecessor" | "successor") =>
  tx.execute<Relative>(sql`
    select t.id, t.slug, t.name, l.since::text as since from ${territoryLineages} l
      join ${territories} t on t.id = l.${sql.identifier(`${side}_id`)}
     where l.${sql.identifier(side === "predecessor" ? "successor_id" : "predecessor_id")} = ${of}
     order by l.since, t.name collate "fr-x-icu"`);

/** Those that a territory came after, and those that came after it. */
export async function getLineage(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => ({
      predecessors: [...(await relatives(tx, id, "predecessor"))],
      successors: [...(await relatives(tx, id, "successor"))],
    }),
    on,
  );
}

/** One territory of the Régions of this reader, by its id or its address, with the history of its perimeter, who came before and after, and how much stands in it; or null. */
export function getGround(scope: Scope, asked: string, on?: Db) {
  const byId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(asked);
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({
          ...columns,
          updatedByName: accounts.name,
          /** Null to who does not write it. */
          held: sql<number | null>`app.held_by_territory(${territories.id})`,
        })
        .from(territories)
        .leftJoin(accounts, eq(accounts.id, territories.updatedBy))
        .leftJoin(organisations, ofLead)
        .where(
          and(
            visible(scope),
            isNull(territories.deletedAt),
            eq(byId ? territories.id : territories.slug, asked),
          ),
        );
      if (!row) return null;
      const { id } = row;
      const perimeter = await tx
        .select({
          siren: epcis.siren,
          name: epcis.name,
          population: epcis.population,
          from: territoryEpcis.validFrom,
          to: territoryEpcis.validTo,
        })
        .from(territoryEpcis)
        .innerJoin(epcis, eq(epcis.siren, territoryEpcis.epciSiren))
        .where(eq(territoryEpcis.territoryId, id))
        .orderBy(territoryEpcis.validFrom, french(epcis.name));
      return { ...row, perimeter, ...(await getLineage(scope, id, tx)) };
    },
    on,
  );
}

/** The address of the territory that has this id, or had this address; null of any other. */
export function getPresentSlug(scope: Scope, asked: { slug: string } | { id: string }, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const which =
        "id" in asked
          ? eq(territories.id, asked.id)
          : sql`${territories.id} in (select s.territory_id from ${territoryAddresses} s where s.slug = ${asked.slug})`;
      const [row] = await tx
        .select({ slug: territories.slug })
        .from(territories)
        .where(and(visible(scope), isNull(territories.deletedAt), which))
        .limit(1);
      return row?.slug ?? null;
    },
    on,
  );
}

/** Structures that led a territory, living or not, by what was written of it. */
function listLeadsNamed(tx: Db, changes: readonly RowChange[]) {
  const ids = changes.flatMap(({ changes: { lead_organisation_id: lead } }) =>
    lead && lead !== true ? [lead.before, lead.after] : [],
  );
  return tx
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(sql`${organisations.id} = any(${idList(ids.filter((one) => typeof one === "string"))})`);
}

/** Newest recorded changes of a territory and of its perimeter, and those that were taken back, at most `limit` of each. */
export function listTerritoryChanges(scope: Scope, id: string, limit: number, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const seen = tx
        .select({ id: liveTerritories.id })
        .from(liveTerritories)
        .where(and(territoryWall.visible(scope), eq(liveTerritories.id, id)));
      const told = await listRowChanges(tx, "territory", seen, limit);
      return {
        ...told,
        takenBack: await listTakenBack(tx, scope, id, limit),
        leads: await listLeadsNamed(tx, told.changes),
      };
    },
    on,
  );
}
