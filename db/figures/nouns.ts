import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgSelect, PgTable } from "drizzle-orm/pg-core";
import { actionsKept, ofActions } from "../actions/rows";
import { actionTerritories, liveActions } from "../actions/table";
import type { Db } from "../client";
import { eventsKept, ofEvents } from "../events/rows";
import { eventTerritories, liveEvents } from "../events/table";
import { jobsKept, ofAxis, ofJobsCounted } from "../jobs/rows";
import { liveJobs } from "../jobs/table";
import { ofProjectCounts } from "../projects/figures";
import type { Scope } from "../scope";
import { type Roots, toldIn } from "./constant";
import { placesWhere, type RegionFilters } from "./filters";

export type Noun = "actions" | "events" | "jobs" | "projects";

/** Who asks, under which filters, on which day; `roots`, at constant perimeter. */
export type Asking = { scope: Scope; filters: RegionFilters; today: string; roots?: Roots };

type Columns = Record<string, SQL>;

/** What is left to say of a query: its groups, and which of them are told. */
type Grouped = {
  groupBy(by: SQL): Grouped;
  having(condition: SQL): Grouped;
  orderBy(...by: SQL[]): Grouped;
} & PromiseLike<Record<string, unknown>[]>;

/** What makes several rows of one: what is joined first, then a relation that reads it. */
type Spread = { joined?: { links: SQL; on: SQL }; lateral: SQL };

type Asked = {
  /**
   * Its relation, wall included, under the filters of place and period; `each` makes several rows of one. Of every axis where an axis
   * that has none counts zero as soon as another has some.
   */
  from: (tx: Db, columns: Columns, asking: Asking, each?: Spread) => Grouped;
  /** What the axis asked keeps of these rows; undefined: all of them. */
  kept: (asking: Asking) => SQL | undefined;
  /** The territory that a row is counted in, and what makes one row for each of several. */
  place: (roots: Roots | undefined) => { of: SQL; each?: Spread };
  /** The year that a row is counted in; none for a stock. */
  year?: { of: SQL; each?: Spread };
};

const everyAxis = ({ filters: { territory, departement, period } }: Asking) => ({
  territoire: territory,
  departement,
  periode: period,
});

function across<Query extends PgSelect>(query: Query, each: Spread | undefined): Grouped {
  if (!each) return query as unknown as Grouped;
  const { joined, lateral } = each;
  const wide = joined ? query.leftJoin(joined.links, joined.on) : query;
  return wide.crossJoinLateral(lateral) as unknown as Grouped;
}

/**
 * A row for its own territory and one for each that it is linked to: the links are read once, not once a row. Shared by two that are now
 * told in one, it is told once there.
 */
const placesOf = (own: PgColumn, row: PgColumn, links: PgTable, id: SQL) => (roots: Roots | undefined) => ({
  of: sql`place.id`,
  each: {
    joined: {
      links: sql`(select ${id} as row, array_agg(l.territory_id) as ids from ${links} l
      where l.territory_id <> l.lead_territory_id group by 1) linked`,
      on: sql`linked.row = ${row}`,
    },
    lateral: roots
      ? sql`(select distinct ${toldIn(sql`u.id`, roots)} as id from unnest(array_append(linked.ids, ${own})) as u (id)) as place`
      : sql`unnest(array_append(linked.ids, ${own})) as place (id)`,
  },
});

/** How the rows of each noun are counted: those of its own relation (decision 0011), never a FROM of the figures. */
export const nouns: Record<Noun, Asked> = {
  actions: {
    from: (tx, columns, asking, each) =>
      across(
        ofActions(
          tx.select(columns).from(liveActions).$dynamic(),
          asking.scope,
          actionsKept({ ...everyAxis(asking), axe: asking.filters.axis }, asking.today),
        ),
        each,
      ),
    kept: () => undefined,
    // In its own territory and in each that it is shared with.
    place: placesOf(liveActions.territoryId, liveActions.id, actionTerritories, sql`l.action_id`),
  },
  events: {
    from: (tx, columns, asking, each) =>
      across(
        ofEvents(
          tx.select(columns).from(liveEvents).$dynamic(),
          asking.scope,
          eventsKept(everyAxis(asking), asking.today),
        ),
        each,
      ),
    kept: ({ filters: { axis }, today }) => axis && eventsKept({ axe: axis }, today),
    place: placesOf(liveEvents.territoryId, liveEvents.id, eventTerritories, sql`l.event_id`),
    year: {
      of: sql`y.year`,
      // An event over two years is in both.
      each: {
        lateral: sql`generate_series(extract(year from ${liveEvents.startsOn})::integer,
          extract(year from ${liveEvents.endsOn})::integer) as y (year)`,
      },
    },
  },
  jobs: {
    from: (tx, columns, asking, each) =>
      across(
        ofJobsCounted(
          tx.select(columns).from(liveJobs).$dynamic(),
          asking.scope,
          jobsKept(asking.scope, everyAxis(asking)),
        ),
        each,
      ),
    kept: ({ filters: { axis } }) => axis && ofAxis(axis),
    place: (roots) => ({ of: toldIn(liveJobs.territoryId, roots) }),
    year: { of: sql`extract(year from ${liveJobs.datedOn})::integer` },
  },
  projects: {
    from: (tx, columns, { filters }) =>
      ofProjectCounts(tx, columns, placesWhere(filters)) as unknown as Grouped,
    kept: () => undefined,
    place: (roots) => ({ of: toldIn(sql`c.territory_id`, roots) }),
  },
};
