import { expect, test } from "vitest";
import { openByMonth } from "./months";

const event = (startsOn: string, status = "planned") => ({ startsOn, status });

test("what is open comes by month, and what was postponed without a date after it, under its own name", () => {
  const rows = [event("2026-10-13"), event("2026-12-01"), event("2022-05-04", "postponed")];
  const groups = openByMonth(rows, "2026-11-29");
  expect(groups.map(({ label }) => label)).toEqual([
    "octobre 2026",
    "décembre 2026",
    "Reportés, sans nouvelle date",
  ]);
  expect(groups.flatMap((group) => group.rows)).toEqual(rows);
  expect(openByMonth(rows.slice(0, 2), "2026-11-29")).toHaveLength(2);
});
