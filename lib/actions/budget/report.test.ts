import fc from "fast-check";
import { expect, test } from "vitest";
import { expenseNatures } from "@/db/actions/budget/natures";
import { budgetKinds, fundingStatuses, organisationKinds } from "@/db/enums";
import { sumCents } from "./balance";
import { isWide, prepareReport, type Side, yearShown } from "./report";
import { reportRows } from "./report-csv";
import { coverageSentence, grantSentences, reportSentence } from "./report-sentences";

const cents = fc.option(fc.integer({ min: 0, max: 100_000_000_000 }));
const year = fc.integer({ min: 2024, max: 2027 });
const comment = fc.constantFrom("", " ", "Recours à un prestataire.");
const aLine = fc.record({
  ...{ id: fc.uuid(), year, comment, label: fc.constantFrom("Poste", "Salle") },
  kind: fc.constantFrom(...budgetKinds),
  nature: fc.option(fc.constantFrom(...expenseNatures)),
  ...{ plannedCents: cents, actualCents: cents },
});
const aFunding = fc.record({
  ...{ id: fc.uuid(), year, comment, funder: fc.constantFrom("A", "B") },
  funderKind: fc.constantFrom(...organisationKinds),
  status: fc.constantFrom(...fundingStatuses),
  ...{ requestedCents: cents, grantedCents: cents, paidCents: cents },
});
const lists = [fc.array(aLine, { maxLength: 25 }), fc.array(aFunding, { maxLength: 25 })] as const;
const items = (side: Side) => side.headings.flatMap((heading) => heading.items);

test("every expense and every funding of the year stands once, and totals are those of what stands there", () => {
  fc.assert(
    fc.property(...lists, fc.option(year), (lines, fundings, asked) => {
      const report = prepareReport(lines, fundings, asked);
      const of = (row: { year: number }) => asked === null || row.year === asked;
      expect(
        items(report.expenses)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(
        lines
          .filter(of)
          .map(({ id }) => id)
          .sort(),
      );
      expect(items(report.resources)).toHaveLength(fundings.filter(of).length);
      expect(report.expenses.forecast).toBe(sumCents(lines.filter(of).map((line) => line.plannedCents)));
      expect(report.expenses.actual).toBe(sumCents(lines.filter(of).map((line) => line.actualCents)));
      expect(report.resources.forecast).toBe(sumCents(fundings.filter(of).map((one) => one.requestedCents)));
      for (const side of [report.expenses, report.resources])
        for (const word of ["forecast", "actual"] as const)
          expect(sumCents(side.headings.map((heading) => heading[word]))).toBe(side[word]);
    }),
  );
});

test("a part is said of what is wholly known alone", () => {
  fc.assert(
    fc.property(...lists, (lines, fundings) => {
      const { expenses } = prepareReport(lines, fundings, null);
      const known = items(expenses).every(({ actual }) => actual !== null);
      const whole = known && (expenses.forecast ?? 0) > 0;
      expect(expenses.percent === null).toBe(!whole || expenses.actual === null);
    }),
  );
});

test("what the file writes adds up to what the page says", () => {
  fc.assert(
    fc.property(...lists, (lines, fundings) => {
      const report = prepareReport(lines, fundings, null);
      const rows = reportRows(report);
      for (const [name, side] of [
        ["Charges", report.expenses],
        ["Produits", report.resources],
      ] as const) {
        const its = rows.filter((row) => row.side === name && row.year !== null);
        expect(sumCents(its.map(({ forecast }) => forecast))).toBe(side.forecast);
        expect(rows.filter((row) => row.side === name && row.label === "Total")).toHaveLength(
          side.headings.length > 0 ? 1 : 0,
        );
      }
    }),
  );
});

const line = (change: object = {}) => ({
  ...{ id: "1", year: 2025, kind: "operating" as const, label: "Poste", nature: "staff" as const },
  ...{ plannedCents: 100_000, actualCents: 100_000, comment: "" },
  ...change,
});
const funding = (change: object = {}) => ({
  ...{ id: "f", year: 2025, funder: "Région", funderKind: "region" as const, status: "settled" as const },
  ...{ requestedCents: 60_000, grantedCents: 60_000, paidCents: 60_000, comment: "" },
  ...change,
});

test("a tenth more or less than planned, or what nobody planned, is to be explained", () => {
  expect(isWide({ forecast: 100_000, actual: 109_999 })).toBe(false);
  expect(isWide({ forecast: 100_000, actual: 110_000 })).toBe(true);
  expect(isWide({ forecast: 100_000, actual: 90_000 })).toBe(true);
  expect(isWide({ forecast: null, actual: 1 })).toBe(true);
  expect(isWide({ forecast: 0, actual: 1 })).toBe(true);
  expect(isWide({ forecast: 0, actual: 0 })).toBe(false);
  expect(isWide({ forecast: 100_000, actual: null })).toBe(false);
  const wide = [
    line({ id: "a", actualCents: 150_000 }),
    line({ id: "b", actualCents: 150_000, comment: "Dit." }),
  ];
  expect(prepareReport(wide, [], 2025).toExplain.map(({ id }) => id)).toEqual(["a"]);
});

test("a resource that was refused brought nothing, and the whole form is in the order of its classes", () => {
  const report = prepareReport(
    [line({ id: "x", nature: null }), line({ id: "y" }), line({ id: "z", nature: "purchases" })],
    [funding({ status: "refused", grantedCents: null, paidCents: null })],
    2025,
  );
  expect(report.expenses.headings.map(({ label }) => label)).toEqual([
    "60 – Achats",
    "64 – Charges de personnel",
    "Nature comptable non précisée",
  ]);
  expect(report.resources).toMatchObject({ forecast: 60_000, actual: 0, percent: 0, unknown: 0 });
});

test("sentences say what is spent, what is missing, and the share of each grant", () => {
  const said = prepareReport(
    [line()],
    [funding(), funding({ id: "g", funder: "Ville", paidCents: 40_000 })],
    2025,
  );
  expect(reportSentence(said)).toBe(
    "1\u00a0000\u00a0€ dépensés, 1\u00a0000\u00a0€ versés\u00a0: les comptes sont équilibrés.",
  );
  expect(coverageSentence(said)).toBeNull();
  expect(grantSentences(said)[0]).toBe(
    "Région\u00a0: la subvention versée, 600\u00a0€, représente 60\u00a0% du total des produits.",
  );
  const missing = prepareReport([line({ actualCents: null })], [funding()], 2025);
  expect(reportSentence(missing)).toBe("Dépenses non renseignées, 600\u00a0€ versés.");
  expect(coverageSentence(missing)).toContain("1\u00a0dépense.");
  const none = prepareReport([line({ actualCents: null })], [], 2025);
  expect(reportSentence(none)).toContain("Aucun montant réalisé");
});

test("the report opens on the last year that has ended", () => {
  expect(yearShown([2024, 2025, 2026], "2026-11-29")).toBe(2025);
  expect(yearShown([2024, 2025, 2026], "2027-01-01")).toBe(2026);
  expect(yearShown([2027], "2026-11-29")).toBe(2027);
  expect(yearShown([], "2026-11-29")).toBeNull();
});
