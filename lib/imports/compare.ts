import type { Ask, SaidCell } from "@/db/imports/table";
import { eurosTyped } from "@/lib/french/euros";
import { formatSiret } from "@/lib/french/siret";
import { type Offered, sayer } from "@/lib/kernel/compared";
import type { Dictionary, Field } from "@/lib/kernel/dictionary";
import { cleanLine, cleanText } from "@/lib/kernel/typed-text";
import { readCell, saidBy } from "./cells";
import type { ImportRecord } from "./records";
import { likeness, plainWords } from "./words";

/** Values of a row by the names of its form, each as it is typed; several ids are one text, in a fixed order. */
export type Values = Readonly<Record<string, string>>;

/** A row that is there. */
export type Known = { id: string; version: number; title: string; values: Values };

/** What a row of the file says of its fields, what is wrong in it, and what is to be asked of it. */
export type ReadRow = { values: Values; faults: readonly SaidCell[]; asks: readonly Ask[] };

/** What the lists of a form offer, with the other names by which a file may call each; `held`: no form offers it, and a row that has it names it. */
export type Lists = Readonly<Record<string, readonly Listed[]>>;
type Listed = {
  value: string;
  label: string;
  also?: string | readonly string[] | null;
  held?: boolean;
};

type Answers = Readonly<Record<string, string>>;

/** Several names in one cell, apart by a bar, a semicolon or a line. */
const namesIn = (said: string) =>
  said
    .split(/[|;\n]+/u)
    .map((name) => name.trim())
    .filter(Boolean);

export const settledIds = (ids: readonly string[]): string => [...new Set(ids)].toSorted().join(",");

/** Nearer than this, a name that no list has is taken for one that looks like it, and said. */
const near = 0.9;

/** The row of a list that a name calls, or what to ask of it: those that look like it, or none, where none may be. */
function named(
  key: string,
  { label, must }: { label: string; must: boolean },
  name: string,
  all: readonly Listed[],
  { answers, line, now }: { answers: Answers; line: number; now: readonly string[] },
): { id: string } | { ask: Ask } {
  const words = plainWords(name);
  const list = all.filter(({ value, held }) => !held || now.includes(value));
  const namesOf = ({ label: own, also }: Listed) => [own, ...[also ?? []].flat()];
  const same = list.filter(
    (one) => one.value === name || namesOf(one).some((said) => plainWords(said) === words),
  );
  // Of two of one name, the one that the row has is meant; else it is asked which.
  const meant = same.find(({ value }) => now.includes(value)) ?? (same.length === 1 ? same[0] : undefined);
  if (meant) return { id: meant.value };
  const id = `ref:${key}:${words}`.slice(0, 120);
  const close =
    same.length > 0
      ? same.map((one) => ({ ...one, like: 0 }))
      : list
          .map((one) => ({ ...one, like: Math.max(...namesOf(one).map((said) => likeness(said, name))) }))
          .filter(({ like }) => like > 0.35)
          .toSorted((a, b) => b.like - a.like)
          .slice(0, 8);
  const [best] = close;
  return {
    ask: {
      id,
      label:
        same.length > 0
          ? `${label}\u00a0: «\u00a0${name}\u00a0» en désigne plusieurs. Choisissez.`
          : `${label}\u00a0: «\u00a0${name}\u00a0» n’est pas dans la liste.`,
      options: [
        ...(must ? [] : [{ value: "none", label: "Laisser vide" }]),
        ...(must && close.length === 0 ? list.slice(0, 40) : close).map(({ value, label: said }) => ({
          value,
          label: said,
        })),
      ],
      value:
        answers[id] ?? (best && best.like >= near ? best.value : must || same.length > 0 ? null : "none"),
      lines: [line],
    },
  };
}

/** Kinds of fields whose cells name what a list offers. */
const listed: readonly string[] = ["code", "commune", "ref", "refs"];

/** Reads a row of the file, each cell as the form of its field would take it; `now`: what the row that it is holds already. */
export function readRow(
  { sheet, line, cells }: ImportRecord,
  fields: Dictionary,
  offered: Lists,
  answers: Answers,
  now: Values = {},
): ReadRow {
  const values: Record<string, string> = {};
  const faults: SaidCell[] = [];
  const asks: Ask[] = [];
  for (const [key, field] of Object.entries(fields) as [string, Field<never>][]) {
    if (!(key in cells)) continue;
    const cell = cells[key] ?? null;
    const label = field.column ?? field.label;
    const read = readCell(field, cell);
    if ("wrong" in read) {
      faults.push({ key, label, said: saidBy(cell), sentence: read.wrong });
    } else if ("either" in read) {
      const id = `cell:${sheet}.${line}:${key}`;
      const chosen = read.either.find(({ value }) => value === answers[id])?.value ?? null;
      if (chosen !== null) values[key] = chosen;
      const options = read.either;
      asks.push({
        id,
        label: `${label}, ligne ${line}\u00a0: que veut dire «\u00a0${saidBy(cell)}\u00a0»\u00a0?`,
        options,
        value: chosen,
        lines: [line],
      });
    } else if (listed.includes(field.kind)) {
      const names = field.kind === "refs" ? namesIn(read.typed) : [read.typed.trim()].filter(Boolean);
      const said = { label, must: "missing" in field && field.missing !== undefined };
      const has = { answers, line, now: (now[key] ?? "").split(",").filter(Boolean) };
      const found = names.map((name) => named(key, said, name, offered[key] ?? [], has));
      for (const one of found) if ("ask" in one) asks.push(one.ask);
      const ids = found.flatMap((one) => ("id" in one ? one.id : (one.ask.value ?? [])));
      const known = ids.filter((id) => id !== "none");
      if (names.length === 0 || known.length > 0) values[key] = settledIds(known);
    } else values[key] = read.typed;
  }
  return { values, faults, asks };
}

/** « 1500,5 » and « 1500,50 » are one amount. */
const amount = (typed: string) => {
  const [, euros = "", cents = ""] = /^(\d+)(?:,(\d{1,2}))?$/.exec(typed) ?? [];
  return euros === "" ? typed : eurosTyped(Number(euros) * 100 + Number(cents.padEnd(2, "0")));
};

const settled = (field: Field<never>, value: string) => {
  if (field.kind === "text") return cleanText(value);
  if (field.kind === "euros") return amount(cleanLine(value));
  if (field.kind === "siret") return formatSiret(value.replace(/[\s.]/gu, ""));
  // « www.structure.fr » is kept with the way to it.
  if (field.kind === "site") return cleanLine(value).replace(/^(?![a-z][a-z\d+.-]*:|$)/iu, "https://");
  return field.kind === "refs" ? settledIds(value.split(",").filter(Boolean)) : cleanLine(value);
};

/** What a row held when the file left: null, it never left; « lost »: it left, moved since, and nothing says what it held. */
export type Base = Values | "lost" | null;

/** What the file changes of a row that is there, in words; what both sides moved is asked. */
export function changesOf(
  { sheet, line }: Pick<ImportRecord, "sheet" | "line">,
  known: Known,
  read: Values,
  fields: Dictionary,
  { offered, base, answers }: { offered: Offered; base: Base; answers: Answers },
): { values: Values; said: SaidCell[]; asks: Ask[] } {
  const values: Record<string, string> = {};
  const said: SaidCell[] = [];
  const asks: Ask[] = [];
  for (const [key, field] of Object.entries(fields) as [string, Field<never>][]) {
    if (!(key in read)) continue;
    const clean = (value: string | undefined) => settled(field, value ?? "");
    const [mine, now] = [clean(read[key]), clean(known.values[key])];
    // What the export could not say of a row, its return says nothing of.
    if (typeof base === "object" && base !== null && !(key in base)) continue;
    const before = typeof base === "object" && base !== null ? clean(base[key]) : null;
    // Of a sheet of one's own, an empty cell says nothing; of one of ours, it was emptied.
    if (mine === now || mine === before || (before === null && mine === "")) continue;
    const label = field.column ?? field.label;
    const say = sayer(field, offered[key]);
    const words = (value: string) => (value === "" ? "" : (say?.(value) ?? value));
    if (base === "lost" || (before !== null && before !== now)) {
      const id = `conflict:${sheet}.${line}:${key}`;
      const options = [
        { value: "file", label: `Du fichier\u00a0: ${words(mine) || "rien"}` },
        { value: "now", label: `D’ici\u00a0: ${words(now) || "rien"}` },
      ];
      const value = options.find((option) => option.value === answers[id])?.value ?? null;
      asks.push({
        id,
        label: `${label}, ligne ${line}\u00a0: changé ici et dans le fichier.`,
        options,
        value,
        lines: [line],
      });
      if (value !== "file") continue;
    }
    values[key] = mine;
    said.push({ key, label, before: words(now), after: words(mine) });
  }
  return { values, said, asks };
}
