import type { RegionalFigures } from "@/db/figures/regional";
import type { TerritoryFigures } from "@/db/figures/territories";
import type { FigureKey, FigureValues } from "@/db/figures/values";
import { figures } from "@/lib/figures/figures";

type Mark = TerritoryFigures["marks"][number];

/** Actions that are alike, as they are drawn. */
export const marked = (status: Mark["status"], actions: number, given: Partial<Mark> = {}): Mark => ({
  ...{ axis: "pooling", status, actions, late: false, blocked: false, own: true },
  ...given,
});

const counted = Object.entries(figures).flatMap(([key, { nature }]) =>
  nature === "ratio" ? [] : [key as FigureKey],
);

/** Nothing is known of anything. */
export const noFigures = Object.fromEntries(counted.map((key) => [key, null])) as FigureValues;

/** A Région of which nothing is known. */
export const noRegion: RegionalFigures = {
  totals: noFigures,
  actions: [],
  events: { ofOperation: 0, attendance: null, withAttendance: 0, withoutAttendance: 0 },
  months: [],
  stages: [],
};

/** A territory with a plan in force, and the figures of its actions as the database counts those given. */
export function territory(given: Partial<TerritoryFigures> & { slug: string }): TerritoryFigures {
  const marks = given.marks ?? [];
  const count = (keep: (mark: Mark) => boolean) =>
    marks.length === 0 && given.planId === null
      ? null
      : marks.filter(keep).reduce((total, { actions }) => total + actions, 0);
  return {
    id: given.slug,
    name: given.slug,
    kind: "epci",
    closedOn: null,
    departement: "59",
    departementName: "Nord",
    population: 20_000,
    planId: "p",
    planStartsOn: "2025-01-01",
    planEndsOn: "2027-12-31",
    planExpired: false,
    planEnding: false,
    planClosed: false,
    emptyAxes: [],
    agent: true,
    added: [],
    marks,
    ...noFigures,
    actions: count(() => true),
    done: count(({ status }) => status === "done"),
    late: count(({ late }) => late),
    blocked: count(({ blocked }) => blocked),
    touchedOn: null,
    ...given,
  };
}
