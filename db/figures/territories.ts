import "server-only";
import { and, or, type SQL, sql } from "drizzle-orm";
import { activeAgent } from "../accounts/memberships/reads";
import { accounts, memberships, membershipTerritories } from "../accounts/table";
import { blockedOpen, late } from "../actions/facts";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { type ActionStatus, type Axis, axes, type TerritoryKind } from "../enums";
import { epcis } from "../geography/table";
import { departementName } from "../kernel/lists";
import { livePlans } from "../plans/table";
import { countsIn } from "../plans/years";
import { inScope, type Scope } from "../scope";
import { territories, territoryEpcis } from "../territories/table";
import { openedBy, thereOn } from "../territories/there";
import { askPlaces, type Counts, none, unknown } from "./ask";
import { addedTo, hasRow, inRow, rootsOn, toldIn } from "./constant";
import { placesWhere, type RegionFilters } from "./filters";
import type { Asking } from "./nouns";

export type TerritoryFigures = Awaited<ReturnType<typeof listTerritoryFigures>>[number];

type Place = {
  id: string;
  slug: string;
  name: string;
  kind: TerritoryKind;
  /** The first day without it, or null. */
  closedOn: string | null;
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
  /** An agent of the territory, or of one that came after it, can sign in today. */
  agent: boolean;
  /** At constant perimeter, those that it adds up; else none. */
  added: readonly { slug: string; name: string }[];
};

/** Actions of a territory that are alike. */
type Mark = {
  axis: Axis;
  status: ActionStatus;
  late: boolean;
  blocked: boolean;
  actions: number;
  /** False: led by another territory, and shared with this one. */
  own: boolean;
};
type Touched = { territoryId: string; touchedOn: string | null };

/**
 * Of a year that is over, territories that were there some day of it; of this one, those of the day; and any whose plan is in force in it.
 * One that is asked by name is there whatever the year, and at constant perimeter one that adds up others.
 */
function there({ filters, today, roots }: Asking): SQL | undefined {
  const {
    territory,
    ended,
    period: { start, end },
  } = filters;
  if (territory !== undefined) return undefined;
  const now = start <= today && today <= end;
  return or(
    sql`p.id is not null`,
    now ? thereOn(today) : thereOn(start, end),
    ended ? sql`${territories.closedOn} <= ${today}::date` : undefined,
    roots && sql`cardinality(${addedTo(roots)}) > 0`,
  );
}

function places(asking: Asking): SQL {
  const { scope, filters, today, roots } = asking;
  const added = roots && addedTo(roots);
  const reached = sql`(${territories.regionId} = any(${`{${scope.regions.join(",")}}`}::uuid[])
    or ${territories.id} = any(${`{${scope.read.join(",")}}`}::uuid[]))`;
  const inForce = sql`${inRow(sql`pl.territory_id`, roots)} and ${countsIn(sql`pl`, filters.period, today)}`;
  // The plan that is told is the last of them; at constant perimeter several may run at a time.
  const ofPlans = roots
    ? sql`a.plan_id in (select pl.id from ${livePlans} pl where ${inForce})`
    : sql`a.plan_id = p.id`;
  return sql`
    select ${territories.id} as id, ${territories.slug} as slug, ${territories.name} as name, ${territories.kind} as kind,
           ${territories.closedOn}::text as "closedOn", ${territories.mainDepartementCode} as departement, ${departementName} as "departementName",
           (select sum(e.population)::integer from ${territoryEpcis} te join ${epcis} e on e.siren = te.epci_siren
             where te.territory_id = ${territories.id} and te.valid_from <= ${today}::date
               and (te.valid_to is null or te.valid_to >= ${today}::date)) as population,
           p.id as "planId", p.starts_on::text as "planStartsOn", p.ends_on::text as "planEndsOn",
           coalesce(p.status = 'active' and p.ends_on < ${today}::date, false) as "planExpired",
           coalesce(p.status = 'closed', false) as "planClosed",
           coalesce(p.status = 'active' and p.ends_on between ${today}::date and (${today}::date + interval '6 months')::date
             and not exists (select 1 from ${livePlans} n where ${inRow(sql`n.territory_id`, roots)} and n.starts_on > p.starts_on
               and n.status <> 'abandoned'), false) as "planEnding",
           array(select x.axis from unnest(${`{${axes.join(",")}}`}::text[]) as x (axis)
             where p.id is not null and not exists (select 1 from ${liveActions} a where a.axis = x.axis and ${ofPlans})) as "emptyAxes",
           exists (select 1 from ${openedBy(territories.id, today)} w
             join ${membershipTerritories} on ${membershipTerritories.territoryId} = w.id
             join ${memberships} on ${memberships.id} = ${membershipTerritories.membershipId}
             join ${accounts} on ${accounts.id} = ${memberships.accountId} where ${activeAgent(today)}) as agent,
           ${
             added
               ? sql`(select coalesce(json_agg(json_build_object('slug', o.slug, 'name', o.name) order by o.name collate "fr-x-icu"), '[]')
             from ${territories} o where o.id = any(${added}))`
               : sql`'[]'::json`
           } as added
      from ${territories}
      left join lateral (select * from ${livePlans} pl where ${inForce} order by pl.starts_on desc limit 1) p on true
     where ${and(reached, placesWhere(filters, added), sql`${territories.deletedAt} is null`, roots && hasRow(roots), there(asking))}
     order by ${territories.kind} = 'region', ${territories.name} collate "fr-x-icu"`;
}

/** What tells apart the actions that are drawn. */
const drawn = ({ today, roots }: Asking) => ({
  axis: sql`${liveActions.axis}`,
  status: sql`${liveActions.status}`,
  isLate: late(today),
  isBlocked: blockedOpen,
  own: sql`place.id = ${toldIn(liveActions.territoryId, roots)}`,
});
type Drawn = { axis: Axis; status: ActionStatus; isLate: boolean; isBlocked: boolean; own: boolean };

const toMark = ({ axis, status, isLate, isBlocked, own, actions }: Drawn & Counts): Mark => ({
  ...{ axis, status, own, actions: actions ?? 0 },
  ...{ late: isLate, blocked: isBlocked },
});

/**
 * Territories under these filters, in French order with the Région's own last, and every figure of each by its key: a shared action
 * or a co-organised event in every territory that it concerns. Null is « no row at all »: unknown where a plan is in force, and not
 * applicable where none is. A plan in force without action counts none.
 */
export function listTerritoryFigures(scope: Scope, filters: RegionFilters, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const roots = filters.constant && (await rootsOn(tx, scope, today));
      const asking = { scope, filters, today, roots };
      const rows = [...(await tx.execute<Place>(places(asking)))];
      const actions = await askPlaces<Drawn>(tx, "actions", asking, drawn(asking));
      // Any gesture of the territory, whatever the axis and the year: a sign of life.
      const gestures = await tx.execute<Touched>(sql`
        select ${toldIn(sql`g.territory_id`, roots)} as "territoryId", max(g.day)::text as "touchedOn" from app.last_gestures() g group by 1`);
      const touched = new Map([...gestures].map((row) => [row.territoryId, row.touchedOn]));
      const events = await askPlaces(tx, "events", asking);
      const jobs = await askPlaces(tx, "jobs", asking);
      const projects = await askPlaces(tx, "projects", asking);
      return rows.map((row) => ({
        ...row,
        ...unknown,
        ...(row.planId !== null && none("actions")),
        ...actions.values.get(row.id),
        ...events.values.get(row.id),
        ...jobs.values.get(row.id),
        ...projects.values.get(row.id),
        marks: actions.groups.filter(({ territoryId }) => territoryId === row.id).map(toMark),
        touchedOn: touched.get(row.id) ?? null,
      }));
    },
    on,
  );
}
