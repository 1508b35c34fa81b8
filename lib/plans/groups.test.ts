import { expect, test } from "vitest";
import type { Axis } from "@/db/enums";
import type { ActionRow } from "@/db/queries/actions";
import { groupByAxis } from "./groups";

const nbsp = "\u00a0";

function row(axis: Axis, number: number, more: Partial<ActionRow> = {}): ActionRow {
  return {
    id: `${axis}-${number}`,
    axis,
    number,
    title: "Action",
    status: "in_progress",
    progress: 0,
    confidence: null,
    blocked: false,
    late: false,
    plannedStartOn: null,
    plannedEndOn: null,
    actualEndOn: null,
    touchedOn: "2026-11-23",
    leadOrganisation: null,
    associates: [],
    ...more,
  };
}

const rows = [
  row("project_support", 1, { status: "done" }),
  row("local_animation", 2, { late: true }),
  row("local_animation", 1, { status: "done" }),
  row("project_support", 2, { status: "done" }),
];

test("rows go under their axis, in the order of the axes and their own", () => {
  expect(
    groupByAxis(rows, false).map(({ axis, rows: own }) => [axis, own.map(({ number }) => number)]),
  ).toEqual([
    ["local_animation", [2, 1]],
    ["pooling", []],
    ["project_support", [1, 2]],
  ]);
  expect(groupByAxis([], false)).toHaveLength(3);
});

test("an axis without row is left out of a filtered list", () => {
  expect(groupByAxis(rows, true).map(({ axis }) => axis)).toEqual(["local_animation", "project_support"]);
  expect(groupByAxis([], true)).toEqual([]);
});

test("its sentence counts actions, those done and those late", () => {
  expect(groupByAxis(rows, false).map(({ summary, alert }) => [summary, alert])).toEqual([
    [`2${nbsp}actions, 1${nbsp}réalisée,${nbsp}`, "1 en retard"],
    ["aucune action", undefined],
    [`2${nbsp}actions, 2${nbsp}réalisées`, undefined],
  ]);
});
