import type { JournalEntry } from "@/db/journal/export";
import { civilDate, formatTime } from "@/lib/french/format";
import type { CsvColumn } from "@/lib/sheets/csv";
import { actorSaid, reference } from "./lines";
import { changedFields, operationLabel, tableLabel } from "./words";

/** What an export of the journal writes: a row that was written a line, never what was written in it. */
export const journalColumns = (timeZone: string): CsvColumn<JournalEntry>[] => [
  { header: "Date", as: "day", value: ({ at }) => civilDate(at, timeZone) },
  { header: "Heure", value: ({ at }) => formatTime(at, timeZone) },
  { header: "Auteur", value: actorSaid },
  { header: "Objet", value: ({ tableName }) => tableLabel(tableName) },
  { header: "Opération", value: operationLabel },
  { header: "De quoi", value: ({ title, subject }) => title ?? subject },
  { header: "Champs", value: changedFields },
  { header: "Territoire", value: ({ territory }) => territory },
  { header: "Référence", value: ({ rowId }) => reference(rowId) },
];
