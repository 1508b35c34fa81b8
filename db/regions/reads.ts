import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { accounts, memberships } from "../accounts/table";
import { listRowChanges } from "../audit/link-changes";
import { type Db, transaction } from "../client";
import { departements, epcis, officialRegions, regionDepartements, regions } from "../geography/table";
import { french } from "../kernel/lists";
import { inScope, type Scope } from "../scope";
import { unnamedRegion } from "./limits";
import { settled } from "./wall";

export type SettledRegion = NonNullable<Awaited<ReturnType<typeof getSettledRegion>>>;

const codes = sql<string[]>`coalesce((select json_agg(d.departement_code order by d.departement_code)
  from ${regionDepartements} d where d.region_id = ${regions.id}), '[]')`;

/** The Région that this reader settles, by its id or the first of all; null for who settles none. */
export function getSettledRegion(scope: Scope, id?: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const { name, shortName, timeZone, contactService, contactEmail, contactPhone } = regions;
      const [row] = await tx
        .select({
          id: regions.id,
          ...{ name, shortName, timeZone, contactService, contactEmail, contactPhone },
          departements: codes,
          leftSteps: regions.leftSteps,
          exampleOn: regions.exampleOn,
          version: regions.version,
          updatedAt: regions.updatedAt,
          updatedByName: accounts.name,
        })
        .from(regions)
        .leftJoin(accounts, eq(accounts.id, regions.updatedBy))
        .where(and(settled(scope), id === undefined ? undefined : eq(regions.id, id)))
        .orderBy(asc(regions.slug))
        .limit(1);
      return row ?? null;
    },
    on,
  );
}

/** Newest recorded changes of the settings of a Région, at most `limit`, and those of its départements. */
export function listRegionChanges(scope: Scope, id: string, limit: number, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      listRowChanges(
        tx,
        "region",
        sql`(select ${regions.id} from ${regions} where ${settled(scope)} and ${regions.id} = ${id})`,
        limit,
      ),
    on,
  );
}

/** Every département of a Région of the official list, in French order of the Régions. */
export function listOfficialDepartements(scope: Scope, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({ code: departements.code, name: departements.name, region: officialRegions.name })
        .from(departements)
        .innerJoin(officialRegions, eq(officialRegions.code, departements.officialRegionCode))
        // A collectivity that is no Région has no EPCI.
        .where(
          sql`exists (select 1 from ${epcis} e join ${departements} d on d.code = e.main_departement_code
            where d.official_region_code = ${officialRegions.code})`,
        )
        .orderBy(french(officialRegions.name), asc(departements.code)),
    on,
  );
}

/** Of the Région of this installation, what anybody may read: its name and whom to ask. Null before it is named, and where there are several. */
export function readInstalledRegion() {
  return transaction(async (tx) => {
    const { name, contactService, contactEmail, contactPhone } = regions;
    const rows = await tx
      .select({
        ...{ name, contactService, contactEmail, contactPhone },
        /** It holds the content of 2009, whose source is then said. */
        example: sql<boolean>`${regions.exampleOn} is not null`,
      })
      .from(regions)
      .limit(2);
    const [one] = rows;
    return one && rows.length === 1 && one.name !== unnamedRegion ? one : null;
  }, "read only");
}

/** True while no account may administer this installation: the command that opens the first one has not been run. */
export function lacksAdministrator(): Promise<boolean> {
  return transaction(async (tx) => {
    const [one] = await tx
      .select({ id: memberships.id })
      .from(memberships)
      .innerJoin(accounts, eq(accounts.id, memberships.accountId))
      .where(
        sql`${memberships.role} = 'admin' and ${memberships.endedAt} is null and ${accounts.disabledAt} is null
          and (${memberships.endsOn} is null or ${memberships.endsOn} >= (now() - interval '1 day')::date)`,
      )
      .limit(1);
    return one === undefined;
  }, "read only");
}
