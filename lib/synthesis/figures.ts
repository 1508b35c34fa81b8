import type { TerritoryFigures } from "@/db/figures/territories";
import type { Synthesis } from "@/db/synthesis/reads";
import { someNames } from "@/lib/figures/alerts";
import { coverageOf, coverageWords, isExpected } from "@/lib/figures/coverage";
import type { RegionLinks } from "@/lib/figures/links";
import { actionsOf, lateOf } from "@/lib/figures/map-figures";
import { countActions, prepareYears, type YearBar } from "@/lib/figures/series";
import { formatCount, formatFte, formatNumber } from "@/lib/french/format";

const nbsp = "\u00a0";

/** Over a column there is room for whole FTE. */
const whole = (value: number) => formatNumber(Math.round(value));

export type SynthesisFigure = {
  title: string;
  /** In words; null when nothing is known. */
  value: string | null;
  unit: string;
  href: string;
  /** Beside the drawing, one line each. */
  notes: string[];
  coverage: string;
  bars: YearBar[];
};

const before = (
  years: Synthesis["years"],
  of: (row: Synthesis["years"][number]) => number | null,
  write: (value: number) => string,
): string[] => {
  const last = years.at(-2);
  if (!last) return [];
  const value = of(last);
  return [
    value === null ? `${last.year}${nbsp}: non renseigné` : `${write(value)} en ${last.year}, année entière`,
  ];
};

/** FTE created, FTE maintained and events held in the year, each with its past, its coverage and the list that it opens. */
export function prepareFigures(
  { figures, years, territories }: Synthesis,
  year: number,
  to: RegionLinks,
): SynthesisFigure[] {
  const cover = (of: (row: TerritoryFigures) => number | null) => coverageWords(coverageOf(territories, of));
  const created = prepareYears(years, (row) => row.created, whole);
  const maintained = prepareYears(years, (row) => row.maintained, whole);
  const held = prepareYears(years, (row) => row.held, formatNumber);
  const { jobs, events } = figures;
  const fte = (value: number | null) => (value === null ? null : formatFte(value));
  return [
    {
      title: `ETP créés en ${year}`,
      value: fte(jobs.createdActual),
      unit: "ETP",
      href: to.jobs({ nature: "created", base: "actual" }),
      notes: before(years, (row) => row.created, formatFte),
      coverage: cover((row) => row.created),
      bars: created,
    },
    {
      title: `ETP maintenus en ${year}`,
      value: fte(jobs.maintainedActual),
      unit: "ETP",
      href: to.jobs({ nature: "maintained", base: "actual" }),
      notes: before(years, (row) => row.maintained, formatFte),
      coverage: cover((row) => row.maintained),
      bars: maintained,
    },
    {
      title: `Événements tenus en ${year}`,
      value: events.events === 0 ? null : formatNumber(events.held),
      unit: events.held < 2 ? "événement" : "événements",
      href: to.events({ situation: "held" }),
      notes: [
        ...(events.attendance === null
          ? []
          : [formatCount(events.attendance, "participant connu", "participants connus")]),
        ...before(years, (row) => row.held, formatNumber),
      ],
      coverage: cover((row) => row.events),
      bars: held,
    },
  ];
}

/** Numbers of the sentences, each the total of the list that it opens. */
export function prepareSentences({ figures, territories, awaited }: Synthesis, operation: string) {
  const actions = countActions(figures.actions);
  const [latest] = territories.filter(isExpected).toSorted((a, b) => (lateOf(b) ?? 0) - (lateOf(a) ?? 0));
  const share = latest ? (lateOf(latest) ?? 0) : 0;
  const silent = territories.filter((row) => isExpected(row) && row.created === null);
  const { createdActual, maintainedActual } = figures.jobs;
  const whole = (fte: number | null) => (fte === null ? null : Math.round(fte));
  return {
    actions,
    /** FTE as one says them, without decimals. */
    created: whole(createdActual),
    maintained: whole(maintainedActual),
    /** The territory with most late actions, when it stands out among several. */
    worst: latest && territories.length > 1 && share > 1 ? { ...latest, late: share } : null,
    /** Territories with a plan and no actual jobs declared. */
    withoutJobs: silent.length,
    /** Their names, the first of them. */
    withoutJobsNames: someNames(silent.map(({ name }) => name)),
    inOperation: figures.months.reduce((total, month) => total + month.operation, 0),
    operation,
    followed: figures.stages.reduce((total, stage) => total + stage.projects, 0),
    stages: figures.stages,
    fromRegion: awaited.filter(({ awaitedFrom }) => awaitedFrom === "region").length,
    fromTerritory: awaited.filter(({ awaitedFrom }) => awaitedFrom === "territory").length,
    coverage: coverageWords(coverageOf(territories, actionsOf)),
  };
}

export type Sentences = ReturnType<typeof prepareSentences>;

/** Widths of the three parts of a bar of `width`: done, in progress, the rest. */
export function barParts(
  { done, inProgress, total }: Sentences["actions"],
  width: number,
): { done: number; progress: number; rest: number } {
  const part = (count: number) => (total === 0 ? 0 : Math.round((10 * width * count) / total) / 10);
  return { done: part(done), progress: part(inProgress), rest: part(total - done - inProgress) };
}
