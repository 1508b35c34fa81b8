import type { MoneyFigures, MoneyWhole } from "@/db/actions/money/figures";
import { axes, budgetKinds, fundingStatuses } from "@/db/enums";
import { href } from "@/lib/kernel/search-params";
import { axisShortLabels } from "../axes";
import { type Cents, sumCents } from "../budget/balance";
import { budgetKindLabels } from "../budget/fields";
import { lineList } from "../budget/list";
import { fundingStatusLabels } from "../fundings/fields";
import { fundingList } from "../fundings/list";

/** The words of money that a figure may say, which are never mixed (product.md, §4.7); `expected`: granted, else asked. */
export const sums = ["planned", "actual", "requested", "granted", "committed", "paid", "expected"] as const;
export type SumName = (typeof sums)[number];
export type Sums = Record<SumName, Cents>;

export const sumLabels: Record<SumName, string> = {
  planned: "Prévu",
  actual: "Réalisé",
  requested: "Demandé",
  granted: "Accordé",
  committed: "Engagé",
  paid: "Versé",
  expected: "Attendu",
};

type LineSum = MoneyFigures["lines"]["axe"][number];
type FundingSum = MoneyFigures["fundings"]["axe"][number];

export type MoneyRow = Sums & {
  key: string;
  label: string;
  /** The lists that these figures are the totals of; null where the group has no row there. */
  lines: string | null;
  fundings: string | null;
  /** What it brings of all that is expected, from 0 to 1; null where nothing is. */
  share: number | null;
};

type GroupName = "territoire" | "financeur" | "axe" | "section" | "statut" | "periode";
export type MoneyGroup = { name: GroupName; header: string; rows: MoneyRow[] };

const headers: Record<GroupName, string> = {
  territoire: "Par territoire",
  financeur: "Par financeur",
  axe: "Par axe",
  section: "Par section",
  statut: "Par statut de la demande",
  periode: "Par année",
};

const spoken: Partial<Record<GroupName, Readonly<Record<string, string>>>> = {
  axe: axisShortLabels,
  section: budgetKindLabels,
  statut: fundingStatusLabels,
};

const orders: Partial<Record<GroupName, readonly string[]>> = {
  axe: axes,
  section: budgetKinds,
  statut: fundingStatuses,
};

const keysOf = (sums: readonly { key: string }[]) => sums.map(({ key }) => key);

/** The rows of a group, what is spent beside who pays it, in the order of their words. `asked`: what both lists are asked beside the group. */
function rowsOf(
  name: GroupName,
  lines: readonly LineSum[],
  fundings: readonly FundingSum[],
  asked: Readonly<Record<string, string | undefined>>,
): MoneyRow[] {
  const whole = sumCents(fundings.map(({ expected }) => expected)) ?? 0;
  const rows = [...new Set([...keysOf(lines), ...keysOf(fundings)])].map((key): MoneyRow => {
    const line = lines.find((one) => one.key === key);
    const funding = fundings.find((one) => one.key === key);
    const expected = funding?.expected ?? null;
    const its = { ...asked, [name]: key };
    return {
      key,
      label: spoken[name]?.[key] ?? line?.label ?? funding?.label ?? key,
      lines: line ? href(lineList.path, its) : null,
      fundings: funding ? href(fundingList.path, its) : null,
      planned: line?.planned ?? null,
      actual: line?.actual ?? null,
      requested: funding?.requested ?? null,
      granted: funding?.granted ?? null,
      committed: funding?.committed ?? null,
      paid: funding?.paid ?? null,
      expected,
      share: whole > 0 && expected !== null ? expected / whole : null,
    };
  });
  const order = orders[name];
  if (order) return rows.sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key));
  if (name === "financeur")
    return rows.sort(
      (one, other) =>
        (other.expected ?? -1) - (one.expected ?? -1) || one.label.localeCompare(other.label, "fr"),
    );
  return rows.sort((one, other) => one.label.localeCompare(other.label, "fr"));
}

/** The groups of these figures that have some row. */
export function groupsOf(
  { lines, fundings }: Pick<MoneyFigures, "lines" | "fundings">,
  names: readonly GroupName[],
  asked: Readonly<Record<string, string | undefined>>,
): MoneyGroup[] {
  const ofLines: Partial<Record<GroupName, readonly LineSum[]>> = lines;
  const ofFundings: Partial<Record<GroupName, readonly FundingSum[]>> = fundings;
  return names
    .map((name) => ({
      name,
      header: headers[name],
      rows: rowsOf(name, ofLines[name] ?? [], ofFundings[name] ?? [], asked),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** The whole of these figures, under the lists that it is the total of. */
export function wholeOf(
  { lines, fundings }: MoneyWhole,
  asked: Readonly<Record<string, string | undefined>>,
): MoneyRow {
  const some = lines.axe;
  const paid = fundings.axe;
  return {
    key: "ensemble",
    label: "Ensemble",
    lines: some.length > 0 ? href(lineList.path, asked) : null,
    fundings: paid.length > 0 ? href(fundingList.path, asked) : null,
    planned: sumCents(some.map(({ planned }) => planned)),
    actual: sumCents(some.map(({ actual }) => actual)),
    requested: sumCents(paid.map(({ requested }) => requested)),
    granted: sumCents(paid.map(({ granted }) => granted)),
    committed: sumCents(paid.map(({ committed }) => committed)),
    paid: sumCents(paid.map((one) => one.paid)),
    expected: sumCents(paid.map(({ expected }) => expected)),
    share: null,
  };
}
