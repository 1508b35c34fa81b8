import { expect, test } from "vitest";
import type { RowChange } from "@/db/audit/link-changes";
import { columnsOf } from "@/db/testing/columns";
import { eventTelling } from "@/lib/events/history";
import { projectTelling } from "@/lib/projects/history";
import { type Telling, tellChanges } from "./told";

/** Kept by the house, or said by another panel of the page. */
const kept = ["id", "region_id", "territory_id", "version", "deleted_by", "deleted_at"];
const written = ["created_at", "created_by", "updated_at", "updated_by"];
const kinds = ["audience_kind", "topic_kind", "legal_family_kind", "sector_kind", "theme_kind"];

const nouns: [string, Telling, string[], readonly string[]][] = [
  ["event", eventTelling, columnsOf.event, ["reported_on"]],
  ["project", projectTelling, columnsOf.project, ["contacted_on"]],
];

test.each(nouns)("every column of %s is told by its history, once", (_, telling, columns, elsewhere) => {
  const told = [telling.replaced, telling.removed, telling.named].flatMap((part) => Object.keys(part));
  const untold = [...kept, ...written, ...kinds, ...elsewhere];
  expect(told.filter((column, at) => told.indexOf(column) !== at)).toEqual([]);
  expect(columns.filter((column) => !untold.includes(column)).sort()).toEqual(told.sort());
});

test("the history of a project says what its abandon took away, and its stages with their days", () => {
  const at = new Date("2026-11-12T10:00:00Z");
  const change = (id: number, changes: RowChange["changes"]) =>
    ({ id, at, operation: "update", author: "Agent", changes }) as const;
  const plain = (text: string) => text.replaceAll("\u00a0", " ");
  const entries = tellChanges(
    {
      changes: [
        change(3, { drop_reason: { before: "Faute de lieu.", after: "Faute de local." } }),
        change(2, {
          status: { before: "dropped", after: "supported" },
          drop_reason: { before: "Faute de local.", after: null },
        }),
        change(1, {
          stage: { before: "growth", after: "design" },
          launch_on: { before: "2026-03-01", after: null },
          growth_on: { before: "2026-08-26", after: null },
        }),
        change(0, {
          stage: { before: "launch", after: "growth" },
          launch_on: { before: "2026-02-01", after: "2026-03-01" },
          growth_on: { before: null, after: "2026-08-26" },
        }),
      ],
      links: [],
    },
    projectTelling,
    "Europe/Paris",
  );
  const said = entries.map(({ sentence, from, to, on }) =>
    [sentence, from, to, on].flatMap((part) => (part === undefined ? [] : [plain(part)])),
  );
  expect(said).toEqual([
    ["Fiche modifiée : motif."],
    ["État", "Sans suite", "En accompagnement"],
    ["Retiré avec cet état : motif « Faute de local. »"],
    ["Étape", "Développement et pérennisation", "Conception et montage"],
    [
      "Retiré avec cette étape : entrée en démarrage le 1er mars 2026, entrée en développement le 26 août 2026.",
    ],
    ["Étape", "Démarrage", "Développement et pérennisation", "26 août 2026"],
    ["Entrée en démarrage", "1er février 2026", "1er mars 2026"],
  ]);
});

test("what a state took away follows it, and the last day of one day moves unsaid", () => {
  const at = new Date("2026-11-12T10:00:00Z");
  const told = (changes: RowChange["changes"]) =>
    tellChanges(
      { changes: [{ id: 1, at, operation: "update", author: "Agent", changes }], links: [] },
      eventTelling,
      "Europe/Paris",
    ).map(({ sentence }) => sentence.replaceAll("\u00a0", " "));
  const starts = { before: "2026-11-12", after: "2026-12-03" };
  const back = {
    status: { before: "cancelled", after: "planned" },
    status_reason: { before: "Salle fermée.", after: null },
    starts_on: starts,
  };
  const said = ["État", "Retiré avec cet état : motif « Salle fermée. »", "Premier jour"];
  expect(told({ ...back, ends_on: starts })).toEqual(said);
  const longer = { ...starts, after: "2026-12-04" };
  expect(told({ ...back, ends_on: longer })).toEqual([...said, "Fiche modifiée : dernier jour."]);
  expect(told({ ends_on: longer })).toEqual(["Fiche modifiée : dernier jour."]);
});
