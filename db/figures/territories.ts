import { activeAgent } from "../accounts/memberships/reads";
import { accounts, memberships, membershipTerritories } from "../accounts/table";
import { countsIn } from "../plans/years";
import { territories, territoryEpcis } from "../territories/table";
import type { RegionFilters } from "./regional";
import { actualFte, placesWhere } from "./regional";
import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { blockedOpen, late } from "../actions/facts";
import { actionsOfRegion } from "../actions/rows";
import { actionTerritories, liveActions } from "../actions/table";
import type { Db } from "../client";
import type { ActionStatus, Axis, TerritoryKind } from "../enums";
import { eventsOfRegion, held } from "../events/rows";
import { eventTerritories, liveEvents } from "../events/table";
import { epcis } from "../geography/table";
import { jobsOfRegion } from "../jobs/rows";
import { liveJobs } from "../jobs/table";
import { departementName } from "../kernel/lists";
import { organisations } from "../organisations/table";
import { livePlans } from "../plans/table";
import { inScope, type Scope } from "../scope";

export type TerritoryFigures = Awaited<ReturnType<typeof listTerritoryFigures>>[number];

type Place = {
  id: string;
  slug: string;
  name: string;
  kind: TerritoryKind;
  departement: string | null;
  departementName: string | null;
  /** Null, not zero, for a territory without EPCI (the Région's own). */
  population: number | null;
  /** Of the plan in force in the period, the latest when there are several; null without one. */
  planId: string | null;
  planStartsOn: string | null;
  planEndsOn: string | null;
  /** That plan is past its end and was never closed. */
  planExpired: boolean;
  /** That plan is closed: it waits for nothing more. */
  planClosed: boolean;
  /** The plan in force ends within six months and none follows it. */
  planEnding: boolean;
  /** Axes of that plan in which no action lives. */
  emptyAxes: Axis[];
  /** An agent of the territory can sign in today. */
  agent: boolean;
};

type Mark = {
  territoryId: string;
  axis: Axis;
  status: ActionStatus;
  late: boolean;
  blocked: boolean;
  actions: number;
  /** False: led by another territory, and shared with this one. */
  own?: boolean;
};
type Touched = { territoryId: string; touchedOn: string | null };
type Held = { territoryId: string; held: number };
type Fte = { territoryId: string; created: number | null; maintained: number | null };
type Followed = { territoryId: string; projects: number };

function places(scope: Scope, filters: RegionFilters, today: string): SQL {
  const reached = sql`(${territories.regionId} = any(${`{${scope.regions.join(",")}}`}::uuid[])
    or ${territories.id} = any(${`{${scope.read.join(",")}}`}::uuid[]))`;
  return sql`
    select ${territories.id} as id, ${territories.slug} as slug, ${territories.name} as name, ${territories.kind} as kind,
           ${territories.mainDepartementCode} as departement, ${departementName} as "departementName",
           (select sum(e.population)::integer from ${territoryEpcis} te join ${epcis} e on e.siren = te.epci_siren
             where te.territory_id = ${territories.id} and te.valid_from <= ${today}::date
               and (te.valid_to is null or te.valid_to >= ${today}::date)) as population,
           p.id as "planId", p.starts_on::text as "planStartsOn", p.ends_on::text as "planEndsOn",
           coalesce(p.status = 'active' and p.ends_on < ${today}::date, false) as "planExpired",
           coalesce(p.status = 'closed', false) as "planClosed",
           coalesce(p.status = 'active' and p.ends_on between ${today}::date and (${today}::date + interval '6 months')::date
             and not exists (select 1 from ${livePlans} n where n.territory_id = p.territory_id and n.starts_on > p.starts_on
               and n.status <> 'abandoned'), false) as "planEnding",
           array(select x.axis from unnest(array['local_animation', 'pooling', 'project_support']) as x (axis)
             where p.id is not null and not exists (select 1 from ${liveActions} a where a.plan_id = p.id and a.axis = x.axis)) as "emptyAxes",
           exists (select 1 from ${membershipTerritories} join ${memberships} on ${memberships.id} = ${membershipTerritories.membershipId}
             join ${accounts} on ${accounts.id} = ${memberships.accountId}
             where ${membershipTerritories.territoryId} = ${territories.id} and ${activeAgent(today)}) as agent
      from ${territories}
      left join lateral (select * from ${livePlans} pl where pl.territory_id = ${territories.id}
        and ${countsIn(sql`pl`, filters.period, today)} order by pl.starts_on desc limit 1) p on true
     where ${and(reached, placesWhere(filters))}
     order by ${territories.kind} = 'region', ${territories.name} collate "fr-x-icu"`;
}

/** A row for its own territory and one for each that it is linked to: what a row of the matrix counts. */
const placesOf = (own: PgColumn, row: PgColumn, links: PgTable, id: SQL) => sql`
  left join (select ${id} as row, array_agg(l.territory_id) as ids from ${links} l
    where l.territory_id <> l.lead_territory_id group by 1) linked on linked.row = ${row}
  cross join lateral unnest(array_append(linked.ids, ${own})) as place (id)`;
const actionPlaces = placesOf(liveActions.territoryId, liveActions.id, actionTerritories, sql`l.action_id`);
const eventPlaces = placesOf(liveEvents.territoryId, liveEvents.id, eventTerritories, sql`l.event_id`);

function marks(where: SQL | undefined, today: string): SQL {
  return sql`
    select place.id as "territoryId", ${liveActions.axis} as axis, ${liveActions.status} as status,
           ${late(today)} as late, ${blockedOpen} as blocked, place.id = ${liveActions.territoryId} as own, count(*)::integer as actions
      from ${liveActions} join ${territories} on ${territories.id} = ${liveActions.territoryId}
      left join ${organisations} on ${organisations.id} = ${liveActions.leadOrganisationId} ${actionPlaces}
     where ${where} group by 1, 2, 3, 4, 5, 6`;
}

const byTerritory = <Row extends { territoryId: string }>(rows: Iterable<Row>) =>
  new Map([...rows].map((row) => [row.territoryId, row]));

/**
 * Territories under these filters, in French order with the Région's own last, and what each counts: a shared action or a
 * co-organised event in every territory that it concerns. Null is « no row at all »: unknown where a plan is in force, and
 * not applicable where none is.
 */
export function listTerritoryFigures(scope: Scope, filters: RegionFilters, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const anyAxis = { ...filters, axis: undefined };
      const rows = await tx.execute<Place>(places(scope, filters, today));
      const marked = [...(await tx.execute<Mark>(marks(actionsOfRegion(scope, filters, today), today)))];
      // Any gesture of the territory, whatever the axis and the year: a sign of life.
      const touched = byTerritory(
        await tx.execute<Touched>(sql`
          select g.territory_id as "territoryId", g.day::text as "touchedOn" from app.last_gestures() g`),
      );
      // Known as soon as one event of the year is recorded, whatever its axis: none held is then zero.
      const events = byTerritory(
        await tx.execute<Held>(sql`
          select place.id as "territoryId",
                 (count(*) filter (where ${and(held(today), eventsOfRegion(scope, filters, today))}))::integer as held
            from ${liveEvents} join ${territories} on ${territories.id} = ${liveEvents.territoryId} ${eventPlaces}
           where ${eventsOfRegion(scope, anyAxis, today)} group by 1`),
      );
      const kept = jobsOfRegion(scope, filters);
      const jobs = byTerritory(
        await tx.execute<Fte>(sql`
          select ${liveJobs.territoryId} as "territoryId", ${actualFte("created", kept, filters.axis)} as created,
                 ${actualFte("maintained", kept, filters.axis)} as maintained
            from ${liveJobs} join ${territories} on ${territories.id} = ${liveJobs.territoryId}
           where ${jobsOfRegion(scope, anyAxis)} group by 1`),
      );
      const projects = byTerritory(
        await tx.execute<Followed>(sql`
          select c.territory_id as "territoryId",
                 coalesce(sum(c.projects) filter (where c.status in ('to_qualify', 'supported', 'waiting')), 0)::integer as projects
            from app.count_projects() c group by 1`),
      );
      return [...rows].map((row) => {
        const own = marked.filter(({ territoryId }) => territoryId === row.id);
        return {
          ...row,
          marks: own,
          events: events.get(row.id)?.held ?? null,
          created: jobs.get(row.id)?.created ?? null,
          maintained: jobs.get(row.id)?.maintained ?? null,
          projects: projects.get(row.id)?.projects ?? null,
          touchedOn: touched.get(row.id)?.touchedOn ?? null,
        };
      });
    },
    on,
  );
}
