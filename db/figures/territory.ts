import "server-only";
import { and, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { activeAgent } from "../accounts/memberships/reads";
import { accounts, memberships, membershipTerritories } from "../accounts/table";
import { visibleActions } from "../actions/rows";
import { actionTerritories, liveActions } from "../actions/table";
import type { Db } from "../client";
import { visibleEvents } from "../events/rows";
import { eventTerritories, liveEvents } from "../events/table";
import { departements, epcis } from "../geography/table";
import { organisations } from "../organisations/table";
import { livePldes } from "../plans/plde/table";
import { numbersOfPlans } from "../plans/rows";
import { livePlans } from "../plans/table";
import { inScope, type Scope, within } from "../scope";
import { leadName, ofLead } from "../territories/leads";
import { territories, territoryEpcis } from "../territories/table";
import { openedBy } from "../territories/there";

export type Territory = NonNullable<Awaited<ReturnType<typeof getTerritory>>>;
export type TerritoryFact = Awaited<ReturnType<typeof listTerritoryFacts>>[number];

/** Territories of the reader's perimeter; a link to one of them opens the row that is shared, never the sheet of the other. */
function reached(scope: Scope): SQL {
  return (
    or(
      scope.regions.length > 0 ? inArray(territories.regionId, [...scope.regions]) : undefined,
      scope.read.length > 0 ? inArray(territories.id, [...scope.read]) : undefined,
    ) ?? sql`false`
  );
}

const groupedOn = (today: string) =>
  sql`te.valid_from <= ${today}::date and (te.valid_to is null or te.valid_to >= ${today}::date)`;

/** Lead organisation, département and EPCI of each territory of the perimeter: what its figures do not say. */
export function listTerritoryFacts(scope: Scope, today: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: territories.id,
          leadOrganisation: leadName,
          departementName: departements.name,
          epcis: sql<
            string[]
          >`array(select e.name from ${territoryEpcis} te join ${epcis} e on e.siren = te.epci_siren
            where te.territory_id = territory.id and ${groupedOn(today)} order by e.name collate "fr-x-icu")`,
          /** In the same order. */
          sirens: sql<
            string[]
          >`array(select e.siren from ${territoryEpcis} te join ${epcis} e on e.siren = te.epci_siren
            where te.territory_id = territory.id and ${groupedOn(today)} order by e.name collate "fr-x-icu")`,
        })
        .from(territories)
        .leftJoin(departements, eq(departements.code, territories.mainDepartementCode))
        .leftJoin(organisations, ofLead)
        .where(reached(scope)),
    on,
  );
}

/** One territory by its slug, with the EPCI it groups on `today`, or null when it is not of the reader's perimeter. */
export function getTerritory(scope: Scope, slug: string, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [territory] = await tx
        .select({
          id: territories.id,
          regionId: territories.regionId,
          slug: territories.slug,
          name: territories.name,
          kind: territories.kind,
          leadOrganisation: leadName,
          leadOrganisationId: territories.leadOrganisationId,
          departement: departements.name,
          startsOn: territories.startsOn,
          closedOn: territories.closedOn,
        })
        .from(territories)
        .leftJoin(departements, eq(departements.code, territories.mainDepartementCode))
        .leftJoin(organisations, ofLead)
        .where(and(reached(scope), isNull(territories.deletedAt), eq(territories.slug, slug)))
        .limit(1);
      if (!territory) return null;
      const grouped = await tx.execute<{
        siren: string;
        name: string;
        population: number;
        populationYear: number;
        communes: number;
        since: string;
      }>(sql`
        select e.siren, e.name, e.population, e.population_year as "populationYear", e.commune_count as communes,
               te.valid_from::text as since
          from ${territoryEpcis} te join ${epcis} e on e.siren = te.epci_siren
         where te.territory_id = ${territory.id} and ${groupedOn(today)} order by e.population desc, e.name`);
      return { ...territory, epcis: [...grouped] };
    },
    on,
  );
}

/** Plans of a territory under their PLDE, the newest first, each with its actions (late against `today`). */
async function listGenerations(tx: Db, scope: Scope, territoryId: string, today: string) {
  const plans = await tx
    .select({
      id: livePlans.id,
      title: livePlans.title,
      status: livePlans.status,
      startsOn: livePlans.startsOn,
      endsOn: livePlans.endsOn,
      plde: livePldes.title,
    })
    .from(livePlans)
    .innerJoin(livePldes, eq(livePldes.id, livePlans.pldeId))
    .where(and(within(scope, livePlans), eq(livePlans.territoryId, territoryId)))
    .orderBy(desc(livePlans.startsOn));
  const numbers = await numbersOfPlans(
    tx,
    scope,
    plans.map(({ id }) => id),
    today,
  );
  return plans.map((plan) => {
    const { actions, done, late } = numbers(plan.id);
    return { ...plan, actions, done, late };
  });
}

/** Accounts that are agents of the territory today, or of one that came after it, and can enter, by the name they sign with. */
function listAgents(tx: Db, territoryId: string, today: string) {
  return tx
    .selectDistinct({ name: accounts.name })
    .from(accounts)
    .innerJoin(memberships, eq(memberships.accountId, accounts.id))
    .innerJoin(membershipTerritories, eq(membershipTerritories.membershipId, memberships.id))
    .where(
      and(
        sql`${membershipTerritories.territoryId} in ${openedBy(sql`${territoryId}::uuid`, today)}`,
        activeAgent(today),
      ),
    )
    .orderBy(accounts.name);
}

type Neighbour = { slug: string; name: string; actions: number; events: number; open: boolean };

/** Territories with which actions or events are shared, as far as the reader sees these rows; `open`: their sheet too. */
async function listNeighbours(tx: Db, scope: Scope, territoryId: string): Promise<Neighbour[]> {
  const rows = await tx.execute<Neighbour>(sql`
    with met as (
      select ${liveActions.id} as id, 'action' as noun, ${liveActions.territoryId} as lead from ${liveActions}
       where ${visibleActions(scope)} and (${liveActions.territoryId} = ${territoryId} or ${liveActions.id} = any(array(
         select l.action_id from ${actionTerritories} l where l.territory_id = ${territoryId})))
      union all
      select ${liveEvents.id}, 'event', ${liveEvents.territoryId} from ${liveEvents}
       where ${visibleEvents(scope)} and (${liveEvents.territoryId} = ${territoryId} or ${liveEvents.id} = any(array(
         select l.event_id from ${eventTerritories} l where l.territory_id = ${territoryId})))
    ), placed as (
      select id, noun, lead as place from met
      union select l.action_id, 'action', l.territory_id from ${actionTerritories} l
       where l.action_id = any(array(select id from met where noun = 'action'))
      union select l.event_id, 'event', l.territory_id from ${eventTerritories} l
       where l.event_id = any(array(select id from met where noun = 'event'))
    )
    select ${territories.slug} as slug, ${territories.name} as name,
           (count(*) filter (where other.noun = 'action'))::integer as actions,
           (count(*) filter (where other.noun = 'event'))::integer as events, (${reached(scope)}) as open
      from placed other join ${territories} on ${territories.id} = other.place
     where other.place <> ${territoryId}
     group by ${territories.id}, ${territories.slug}, ${territories.name}, ${territories.regionId}
     order by count(*) desc, ${territories.name} collate "fr-x-icu"`);
  return [...rows];
}

export type TerritoryRecord = Awaited<ReturnType<typeof getTerritoryRecord>>;

/** What stands around a territory that the reader sees: its plans, its agents by function, its neighbours by shared rows. */
export function getTerritoryRecord(scope: Scope, territoryId: string, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [seen] = await tx
        .select({ id: territories.id })
        .from(territories)
        .where(and(reached(scope), eq(territories.id, territoryId)));
      if (!seen) return { plans: [], agents: [], neighbours: [] };
      return {
        plans: await listGenerations(tx, scope, territoryId, today),
        agents: await listAgents(tx, territoryId, today),
        neighbours: await listNeighbours(tx, scope, territoryId),
      };
    },
    on,
  );
}
