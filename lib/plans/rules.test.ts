import fc from "fast-check";
import { expect, test } from "vitest";
import { drawn } from "@/scripts/trial-size.mjs";
import { planYear, proposedPlan } from "./rules";

const seed = Number(process.env.PROPERTY_SEED ?? 20_261_123);
const plan = { startsOn: "2025-01-01", endsOn: "2027-12-31" };
const yearOn = (today: string, period = plan) => planYear(period, today).year;

test("a plan counts its years from one, and today never leaves it", () => {
  expect([yearOn("2024-12-31"), yearOn("2025-01-01")]).toEqual([1, 1]);
  expect([yearOn("2025-12-31"), yearOn("2026-01-01")]).toEqual([1, 2]);
  expect([yearOn("2026-12-31"), yearOn("2027-01-01")]).toEqual([2, 3]);
  expect([yearOn("2027-12-31"), yearOn("2031-06-01")]).toEqual([3, 3]);
});

test("the share elapsed goes from 0 to 1", () => {
  const elapsed = (today: string) => planYear(plan, today).elapsed;
  expect([elapsed("2024-06-01"), elapsed("2025-01-01")]).toEqual([0, 0]);
  expect(elapsed("2026-07-02")).toBeCloseTo(0.5, 2);
  expect(elapsed("2027-12-31")).toBeLessThan(1);
  expect([elapsed("2028-01-01"), elapsed("2030-01-01")]).toEqual([1, 1]);
});

test("a plan of five years, or of one, counts as many", () => {
  expect(planYear({ startsOn: "2024-01-01", endsOn: "2028-12-31" }, "2026-11-23")).toMatchObject({
    year: 3,
    years: 5,
  });
  expect(planYear({ startsOn: "2026-01-01", endsOn: "2026-12-31" }, "2026-11-23")).toMatchObject({
    year: 1,
    years: 1,
  });
});

test("a new plan is proposed the day after the last one, and never before its PLDE", () => {
  const plde = { startsOn: "2031-01-01", endsOn: "2033-12-31" };
  const after = (endsOn: string | null) => proposedPlan(plde, { number: 2, endsOn });
  const first = { number: 3, startsOn: "2031-01-01", title: "Plan d’actions ESS 2031–2033" };
  expect([after(null), after("2027-12-31")]).toEqual([first, first]);
  expect(after("2031-06-30")).toMatchObject({ startsOn: "2031-07-01" });
});

test(`the year is within the plan whatever the day (seed ${seed})`, () => {
  const day = fc.integer({ min: 0, max: 9_000 }).map((count) => {
    const instant = new Date(Date.UTC(2015, 0, 1 + count));
    return instant.toISOString().slice(0, 10);
  });
  fc.assert(
    fc.property(day, (today) => {
      const { year, years, elapsed } = planYear(plan, today);
      expect(year >= 1 && year <= years && elapsed >= 0 && elapsed <= 1).toBe(true);
    }),
    { numRuns: drawn(200), seed },
  );
});
