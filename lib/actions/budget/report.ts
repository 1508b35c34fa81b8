import { type ExpenseNature, expenseNatures } from "@/db/actions/budget/natures";
import type { BudgetKind, FundingStatus, OrganisationKind } from "@/db/enums";
import { type Cents, sumCents, yearsOf } from "./balance";
import { expenseNatureLabels } from "./fields";

type Line = {
  id: string;
  year: number;
  kind: BudgetKind;
  label: string;
  nature: ExpenseNature | null;
  plannedCents: Cents;
  actualCents: Cents;
  comment: string;
};
type Funding = {
  id: string;
  year: number;
  funder: string;
  funderKind: OrganisationKind;
  status: FundingStatus;
  requestedCents: Cents;
  grantedCents: Cents;
  paidCents: Cents;
  comment: string;
};

/** Forecast and actual in cents, null where unknown; the second in percent of the first, null where either is not wholly known. */
export type Measured = { forecast: Cents; actual: Cents; percent: number | null };
export type Item = Measured & { id: string; year: number; label: string; explanation: string };
type Heading = Measured & { label: string; items: readonly Item[] };
export type Side = Measured & { headings: readonly Heading[]; unknown: number };

const resources = {
  state: "74 – État",
  region: "74 – Région",
  departement: "74 – Département",
  intercommunality: "74 – Intercommunalité",
  public_bank: "74 – Autres établissements publics",
  others: "75 – Autres financeurs",
} as const;

const headingOf = (kind: OrganisationKind): keyof typeof resources =>
  kind in resources ? (kind as keyof typeof resources) : "others";

/** The share of the forecast that was done, in whole percent; null where there was no forecast or where one amount is unknown. */
const percentOf = (items: readonly Pick<Item, "forecast" | "actual">[]): number | null => {
  const [forecast, actual] = [
    sumCents(items.map((item) => item.forecast)),
    sumCents(items.map((item) => item.actual)),
  ];
  const known = items.every((item) => item.actual !== null);
  return known && forecast !== null && forecast > 0 && actual !== null
    ? Math.round((actual / forecast) * 100)
    : null;
};

const measured = (items: readonly Pick<Item, "forecast" | "actual">[]): Measured => ({
  forecast: sumCents(items.map(({ forecast }) => forecast)),
  actual: sumCents(items.map(({ actual }) => actual)),
  percent: percentOf(items),
});

function sideOf(groups: readonly { label: string; items: readonly Omit<Item, "percent">[] }[]): Side {
  const headings = groups
    .filter(({ items }) => items.length > 0)
    .map(({ label, items }) => ({
      label,
      ...measured(items),
      items: items.map((item) => ({ ...item, percent: percentOf([item]) })),
    }));
  const all = headings.flatMap(({ items }) => items);
  return { headings, ...measured(all), unknown: all.filter(({ actual }) => actual === null).length };
}

const ofLine = ({ id, year, label, plannedCents, actualCents, comment }: Line) => ({
  ...{ id, year, label, explanation: comment },
  forecast: plannedCents,
  actual: actualCents,
});

const ofFunding = ({ id, year, funder, status, requestedCents, paidCents, comment }: Funding) => ({
  ...{ id, year, label: funder, explanation: comment },
  forecast: requestedCents,
  actual: status === "refused" ? 0 : paidCents,
});

/**
 * Lines and fundings of a year, or of all of them, as the national form of the financial report of a grant arranges them (decision
 * 0091): expenses by class of account, resources by what their funder is; forecast is what was planned or requested, actual what was
 * spent or paid.
 */
export function prepareReport(lines: readonly Line[], fundings: readonly Funding[], year: number | null) {
  const kept = <Row extends { year: number }>(rows: readonly Row[]) =>
    year === null ? rows : rows.filter((row) => row.year === year);
  const [its, theirs] = [kept(lines), kept(fundings)];
  const expenses = sideOf(
    [...expenseNatures, null].map((nature) => ({
      label: nature ? expenseNatureLabels[nature] : "Nature comptable non précisée",
      items: its.filter((line) => line.nature === nature).map(ofLine),
    })),
  );
  const funded = sideOf(
    (Object.keys(resources) as (keyof typeof resources)[]).map((key) => ({
      label: resources[key],
      items: theirs.filter(({ funderKind }) => headingOf(funderKind) === key).map(ofFunding),
    })),
  );
  const toExplain = expenses.headings.flatMap(({ items }) =>
    items.filter((item) => isWide(item) && item.explanation.trim() === ""),
  );
  return { expenses, resources: funded, toExplain, years: yearsOf([...lines, ...fundings]) };
}

export type Report = ReturnType<typeof prepareReport>;

/** A gap that the form asks to explain: a tenth of what was planned, or what nobody had planned. */
export function isWide({ forecast, actual }: Pick<Item, "forecast" | "actual">): boolean {
  if (actual === null) return false;
  if (forecast === null) return actual > 0;
  return Math.abs(actual - forecast) * 10 >= Math.max(forecast, 1);
}

/** The year that the report opens on: the last one that has ended and has money, else the first; null without money. */
export function yearShown(years: readonly number[], today: string): number | null {
  const ended = years.filter((year) => year < Number(today.slice(0, 4)));
  return ended.at(-1) ?? years[0] ?? null;
}
