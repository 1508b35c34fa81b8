import "server-only";
import { and, sql } from "drizzle-orm";
import { awaitedFrom } from "../actions/facts";
import { liveActions } from "../actions/table";
import type { Db } from "../client";
import { type ActionStatus, type Axis, type ProjectStage, projectStages } from "../enums";
import { eventsKept, eventsOfRegion, held } from "../events/rows";
import { liveEvents } from "../events/table";
import { operations } from "../operations/table";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { askTotal, unknown } from "./ask";
import type { RegionFilters } from "./filters";
import type { Asking } from "./nouns";
import { counted } from "./values";

export type RegionalFigures = Awaited<ReturnType<typeof getRegionalFigures>>;

export type AxisFigure = {
  axis: Axis;
  status: ActionStatus;
  actions: number;
  late: number;
  blocked: number;
  /** Blocked until the Région decides. */
  awaiting: number;
};
/** What stands beside the events held. */
type EventFigures = {
  /** Held, of the regional operation told apart in the months. */
  ofOperation: number;
  attendance: number | null;
  withAttendance: number;
  withoutAttendance: number;
};
export type MonthFigure = { month: number; held: number; operation: number };
type StageFigure = { stage: ProjectStage; projects: number };

/** Code of the regional operation whose events are told apart in the months of a year. */
export const monthOperation = "ess_month";

const inOperation = sql`${liveEvents.operationId} in (select id from ${operations} where code = ${monthOperation})`;

const actionsOf = (tx: Db, asking: Asking) =>
  askTotal<AxisFigure>(tx, "actions", asking, {
    by: { axis: sql`${liveActions.axis}`, status: sql`${liveActions.status}` },
    more: { awaiting: counted(sql`${awaitedFrom} = 'region'`) },
  });

function eventsOf(tx: Db, asking: Asking) {
  const { filters, today } = asking;
  const kept = filters.axis && eventsKept({ axe: filters.axis }, today);
  const reportedAlone = sql`${liveEvents.status} = 'reported' and ${liveEvents.attendance} is null`;
  const some = kept ? sql`filter (where ${kept})` : sql``;
  return askTotal<unknown, EventFigures>(tx, "events", asking, {
    more: {
      ofOperation: counted(and(kept, held(today), inOperation)),
      attendance: sql`(sum(${liveEvents.attendance}) ${some})::integer`,
      withAttendance: sql`(count(${liveEvents.attendance}) ${some})::integer`,
      withoutAttendance: counted(and(kept, reportedAlone)),
    },
  });
}

/** Months of one civil year: an event over two of them is in both, so their sum may exceed the total. */
async function monthsOf(tx: Db, { scope, filters, today }: Asking): Promise<MonthFigure[]> {
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

const noEvents: EventFigures = {
  ofOperation: 0,
  attendance: null,
  withAttendance: 0,
  withoutAttendance: 0,
};

/** In the order of the stages; one whose projects are all closed counts zero. */
const stagesOf = (groups: readonly StageFigure[]): StageFigure[] =>
  projectStages.flatMap((stage) => groups.filter((group) => group.stage === stage));

/**
 * The figures of a Région under these filters by key, each row counted once; beside them, actions by axis and status (in their state of
 * `today`), known attendance, events held by month, projects followed by stage.
 */
export function getRegionalFigures(scope: Scope, filters: RegionFilters, today: string, on?: Db) {
  const asking = { scope, filters, today };
  return inScope(
    scope,
    async (tx) => {
      const actions = await actionsOf(tx, asking);
      const events = await eventsOf(tx, asking);
      const months = await monthsOf(tx, asking);
      const jobs = await askTotal(tx, "jobs", asking);
      const projects = await askTotal<StageFigure>(tx, "projects", asking, { by: { stage: sql`c.stage` } });
      return {
        totals: { ...unknown, ...actions.values, ...events.values, ...jobs.values, ...projects.values },
        actions: actions.groups as AxisFigure[],
        events: events.more ?? noEvents,
        months,
        stages: stagesOf(projects.groups),
      };
    },
    on,
  );
}
