import { expect, test } from "vitest";
import type { ListedAction } from "@/db/actions/reads";
import type { ListedEvent } from "@/db/events/reads";
import type { ListedJob } from "@/db/jobs/reads";
import type { ListedProject } from "@/db/projects/reads";
import { blockSentence } from "@/lib/actions/notices";
import { formatDate } from "@/lib/french/format";
import { actionColumns } from "../actions/csv";
import { eventColumns } from "../events/csv";
import { matrixCsvColumns } from "../figures/csv";
import { jobColumns } from "../jobs/csv";
import { projectColumns } from "../projects/csv";
import type { CsvColumn } from "./csv";

const today = "2026-11-25";

function cell<Row>(columns: readonly CsvColumn<Row>[], header: string, row: Partial<Row>) {
  return columns.find((column) => column.header === header)?.value(row as Row);
}

test("days are counted where they mean something, and their cell is empty elsewhere", () => {
  const project = (status: ListedProject["status"]) =>
    cell(projectColumns(today), "Jours sans contact", {
      status,
      openedOn: "2026-11-01",
      contactedOn: "2026-11-25",
    });
  expect([project("supported"), project("launched")]).toEqual([0, null]);
  const event = (status: ListedEvent["status"], endsOn: string) =>
    cell(eventColumns(today), "Jours d’attente du bilan", { status, endsOn });
  expect([event("planned", "2026-11-23"), event("planned", today), event("reported", "2026-11-23")]).toEqual([
    2,
    null,
    null,
  ]);
  const action = (status: ListedAction["status"], plannedEndOn: string | null) =>
    cell(actionColumns(today), "Jours de retard", { status, plannedEndOn });
  expect([action("in_progress", "2026-11-20"), action("in_progress", today)]).toEqual([5, 0]);
  expect([action("in_progress", null), action("done", "2026-11-20")]).toEqual([null, null]);
});

test("a block is written with its reason, its condition, its day and whose decision is awaited", () => {
  const block = {
    blocked: true,
    blockedOn: "2026-04-02",
    blockedReason: "Le local n’est pas libre",
    unblockingCondition: "Avis du service foncier.",
    awaitedFrom: "region",
  } as const;
  const cells = (row: Partial<ListedAction>) =>
    ["Bloquée depuis", "Motif du blocage", "Pour débloquer", "Décision attendue"].map((header) =>
      cell(actionColumns(today), header, row),
    );
  expect(cells(block)).toEqual([
    "2026-04-02",
    "Le local n’est pas libre",
    "Avis du service foncier.",
    "De la Région",
  ]);
  expect(cells({ awaitedFrom: "none", blockedReason: null })[3]).toBeNull();
  expect(blockSentence(block)).toBe(
    `Décision attendue de la Région depuis le ${formatDate("2026-04-02")}\u00a0: Le local n’est pas libre. Pour débloquer\u00a0: Avis du service foncier.`,
  );
});

test("the matrix of one axis writes that axis alone, as its screen does", () => {
  const headers = (axis?: "pooling") =>
    matrixCsvColumns(axis)
      .map(({ header }) => header)
      .filter((header) => header.startsWith("Actions, "));
  expect(headers()).toHaveLength(3);
  expect(headers("pooling")).toEqual([headers()[1]]);
});

test("the « dont » of jobs are written, unknown or masked apart, and no column is left to who may read none", () => {
  const women = (row: Partial<ListedJob>) => cell(jobColumns(true), "Dont femmes", row);
  expect(women({ detailed: true, women: 0 })).toBe(0);
  expect(women({ detailed: true, women: null })).toBeNull();
  expect(women({ detailed: false, women: null })).toBe("masqué");
  const dont = (detailed: boolean) => jobColumns(detailed).filter(({ header }) => header.startsWith("Dont "));
  expect([dont(true).length, dont(false).length]).toEqual([7, 0]);
});

test("the figures of the map are written with the parts that they are made of, unknown when a part is", () => {
  const columns = matrixCsvColumns();
  const row = { population: 157_215, created: 33.88, maintained: null, done: 4, actions: 18 };
  expect(cell(columns, "ETP créés pour 10\u00a0000 habitants", row)).toBe(2.16);
  expect(cell(columns, "ETP maintenus pour 10\u00a0000 habitants", row)).toBeNull();
  expect(cell(columns, "Réalisées (%)", row)).toBe(22);
  expect(cell(columns, "Réalisées (%)", { done: null, actions: null })).toBeNull();
});
