import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import { blockedOpen, late } from "../actions/facts";
import { liveActions } from "../actions/table";
import type { Axis, JobBasis, JobKind } from "../enums";
import { held } from "../events/rows";
import { axisOf } from "../jobs/rows";
import { liveJobs } from "../jobs/table";
import { countedFollowed } from "../projects/figures";
import type { Noun } from "./nouns";

/** On which day a figure is read, of which axis, and what that axis keeps of the rows of its noun; undefined: all of them. */
export type Reading = { today: string; axis?: Axis; kept: SQL | undefined };

/** Rows of a group that a condition keeps. */
export const counted = (condition?: SQL): SQL<number> =>
  condition ? sql`(count(*) filter (where ${condition}))::integer` : sql`count(*)::integer`;

/** FTE of one kind and basis among rows of jobs (those that `kept` keeps); null, not zero, when there is none. */
function fte(kind: JobKind, basis: JobBasis, kept: SQL | undefined): SQL {
  const rows = and(sql`${liveJobs.kind} = ${kind}`, sql`${liveJobs.basis} = ${basis}`, kept);
  return sql`(sum(${liveJobs.fte}) filter (where ${rows}))::float8`;
}

/**
 * Actual FTE of one kind among rows of every axis: zero when none is kept though actual jobs were declared, and null only
 * when none was. Jobs of no axis make no zero of an axis.
 */
function actualFte(kind: JobKind, { axis, kept }: Reading): SQL {
  const said = and(sql`${liveJobs.basis} = 'actual'`, axis ? sql`${axisOf} is not null` : undefined);
  return sql`(case when count(*) filter (where ${said}) > 0
    then coalesce(${fte(kind, "actual", kept)}, 0) end)`;
}

/** Actual FTE of no axis, when one is asked: a part of their own. */
const fteOfNoAxis = (kind: JobKind, { axis }: Reading): SQL =>
  fte(kind, "actual", axis ? sql`${axisOf} is null` : sql`false`);

/** A figure: the noun whose rows it counts, and what it makes of a group of them. */
const of = <const Of extends Noun>(noun: Of, value: (reading: Reading) => SQL) => ({ noun, value });

/**
 * Every figure of a Région, by its key: its value in any group of rows of its noun. Totals, rows by territory and years are all asked
 * of it. What it is called, where it is shown and the list that it opens: lib/figures/figures.ts.
 */
export const figureSql = {
  actions: of("actions", () => counted()),
  done: of("actions", () => counted(sql`${liveActions.status} = 'done'`)),
  late: of("actions", ({ today }) => counted(late(today))),
  blocked: of("actions", () => counted(blockedOpen)),
  events: of("events", ({ today, kept }) => counted(and(held(today), kept))),
  created: of("jobs", (reading) => actualFte("created", reading)),
  createdForecast: of("jobs", ({ kept }) => fte("created", "forecast", kept)),
  createdOfNoAxis: of("jobs", (reading) => fteOfNoAxis("created", reading)),
  maintained: of("jobs", (reading) => actualFte("maintained", reading)),
  maintainedForecast: of("jobs", ({ kept }) => fte("maintained", "forecast", kept)),
  maintainedOfNoAxis: of("jobs", (reading) => fteOfNoAxis("maintained", reading)),
  projects: of(
    "projects",
    () => sql`(coalesce(sum(c.projects) filter (where ${countedFollowed}), 0))::integer`,
  ),
};

export type FigureKey = keyof typeof figureSql;

/** What each figure is worth somewhere; null where nothing of its noun is known: unknown is never zero. */
export type FigureValues = Record<FigureKey, number | null>;

type Dated = { [Key in FigureKey]: (typeof figureSql)[Key]["noun"] extends "events" | "jobs" ? Key : never };

/** Figures of what happens in a year: they have a past. The others are of the day itself. */
export type FlowKey = Dated[FigureKey];
