import type { BudgetKind, FundingStatus } from "@/db/enums";

type Line = { year: number; kind: BudgetKind; plannedCents: number | null; actualCents: number | null };
type Funding = {
  id: string;
  year: number;
  organisationId: string;
  funder: string;
  status: FundingStatus;
  requestedCents: number | null;
  grantedCents: number | null;
  committedCents: number | null;
  paidCents: number | null;
};

/** Whole cents; null when nothing is known, which is not zero. */
export type Cents = number | null;

/** The sum of what is known; null of nothing known. */
export const sumCents = (amounts: readonly Cents[]): Cents =>
  amounts.reduce((sum, one) => (one === null ? sum : (sum ?? 0) + one), null);

/** The words of money, which are never mixed (product.md, §4.7). */
export const moneyWords = ["planned", "actual", "requested", "granted", "committed", "paid"] as const;
export type Money = Record<(typeof moneyWords)[number], Cents>;

/** Totals of these lines and fundings, each word apart. */
export const totalsOf = (lines: readonly Line[], fundings: readonly Funding[]): Money => ({
  planned: sumCents(lines.map(({ plannedCents }) => plannedCents)),
  actual: sumCents(lines.map(({ actualCents }) => actualCents)),
  requested: sumCents(fundings.map(({ requestedCents }) => requestedCents)),
  granted: sumCents(fundings.map(({ grantedCents }) => grantedCents)),
  committed: sumCents(fundings.map(({ committedCents }) => committedCents)),
  paid: sumCents(fundings.map(({ paidCents }) => paidCents)),
});

/** What a funding brings to the financing plan: what is granted, else what is still asked; nothing of what was refused. */
export const expectedOf = ({ status, grantedCents, requestedCents }: Funding): Cents =>
  status === "refused" ? 0 : (grantedCents ?? requestedCents);

/** Planned expenses less expected resources, in cents: above 0 something is missing; null while one side is unknown. */
export function gapOf(lines: readonly Line[], fundings: readonly Funding[]): Cents {
  const planned = sumCents(lines.map(({ plannedCents }) => plannedCents));
  const expected = sumCents(fundings.map(expectedOf));
  return planned === null || expected === null ? null : planned - expected;
}

/** The years of these rows, in order. */
export const yearsOf = (rows: readonly { year: number }[]): number[] =>
  [...new Set(rows.map(({ year }) => year))].sort((one, other) => one - other);

/** Of each funder what it brings and its part of the whole, in thousandths; by what it brings, the most first. */
export function sharesOf(fundings: readonly Funding[]) {
  const whole = sumCents(fundings.map(expectedOf)) ?? 0;
  const funders = [...new Set(fundings.map(({ organisationId }) => organisationId))].map((id) => {
    const its = fundings.filter(({ organisationId }) => organisationId === id);
    const cents = sumCents(its.map(expectedOf)) ?? 0;
    return { id, funder: its[0]?.funder ?? "", cents, share: whole > 0 ? cents / whole : null };
  });
  return funders.sort(
    (one, other) => other.cents - one.cents || one.funder.localeCompare(other.funder, "fr"),
  );
}

/** Amounts that contradict one another: said, never mended (product.md, §4.7). */
export type Doubt =
  | {
      kind: "paid" | "committed";
      fundingId: string;
      funder: string;
      year: number;
      cents: number;
      granted: number;
    }
  | { kind: "granted"; year: number; cents: number; planned: number };

export function doubtsOf(lines: readonly Line[], fundings: readonly Funding[]): Doubt[] {
  const ofFunding = fundings.flatMap(
    ({ id, funder, year, grantedCents, paidCents, committedCents }): Doubt[] => {
      if (grantedCents === null) return [];
      const over = (kind: "paid" | "committed", cents: Cents): Doubt[] =>
        cents !== null && cents > grantedCents
          ? [{ kind, fundingId: id, funder, year, cents, granted: grantedCents }]
          : [];
      return [...over("committed", committedCents), ...over("paid", paidCents)];
    },
  );
  const ofYears = yearsOf(fundings).flatMap((year): Doubt[] => {
    const { planned, granted } = totalsOf(
      lines.filter((line) => line.year === year),
      fundings.filter((funding) => funding.year === year),
    );
    return planned !== null && granted !== null && granted > planned
      ? [{ kind: "granted", year, cents: granted, planned }]
      : [];
  });
  return [...ofFunding, ...ofYears];
}
