import { expect, test } from "vitest";
import { readCell } from "./cells";
import { axisIn } from "./headings";
import { importedFields } from "./plans/columns";

test.each([
  ["Terminé !", "done"],
  ["pas commencé", "planned"],
  ["À faire", "planned"],
  ["lancées", "in_progress"],
  ["Annulé", "cancelled"],
  ["Reconduite", "renewed"],
])("the state of a table that calls it « %s » is read", (said, code) => {
  expect(readCell(importedFields.status as never, said)).toEqual({ typed: code });
});

test("a state that is not known is told those that a form gives, and no other", () => {
  const read = readCell(importedFields.status as never, "peut-être") as { wrong: string };
  expect(read.wrong).toContain("écrivez À venir, En cours, En pause, Réalisée, Abandonnée.");
});

test.each([
  ["Animation", "local_animation"],
  ["Mise en cohérence", "pooling"],
  ["Accompagnement des porteurs", "project_support"],
  ["Axe 9", null],
  ["Mise", null],
])("an axis is known by the beginning of its name: « %s »", (said, axis) => {
  expect(axisIn(said)).toBe(axis);
});
