import { expect, test } from "vitest";
import { projectFields } from "@/lib/projects/fields";
import { readCell } from "./cells";
import { axisIn } from "./headings";
import { importedOfJob } from "./nouns/jobs-columns";
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

test.each([
  ["abandonné", importedFields.status, "cancelled"],
  ["Réalisés", importedFields.status, "done"],
  ["créé", importedOfJob.kind, "created"],
  ["Création", importedOfJob.kind, "created"],
  ["maintenues", importedOfJob.kind, "maintained"],
  ["réel", importedOfJob.basis, "actual"],
  ["Prévisionnel", importedOfJob.basis, "forecast"],
  ["prévue", importedOfJob.basis, "forecast"],
  ["Conception", projectFields.stage, "design"],
  ["2", projectFields.stage, "launch"],
  ["en cours", projectFields.status, "supported"],
  ["abandonnée", projectFields.status, "dropped"],
])("a word is read whatever its gender and number, cut short or its like: « %s »", (said, field, code) => {
  expect(readCell(field as never, said)).toEqual({ typed: code });
});

test("what two words begin with is neither of them", () => {
  expect(readCell(projectFields.status as never, "Activité")).toHaveProperty("wrong");
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
