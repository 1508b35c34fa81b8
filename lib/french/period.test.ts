import { expect, test } from "vitest";
import { monthsBegun, periodAsked, periodWords, periodYears, yearRead } from "./period";

test("a filter offers next year, this one and the six before, newest first", () => {
  const years = periodYears("2026-11-25");
  expect(years).toEqual(["2027", "2026", "2025", "2024", "2023", "2022", "2021", "2020"]);
  expect(periodYears("2026-11-25", "toutes")).toEqual(years);
  expect(periodYears("2026-11-25", "2024")).toEqual(years);
});

test("the year that the address asks is offered too, in its place", () => {
  expect(periodYears("2026-11-25", "2031")[0]).toBe("2031");
  expect(periodYears("2026-11-25", "2009").at(-1)).toBe("2009");
});

test("a period of the address is a year or a month, both ends included", () => {
  const asked = (periode?: string) => periodAsked(periode, null);
  expect(asked("2026")).toEqual({ start: "2026-01-01", end: "2026-12-31" });
  expect(asked("2024-02")).toEqual({ start: "2024-02-01", end: "2024-02-29" });
  expect(asked("2026-02")).toEqual({ start: "2026-02-01", end: "2026-02-28" });
  expect(asked("2026-12")).toEqual({ start: "2026-12-01", end: "2026-12-31" });
  expect([asked("toutes"), asked()]).toEqual([null, null]);
  expect(["2026", "2026-02"].map(periodWords)).toEqual(["Année\u00a02026", "février 2026"]);
});

test("a month that has not begun is no zero", () => {
  const begun = (year: number) => monthsBegun(year, "2026-11-25");
  expect([begun(2025), begun(2026), begun(2027)]).toEqual([12, 11, 0]);
  expect([monthsBegun(2026, "2026-01-01"), monthsBegun(2026, "2026-12-31")]).toEqual([1, 12]);
});

test("a page is read in the year asked, or this one, to the last day that is known", () => {
  expect(yearRead(undefined, "2027-01-04")).toEqual({
    year: 2027,
    period: { start: "2027-01-01", end: "2027-12-31" },
    day: "2027-01-04",
    current: true,
  });
  expect(yearRead("2026", "2027-01-04")).toMatchObject({ year: 2026, day: "2026-12-31", current: false });
  expect(yearRead("2028", "2027-01-04")).toMatchObject({ day: "2027-01-04", current: false });
});
