import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import { awaitedFrom, blockedOpen, late } from "../actions/facts";
import { actionsOfRegion } from "../actions/rows";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import type { ActionStatus, Axis, JobBasis, JobKind, ProjectStage } from "../enums";
import { eventsOfRegion, held } from "../events/rows";
import { liveEvents } from "../events/table";
import { axisOf, jobsOfRegion } from "../jobs/rows";
import { liveJobs } from "../jobs/table";
import type { PlaceFilter } from "../kernel/lists";
import { operations } from "../nomenclatures/table";
import { organisations } from "../organisations/table";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";

/** What every figure of a Région is filtered by: the same names as the lists that it opens. */
export type RegionFilters = PlaceFilter & { axis?: Axis; period: { start: string; end: string } };

export type RegionalFigures = Awaited<ReturnType<typeof getRegionalFigures>>;

const counted = (condition?: SQL) =>
  condition ? sql`(count(*) filter (where ${condition}))::integer` : sql`count(*)::integer`;

/** Territories that the filters of place leave; the Région's own only when it is asked by name or nothing is. */
export function placesWhere(filters: PlaceFilter): SQL {
  return (
    and(
      filters.territory ? sql`${territories.slug} = ${filters.territory}` : undefined,
      filters.departement ? sql`${territories.mainDepartementCode} = ${filters.departement}` : undefined,
    ) ?? sql`true`
  );
}

export type AxisFigure = {
  axis: Axis;
  status: ActionStatus;
  actions: number;
  late: number;
  blocked: number;
  /** Blocked until the Région decides. */
  awaiting: number;
};
export type EventFigures = {
  /** Recorded in the place and days, whatever the axis: without any, « held » is unknown and not zero. */
  recorded: number;
  events: number;
  held: number;
  /** Held, of the regional operation told apart in the months. */
  ofOperation: number;
  attendance: number | null;
  withAttendance: number;
  withoutAttendance: number;
};
export type MonthFigure = { month: number; held: number; operation: number };
export type JobFigures = Record<
  | "createdActual"
  | "createdForecast"
  | "maintainedActual"
  | "maintainedForecast"
  // Of no axis, when one is asked: a part of their own.
  | "createdOfNoAxis"
  | "maintainedOfNoAxis",
  number | null
>;

async function actionFigures(tx: Db, where: SQL | undefined, today: string): Promise<AxisFigure[]> {
  return [
    ...(await tx.execute<AxisFigure>(sql`
      select ${liveActions.axis} as axis, ${liveActions.status} as status, ${counted()} as actions,
             ${counted(late(today))} as late, ${counted(blockedOpen)} as blocked,
             ${counted(sql`${awaitedFrom} = 'region'`)} as awaiting
        from ${liveActions} join ${territories} on ${territories.id} = ${liveActions.territoryId}
        left join ${organisations} on ${organisations.id} = ${liveActions.leadOrganisationId}
       where ${where} group by 1, 2`)),
  ];
}

/** Code of the regional operation whose events are told apart in the months of a year. */
export const monthOperation = "ess_month";

const inOperation = sql`${liveEvents.operationId} in (select id from ${operations} where code = ${monthOperation})`;

async function eventFigures(
  tx: Db,
  scope: Scope,
  filters: RegionFilters,
  today: string,
): Promise<EventFigures> {
  const kept = eventsOfRegion(scope, filters, today);
  const reportedAlone = sql`${liveEvents.status} = 'reported' and ${liveEvents.attendance} is null`;
  const [figures] = await tx.execute<EventFigures>(sql`
    select ${counted()} as recorded, ${counted(kept)} as events, ${counted(and(kept, held(today)))} as held,
           ${counted(and(kept, held(today), inOperation))} as "ofOperation",
           (sum(${liveEvents.attendance}) filter (where ${kept}))::integer as attendance,
           (count(${liveEvents.attendance}) filter (where ${kept}))::integer as "withAttendance",
           ${counted(and(kept, reportedAlone))} as "withoutAttendance"
      from ${liveEvents} join ${territories} on ${territories.id} = ${liveEvents.territoryId}
     where ${eventsOfRegion(scope, { ...filters, axis: undefined }, today)}`);
  return (
    figures ?? {
      ...{ recorded: 0, events: 0, held: 0, ofOperation: 0 },
      ...{ attendance: null, withAttendance: 0, withoutAttendance: 0 },
    }
  );
}

/** Months of one civil year: an event over two of them is in both, so their sum may exceed the total. */
async function monthFigures(
  tx: Db,
  scope: Scope,
  filters: RegionFilters,
  today: string,
): Promise<MonthFigure[]> {
  const { start, end } = filters.period;
  return [
    ...(await tx.execute<MonthFigure>(sql`
      select m.month, ${counted()} as held, ${counted(inOperation)} as operation
        from ${liveEvents} join ${territories} on ${territories.id} = ${liveEvents.territoryId}
       cross join lateral generate_series(
         extract(month from greatest(${liveEvents.startsOn}, ${start}::date))::integer,
         extract(month from least(${liveEvents.endsOn}, ${end}::date))::integer) as m (month)
       where ${and(eventsOfRegion(scope, filters, today), held(today))} group by 1 order by 1`)),
  ];
}

/** FTE of one kind and basis among rows of jobs (those that `kept` keeps); null, not zero, when there is none. */
function fte(kind: JobKind, basis: JobBasis, kept: SQL | undefined): SQL {
  const rows = and(sql`${liveJobs.kind} = ${kind}`, sql`${liveJobs.basis} = ${basis}`, kept);
  return sql`(sum(${liveJobs.fte}) filter (where ${rows}))::float8`;
}

/**
 * Actual FTE of one kind among rows of every axis: zero when none is kept though actual jobs were declared, and null only
 * when none was. A row of the matrix, a total and a year say it the same. Jobs of no axis make no zero of an axis.
 */
export function actualFte(kind: JobKind, kept: SQL | undefined, axis: Axis | undefined): SQL {
  const said = and(sql`${liveJobs.basis} = 'actual'`, axis ? sql`${axisOf} is not null` : undefined);
  return sql`(case when count(*) filter (where ${said}) > 0
    then coalesce(${fte(kind, "actual", kept)}, 0) end)`;
}

async function jobFigures(tx: Db, scope: Scope, filters: RegionFilters): Promise<JobFigures> {
  const kept = jobsOfRegion(scope, filters);
  const loose = filters.axis ? sql`${axisOf} is null` : sql`false`;
  const [figures] = await tx.execute<JobFigures>(sql`
    select ${actualFte("created", kept, filters.axis)} as "createdActual", ${fte("created", "forecast", kept)} as "createdForecast",
           ${actualFte("maintained", kept, filters.axis)} as "maintainedActual", ${fte("maintained", "forecast", kept)} as "maintainedForecast",
           ${fte("created", "actual", loose)} as "createdOfNoAxis", ${fte("maintained", "actual", loose)} as "maintainedOfNoAxis"
      from ${liveJobs} join ${territories} on ${territories.id} = ${liveJobs.territoryId}
     where ${jobsOfRegion(scope, { ...filters, axis: undefined })}`);
  return (
    figures ?? {
      createdActual: null,
      createdForecast: null,
      maintainedActual: null,
      maintainedForecast: null,
      createdOfNoAxis: null,
      maintainedOfNoAxis: null,
    }
  );
}

export type StageFigure = { stage: ProjectStage; projects: number };

/**
 * Projects still followed, by stage, counted for every reader of the territories; a stock of today, of every axis. A stage whose
 * projects are all closed counts zero; no row at all is unknown, as in a row of the matrix.
 */
async function stageFigures(tx: Db, filters: PlaceFilter): Promise<StageFigure[]> {
  return [
    ...(await tx.execute<StageFigure>(sql`
      select c.stage, coalesce(sum(c.projects) filter (where c.status in ('to_qualify', 'supported', 'waiting')), 0)::integer
               as projects
        from app.count_projects() c join ${territories} on ${territories.id} = c.territory_id
       where ${placesWhere(filters)}
       group by 1 order by array_position(array['design', 'launch', 'growth'], c.stage)`)),
  ];
}

/**
 * The key figures of a Région under these filters, each row counted once: actions by axis and status (in their state of
 * `today`), events and known attendance, events held by month, FTE by kind and basis, projects followed by stage.
 */
export function getRegionalFigures(scope: Scope, filters: RegionFilters, today: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      return {
        actions: await actionFigures(tx, actionsOfRegion(scope, filters, today), today),
        events: await eventFigures(tx, scope, filters, today),
        months: await monthFigures(tx, scope, filters, today),
        jobs: await jobFigures(tx, scope, filters),
        stages: await stageFigures(tx, filters),
      };
    },
    on,
  );
}
