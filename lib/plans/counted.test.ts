import { expect, test } from "vitest";
import { countsIn, isExpired } from "./rules";

const plan = (startsOn: string, endsOn: string, closedOn: string | null = null) => ({
  startsOn,
  endsOn,
  closedOn,
  status: closedOn ? ("closed" as const) : ("active" as const),
});
const year = (asked: number) => ({ start: `${asked}-01-01`, end: `${asked}-12-31` });
const day = (asked: string) => ({ start: asked, end: asked });

const old = plan("2024-01-01", "2026-12-31");
const successor = plan("2027-01-01", "2029-12-31");

test("a plan past its end and not closed is échu from the day after, and still counts", () => {
  expect(isExpired(old, "2026-12-31")).toBe(false);
  expect(isExpired(old, "2027-01-01")).toBe(true);
  expect(isExpired({ ...old, status: "closed" }, "2027-01-01")).toBe(false);
  for (const today of ["2026-12-31", "2027-01-01", "2027-01-04", "2028-06-30"])
    expect(countsIn(old, [old], day(today), today), today).toBe(true);
  expect(countsIn(old, [old], year(2027), "2027-01-04")).toBe(true);
  expect(countsIn(old, [old], year(2023), "2027-01-04")).toBe(false);
});

test("a year to come counts the plans that reach it", () => {
  expect(countsIn(old, [old], year(2027), "2026-11-23")).toBe(false);
  expect(countsIn(successor, [old, successor], year(2027), "2026-11-23")).toBe(true);
});

test("closed, it counts in the years before its closing and in that one, early, in time or late", () => {
  const counted = (closedOn: string) =>
    [2025, 2026, 2027, 2028].filter((asked) =>
      countsIn(plan("2024-01-01", "2026-12-31", closedOn), [], year(asked), "2028-03-01"),
    );
  expect(counted("2025-06-30")).toEqual([2025]);
  expect(counted("2026-12-31")).toEqual([2025, 2026]);
  expect(counted("2027-03-15")).toEqual([2025, 2026, 2027]);
});

test("past its end it feeds no year of a successor that runs, closed late or not; its own years stay", () => {
  const both = [old, successor];
  expect(countsIn(old, both, year(2027), "2027-01-04")).toBe(false);
  expect(countsIn(old, both, day("2027-01-04"), "2027-01-04")).toBe(false);
  expect(countsIn(old, both, year(2026), "2027-01-04")).toBe(true);
  expect(countsIn(successor, both, year(2027), "2027-01-04")).toBe(true);
  const late = plan("2024-01-01", "2026-12-31", "2027-03-15");
  expect(countsIn(late, [late, successor], year(2027), "2027-06-30")).toBe(false);
  const draft = { ...successor, status: "draft" as const };
  expect(countsIn(old, [old, draft], year(2027), "2027-01-04")).toBe(true);
});

test("only what was signed counts", () => {
  for (const status of ["draft", "submitted", "returned", "approved", "abandoned"] as const)
    expect(countsIn({ ...old, status }, [], year(2025), "2025-06-30"), status).toBe(false);
});
