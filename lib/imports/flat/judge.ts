import "server-only";
import { setImmediate as breath } from "node:timers/promises";
import type { Ask, SaidCell } from "@/db/imports/table";
import { sayer } from "@/lib/kernel/compared";
import type { Field } from "@/lib/kernel/dictionary";
import { saidBy } from "../cells";
import { type Base, changesOf, type Lists, type ReadRow, readRow, type Values } from "../compare";
import { identityIn } from "../identity";
import type { ImportRecord } from "../records";
import { unkept } from "../unkept";
import { plainWords } from "../words";
import type { Bases } from "../work";
import type { Content } from "./content";
import { matcher } from "./match";
import type { FlatNoun, StoredRow } from "./noun";

/** A row of the file as it is understood, before any gesture is asked. */
export type FlatRow = {
  record: ImportRecord;
  title: string;
  /** The row that it changes; « new » for one that it makes; null while it is asked, or where nothing is done. */
  is: StoredRow | "new" | null;
  /** It resembled another, and was said to be none. */
  answered: boolean;
  left: boolean;
  /** What it writes: all that it says of a new row, what it changes of another. */
  values: Values;
  said: SaidCell[];
  faults: SaidCell[];
  asks: Ask[];
};

type Answers = Readonly<Record<string, string>>;
const fieldsIn = ({ imported }: FlatNoun) => Object.entries(imported) as [string, Field<never>][];

/** What a new row says, in words. */
const saidOf = (noun: FlatNoun, values: Values, lists: Lists): SaidCell[] =>
  fieldsIn(noun).flatMap(([key, field]) => {
    const value = values[key] ?? "";
    if (value === "" || key === noun.target.title) return [];
    const label = field.column ?? field.label;
    return [{ key, label, after: sayer(field, lists[key])?.(value) ?? value }];
  });

/** What a row held when the file left: known by its export, or by its version, which has not moved. */
function baseOf({ id, version, values, unsaid }: StoredRow, marked: number | null, bases: Bases): Base {
  const kept = bases.get(id);
  if (kept || marked === null) return kept ?? null;
  if (marked !== version) return "lost";
  return Object.fromEntries(Object.entries(values).filter(([name]) => !unsaid.includes(name)));
}

/** A last day that is the first, or was while the first has moved, is none of its own. */
function oneDay(noun: FlatNoun, read: Values, before: Values): Values {
  const days = fieldsIn(noun).flatMap(([name, field]) => {
    if (field.kind !== "last-day" || !read[name]) return [];
    const [last, first] = [read[name], field.first];
    const was = before[name] === "" && last === before[first];
    return was || last === read[first] ? [[name, ""] as const] : [];
  });
  return { ...read, ...Object.fromEntries(days) };
}

/** What a new row must say, and the file does not: asked once for all the rows that lack it, and not of what is asked already. */
function lacking(
  noun: FlatNoun,
  { values: read, asks: before }: ReadRow,
  { lists, answers, line }: { lists: Lists; answers: Answers; line: number },
) {
  const given: Record<string, string> = {};
  const asks: Ask[] = [];
  for (const [key, field] of fieldsIn(noun)) {
    if ((field.kind !== "choice" && field.kind !== "code") || !field.missing || read[key]) continue;
    if (before.some(({ id }) => id.startsWith(`ref:${key}:`))) continue;
    const options =
      field.kind === "choice"
        ? field.values.map((value) => ({ value: String(value), label: field.words[value] ?? "" }))
        : (lists[key] ?? []).map(({ value, label }) => ({ value, label }));
    const id = `lacks:${key}`;
    const value = options.find((option) => option.value === answers[id])?.value ?? null;
    if (value !== null) given[key] = value;
    const label = `${field.column ?? field.label}\u00a0: que mettre où le fichier ne le dit pas\u00a0?`;
    asks.push({ id, label, options, value, lines: [line] });
  }
  return { given, asks };
}

/** Of a row that says another territory, or that is none of this one: why it is not imported. */
function misplaced(noun: FlatNoun, { cells }: ImportRecord, { place }: Content): SaidCell[] {
  const said = saidBy(cells.territory ?? null).trim();
  if (said === "" || plainWords(said) === plainWords(place.territoryName)) return [];
  const sentence = `Cette ligne n’est pas du territoire «\u00a0${place.territoryName}\u00a0»\u00a0: importez-la dans son territoire, ou dites que cette colonne n’est pas importée.`;
  const label = noun.target.columns.find(({ key }) => key === "territory")?.label ?? "";
  return [{ key: "territory", label, said, sentence }];
}

/** Reads the rows of a file against a territory: which row each is, what it says, what is wrong or asked. Nothing is written. */
export async function understand(
  noun: FlatNoun,
  records: readonly ImportRecord[],
  content: Content,
  answers: Answers,
  bases: Bases,
): Promise<FlatRow[]> {
  const { rows, lists } = content;
  const { imported, titleOf } = noun;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const match = matcher(noun, rows, answers);
  const lost = (said: Values, row: Values) =>
    unkept(noun.keepers ?? {}, Object.fromEntries(fieldsIn(noun)), said, row);
  const judge = (record: ImportRecord): FlatRow => {
    const read = readRow(record, imported, lists, answers);
    const values = oneDay(noun, read.values, {});
    const title = titleOf(values, lists);
    const none = { record, title, is: null, answered: false, left: false, said: [], values: {}, asks: [] };
    const identity = identityIn(saidBy(record.cells.id ?? null));
    const own = identity ? (byId.get(identity.id) ?? null) : null;
    if (identity && !own)
      return { ...none, faults: [{ key: "id", label: "Identifiant", sentence: noun.words.elsewhere }] };
    const faults = [...misplaced(noun, record, content), ...read.faults];
    // A row of elsewhere is none of these, and takes the place of none.
    if (faults.length > read.faults.length) return { ...none, faults };
    const found = match(record, values, title, own);
    if (found.is === null) return { ...none, faults, asks: [...read.asks, found.ask] };
    if (found.is === "left") return { ...none, left: true, faults: [], asks: [found.ask] };
    if (found.is === "new") {
      const { given, asks } = lacking(noun, { ...read, values }, { lists, answers, line: record.line });
      const all = { ...values, ...given };
      const asked = [...read.asks, ...asks];
      return {
        ...{ ...none, is: "new", title: titleOf(all, lists), values: all, asks: asked },
        answered: found.answered === true,
        faults: [...faults, ...lost(all, all), ...(noun.wrong?.(all, null, asked) ?? [])],
        said: saidOf(noun, all, lists),
      };
    }
    const stored = found.is;
    const base = baseOf(stored, identity?.version ?? null, bases);
    const before = typeof base === "object" && base !== null ? base : stored.values;
    const again = readRow(record, imported, lists, answers, before);
    const said = oneDay(noun, again.values, { ...stored.values, ...before });
    const mine = own ? said : (noun.asFound?.(said, stored.values) ?? said);
    const changed = changesOf(record, stored, mine, imported, { ...{ offered: lists, answers }, base });
    return {
      ...{ ...none, is: stored, title: title || stored.title },
      faults: [
        ...faults,
        ...lost(changed.values, { ...stored.values, ...changed.values }),
        ...(noun.wrong?.(changed.values, stored, again.asks) ?? []),
      ],
      ...{ values: changed.values, said: changed.said, asks: [...again.asks, ...changed.asks] },
    };
  };
  const judged: FlatRow[] = [];
  for (const record of records) {
    judged.push(judge(record));
    // The server answers others meanwhile.
    if (judged.length % 100 === 0) await breath();
  }
  return judged;
}
