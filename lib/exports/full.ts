import "server-only";
import { type FullNoun, type FullRow, fullRows, versionsOf, writtenOf } from "@/db/exports/full";
import { namesOf, type Pointed } from "@/db/exports/named";
import { keepRows } from "@/db/exports/writes";
import type { Hundreds } from "@/db/kernel/paged";
import type { Scope, Tx } from "@/db/scope";
import type { Dictionary, Field } from "@/lib/kernel/dictionary";
import type { Plain } from "@/lib/kernel/entries";
import { written } from "@/lib/kernel/exported";
import { severalCell } from "@/lib/sheets/cells";
import type { CsvColumn } from "@/lib/sheets/csv";
import { exportedNouns } from "./nouns";

/** A row of a list with what of it is stored. */
export type InFull<Row> = {
  row: Row;
  id: string;
  version: number | null;
  /** Its fields that no column of its list writes, as they are written. */
  said: Readonly<Record<string, Plain>>;
};

/** What a field points to, or null of one that says its value by itself. */
export function pointedBy(field: Field<never>): Pointed | null {
  if (field.kind === "refs" && field.of === "terms") return { terms: field.to };
  if (field.kind === "refs" && field.of === "communes") return { communes: true };
  if (field.kind === "ref" || field.kind === "refs") return { rows: field.to };
  if (field.kind === "code") return { terms: field.list };
  return field.kind === "commune" ? { communes: true } : null;
}

const idsIn = (value: unknown): string[] =>
  [value ?? []].flat().filter((one): one is string => typeof one === "string");

/** The names of what the fields of rows point to, by field. */
export async function wordsOf(
  tx: Tx,
  scope: Scope,
  fields: Dictionary,
  names: readonly string[],
  rows: readonly FullRow[],
) {
  const words = new Map<string, ReadonlyMap<string, string>>();
  for (const name of names) {
    const pointed = pointedBy(fields[name] as Field<never>);
    if (!pointed) continue;
    const ids = new Set(rows.flatMap(({ held }) => idsIn(held[name])));
    words.set(name, await namesOf(tx, scope, pointed, [...ids]));
  }
  return words;
}

function saidOf({ held }: FullRow, names: readonly string[], words: Awaited<ReturnType<typeof wordsOf>>) {
  const said = names.map((name): [string, Plain] => {
    const known = words.get(name);
    const value = held[name];
    if (!known) return [name, (value ?? null) as Plain];
    return [name, severalCell(idsIn(value).flatMap((id) => known.get(id) ?? []))];
  });
  return Object.fromEntries(said);
}

/** What a workbook is compared with when it comes back; what it could not say of a row is not compared. */
function baseOf(row: FullRow, words: Awaited<ReturnType<typeof wordsOf>>) {
  const unsaid = [...words].flatMap(([name, known]) =>
    idsIn(row.held[name]).every((id) => known.has(id)) ? [] : [name],
  );
  const held = Object.entries(row.held).filter(([name]) => !unsaid.includes(name));
  return { id: row.id, version: row.version, held: Object.fromEntries(held) };
}

/** The columns of the fields that no column of a list writes. */
export function moreColumns<Row>(noun: FullNoun): CsvColumn<InFull<Row>>[] {
  const { fields, more } = exportedNouns[noun];
  return more.map((name) => {
    const column = written(fields[name] as Field<never>, name);
    return { ...column, value: ({ said }: InFull<Row>) => column.value(said) };
  });
}

/**
 * Rows of a list with all that is typed in of each. Under the number of a workbook, what it holds of those that its maker writes is
 * kept, in the transaction that reads them; a row that moves meanwhile is not.
 */
export function inFull<Row extends { id: string }>(
  scope: Scope,
  noun: FullNoun,
  rows: Hundreds<Row>,
  number: string | null,
): AsyncGenerator<InFull<Row>[]> {
  const { fields, more } = exportedNouns[noun];
  const asked = number ? Object.keys(fields) : more;
  return rows.through(async (tx, ids, own) => {
    const before = number ? await versionsOf(tx, scope, noun, ids) : null;
    const listed = await own();
    const full = asked.length > 0 ? await fullRows(tx, scope, noun, asked, ids) : [];
    const words = await wordsOf(tx, scope, fields, more, full);
    const byId = new Map(full.map((row) => [row.id, row]));
    if (number && before) {
      const writes = await writtenOf(tx, scope, noun, ids);
      const kept = full.filter(({ id, version }) => writes.has(id) && before.get(id) === version);
      const others = asked.filter((name) => !more.includes(name));
      const all = new Map([...words, ...(await wordsOf(tx, scope, fields, others, kept))]);
      await keepRows(
        tx,
        number,
        kept.map((row) => baseOf(row, all)),
      );
    }
    return listed.map((row) => {
      const stored = byId.get(row.id);
      const said = stored ? saidOf(stored, more, words) : {};
      return { row, id: row.id, version: before?.get(row.id) ?? stored?.version ?? null, said };
    });
  }, number !== null);
}
