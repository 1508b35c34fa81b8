import type { FigureKey } from "@/db/figures/values";
import type { Synthesis } from "@/db/synthesis/reads";
import { someNames } from "@/lib/figures/alerts";
import { coverageOf, coverageWords, isExpected } from "@/lib/figures/coverage";
import { inSynthesis, type SynthesisKey } from "@/lib/figures/figures";
import type { RegionLinks } from "@/lib/figures/links";
import { figureOf, openOf, pastOf, rounded, unitWords, writerOf, written } from "@/lib/figures/read";
import { countActions, prepareYears, type YearBar } from "@/lib/figures/series";
import { formatCount } from "@/lib/french/format";

const nbsp = "\u00a0";

export type SynthesisFigure = {
  key: SynthesisKey;
  title: string;
  /** In words; null when nothing is known. */
  value: string | null;
  unit: string;
  href: string;
  /** Beside the drawing, one line each. */
  notes: string[];
  coverage: string;
  /** Its past; null for what is of the day. */
  bars: YearBar[] | null;
};

/** « 163 en cours », « 50 à venir ou en pause », « 2 abandonnées »: what is not done, in lines. */
export function otherActions({
  inProgress,
  planned,
  onHold,
  cancelled,
  renewed,
}: ReturnType<typeof countActions>): string[] {
  const idle = planned + onHold;
  return [
    inProgress > 0 && `${inProgress}\u00a0en cours`,
    idle > 0 && `${idle}\u00a0à venir ou en pause`,
    cancelled > 0 && formatCount(cancelled, "abandonnée"),
    renewed > 0 && formatCount(renewed, "reconduite"),
  ].filter((line) => line !== false);
}

/** What is said of a figure beside what is said of all. */
const more: Partial<Record<FigureKey, (figures: Synthesis["figures"]) => string[]>> = {
  done: ({ actions }) => otherActions(countActions(actions)),
  events: ({ events: { attendance } }) =>
    attendance === null ? [] : [formatCount(attendance, "participant connu", "participants connus")],
};

/** « 4 en 2025, année entière ». */
function before(key: SynthesisKey, years: Synthesis["years"]): string[] {
  const last = years.at(-2);
  const past = pastOf(key);
  if (!last || !past) return [];
  const value = past(last);
  return [
    value === null
      ? `${last.year}${nbsp}: non renseigné`
      : `${writerOf(key)(value)} en ${last.year}, année entière`,
  ];
}

/** The figures of the year, each with its past, its coverage and the list that it opens. */
export function prepareFigures(
  { figures, years, territories }: Synthesis,
  year: number,
  to: RegionLinks,
): SynthesisFigure[] {
  const { totals } = figures;
  return inSynthesis.map((key) => {
    const { label, unit } = figureOf(key);
    const past = pastOf(key);
    const rows = unit === "ETP" ? unit : unit[(totals[key] ?? 0) < 2 ? 0 : 1];
    return {
      key,
      title: past ? `${label} en ${year}` : label,
      value: written(key, totals[key]),
      unit: unitWords(key, totals) ?? rows,
      href: openOf(key, to),
      notes: [...(more[key]?.(figures) ?? []), ...before(key, years)],
      coverage: coverageWords(coverageOf(territories, key)),
      bars: past && prepareYears(years, past, rounded),
    };
  });
}

/** Numbers of the sentences, each the total of the list that it opens. */
export function prepareSentences({ figures, territories, awaited }: Synthesis, operation: string) {
  const actions = countActions(figures.actions);
  const [latest] = territories.filter(isExpected).toSorted((a, b) => (b.late ?? 0) - (a.late ?? 0));
  const share = latest ? (latest.late ?? 0) : 0;
  const silent = territories.filter((row) => isExpected(row) && row.created === null);
  const whole = (fte: number | null) => (fte === null ? null : Math.round(fte));
  return {
    actions,
    /** FTE as one says them, without decimals. */
    created: whole(figures.totals.created),
    maintained: whole(figures.totals.maintained),
    /** The territory with most late actions, when it stands out among several. */
    worst: latest && territories.length > 1 && share > 1 ? { ...latest, late: share } : null,
    /** Territories with a plan and no actual jobs declared. */
    withoutJobs: silent.length,
    /** Their names, the first of them. */
    withoutJobsNames: someNames(silent.map(({ name }) => name)),
    inOperation: figures.months.reduce((total, month) => total + month.operation, 0),
    operation,
    held: figures.totals.events ?? 0,
    followed: figures.totals.projects ?? 0,
    stages: figures.stages,
    fromRegion: awaited.filter(({ awaitedFrom }) => awaitedFrom === "region").length,
    fromTerritory: awaited.filter(({ awaitedFrom }) => awaitedFrom === "territory").length,
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
