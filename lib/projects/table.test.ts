import { expect, test } from "vitest";
import type { ProjectStatus } from "@/db/enums";
import { prepareBoard } from "./board";
import { coverageSentence, prepareTable } from "./table";

const place = (id: string, planned = true, kind: "pays" | "region" = "pays", departement = "62") => ({
  id,
  slug: id,
  name: id.toUpperCase(),
  kind,
  departement,
  planned,
});
const places = [place("a"), place("b", true, "pays", "59"), place("c", false), place("r", true, "region")];
const counted = [
  { territoryId: "a", stage: "design", status: "supported", projects: 2 },
  { territoryId: "a", stage: "launch", status: "waiting", projects: 1 },
  { territoryId: "a", stage: "launch", status: "launched", projects: 4 },
  { territoryId: "r", stage: "growth", status: "dropped", projects: 1 },
] as const;

test("stages count followed projects, the last column all of them; the total is the sum of the lines", () => {
  const { lines, totals } = prepareTable(counted, places, {});
  expect(lines[0]?.numbers).toEqual({ design: 2, launch: 1, growth: 0, followed: 3, all: 7 });
  expect(totals).toEqual({ design: 2, launch: 1, growth: 0, followed: 3, all: 8 });
});

test("a territory without any project is unknown, never zero; the Région's own is not in the coverage", () => {
  const table = prepareTable(counted, places, {});
  expect(table.lines.map(({ numbers }) => numbers === null)).toEqual([false, true, true, false]);
  expect(table.lines.map(({ planned }) => planned)).toEqual([true, true, false, true]);
  expect(coverageSentence(table)).toBe("1\u00a0territoire sur 2");
});

test("a place keeps its own lines and their total", () => {
  expect(prepareTable(counted, places, { territory: "b" })).toMatchObject({ known: 0, expected: 1 });
  const { lines, totals } = prepareTable(counted, places, { departement: "62" });
  expect(lines.map(({ id }) => id)).toEqual(["a", "c", "r"]);
  expect(totals.all).toBe(8);
});

test("a board keeps the order, says what it leaves to the list, and shows one column for a stage asked", () => {
  const rows = [1, 2, 3].map((id) => ({
    id,
    stage: "launch" as const,
    status: "supported" as ProjectStatus,
  }));
  expect(prepareBoard(rows, undefined, 2).map(({ total, more }) => [total, more])).toEqual([
    [0, 0],
    [3, 1],
    [0, 0],
  ]);
  expect(prepareBoard(rows, undefined, 2)[1]?.cards.map(({ id }) => id)).toEqual([1, 2]);
  expect(prepareBoard(rows, "launch", 3)).toMatchObject([{ stage: "launch", total: 3, more: 0, count: "3" }]);
  const closed = rows.map((row) => ({ ...row, status: row.id === 3 ? "dropped" : "sustained" }) as const);
  expect(prepareBoard([...rows, ...closed.slice(2)])[1]?.count).toBe("4, dont 1\u00a0clos");
  expect(prepareBoard([...rows, ...closed])[1]?.count).toBe("6, dont 3\u00a0clos");
});
