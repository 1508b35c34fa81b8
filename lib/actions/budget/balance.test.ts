import fc from "fast-check";
import { expect, test } from "vitest";
import { type BudgetKind, budgetKinds, fundingStatuses } from "@/db/enums";
import {
  type Cents,
  doubtsOf,
  expectedOf,
  gapOf,
  moneyWords,
  sharesOf,
  sumCents,
  totalsOf,
  yearsOf,
} from "./balance";

const cents = fc.option(fc.integer({ min: 0, max: 100_000_000_000 }));
const year = fc.integer({ min: 2024, max: 2028 });
const aLine = fc.record({
  year,
  kind: fc.constantFrom<BudgetKind>(...budgetKinds),
  plannedCents: cents,
  actualCents: cents,
});
const aFunding = fc.record({
  id: fc.uuid(),
  year,
  organisationId: fc.constantFrom("a", "b", "c"),
  status: fc.constantFrom(...fundingStatuses),
  ...{ requestedCents: cents, grantedCents: cents, committedCents: cents, paidCents: cents },
});
const lists = [
  fc.array(aLine, { maxLength: 30 }),
  fc.array(
    aFunding.map((one) => ({ ...one, funder: one.organisationId.toUpperCase() })),
    { maxLength: 30 },
  ),
] as const;

/** Unknown in every part is unknown of the whole; otherwise what is known adds up. */
const together = (parts: readonly Cents[]) => sumCents(parts);

test("any lines and fundings sum exactly by every grouping, in whole cents", () => {
  fc.assert(
    fc.property(...lists, (lines, fundings) => {
      const whole = totalsOf(lines, fundings);
      for (const word of moneyWords) {
        if (whole[word] !== null) expect(Number.isSafeInteger(whole[word])).toBe(true);
        const byYear = yearsOf([...lines, ...fundings]).map((one) => {
          const of = (row: { year: number }) => row.year === one;
          return totalsOf(lines.filter(of), fundings.filter(of))[word];
        });
        expect(together(byYear)).toBe(whole[word]);
        const byKind = budgetKinds.map(
          (kind) =>
            totalsOf(
              lines.filter((row) => row.kind === kind),
              [],
            )[word],
        );
        expect(together(byKind)).toBe(totalsOf(lines, [])[word]);
        const byFunder = ["a", "b", "c"].map(
          (id) =>
            totalsOf(
              [],
              fundings.filter((row) => row.organisationId === id),
            )[word],
        );
        expect(together(byFunder)).toBe(totalsOf([], fundings)[word]);
      }
      const shares = sharesOf(fundings);
      expect(shares.reduce((sum, { cents }) => sum + cents, 0)).toBe(sumCents(fundings.map(expectedOf)) ?? 0);
      const gap = gapOf(lines, fundings);
      if (gap !== null)
        expect((whole.planned ?? 0) - shares.reduce((sum, one) => sum + one.cents, 0)).toBe(gap);
    }),
  );
});

const funding = {
  ...{ id: "f", year: 2026, organisationId: "a", funder: "Région", status: "granted" as const },
  ...{ requestedCents: 900, grantedCents: 500, committedCents: null, paidCents: null },
};
const line = { year: 2026, kind: "operating" as const, plannedCents: 600, actualCents: null };

test("a refused request brings nothing, what is granted takes the place of what was asked, and the gap is what is missing", () => {
  expect(gapOf([line], [funding])).toBe(100);
  expect(gapOf([line], [{ ...funding, grantedCents: null }])).toBe(-300);
  expect(gapOf([line], [{ ...funding, status: "refused", grantedCents: null }])).toBe(600);
  expect(gapOf([{ ...line, plannedCents: null }], [funding])).toBeNull();
  expect(gapOf([line], [])).toBeNull();
});

test("what contradicts itself is said and left as it is", () => {
  expect(doubtsOf([line], [funding])).toEqual([]);
  expect(doubtsOf([line], [{ ...funding, paidCents: 501 }])).toMatchObject([{ kind: "paid", granted: 500 }]);
  expect(doubtsOf([line], [{ ...funding, committedCents: 501 }])).toMatchObject([{ kind: "committed" }]);
  expect(doubtsOf([line], [{ ...funding, grantedCents: 601 }])).toEqual([
    { kind: "granted", year: 2026, cents: 601, planned: 600 },
  ]);
  expect(doubtsOf([{ ...line, plannedCents: null }], [funding])).toEqual([]);
});
