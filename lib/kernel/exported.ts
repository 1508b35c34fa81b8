import { clockTyped } from "@/lib/french/clock";
import { formatSiret } from "@/lib/french/siret";
import type { CsvColumn } from "@/lib/sheets/csv";
import type { Dictionary, Field } from "./dictionary";
import { type Complete, type Entry, inFull, type Plain } from "./entries";

/**
 * A cell composed by hand; of one field, its header is that of the dictionary unless another is given. `derived`: it says something
 * of the field, not what is stored, and nothing is read back from it.
 */
type Cell<Row> = { header?: string; value: (row: Row) => Plain; as?: CsvColumn<Row>["as"]; derived?: true };

/** How a spreadsheet types the cells of a field, and how wide they stand. */
function typingOf(field: Field<never>): Pick<CsvColumn<never>, "as" | "choices" | "width"> {
  switch (field.kind) {
    case "day":
    case "last-day":
    case "stamp":
      return { as: "day" };
    case "percent":
    case "euros":
      return { as: field.kind };
    case "choice":
    case "state": {
      const words = field.values.map((value) => field.words[value] ?? value);
      const width = Math.min(40, 4 + Math.max(...[field.label, ...words].map(({ length }) => length)));
      return field.kind === "choice" ? { choices: words, width } : { width };
    }
    case "clock":
    case "fte":
    case "whole":
    case "rating":
      return { width: Math.max(12, (field.column ?? field.label).length + 4) };
    case "text":
      return { width: 50 };
    case "line":
      return { width: Math.min(50, Math.max(16, Math.round(field.max / 4))) };
    case "ref":
    case "refs":
      return { width: 40 };
    default:
      return {};
  }
}

/** The column that writes a field as it is stored: a choice in its words, an amount in euros. */
export function written(field: Field<never>, name: string): CsvColumn<Readonly<Record<string, Plain>>> {
  const words = field.kind === "choice" || field.kind === "state" ? field.words : undefined;
  return {
    ...typingOf(field),
    // What a gesture stamps is read, and never typed.
    ...(field.kind !== "stamp" && { field: name }),
    header: field.column ?? field.label,
    value: (row) => {
      const value = row[name] ?? null;
      if (field.kind === "clock") return clockTyped(value as string | null);
      if (field.kind === "euros" && typeof value === "number") return value / 100;
      // By groups: fourteen digits are a number to a spreadsheet, which rounds it.
      if (field.kind === "siret" && typeof value === "string") return formatSiret(value);
      return words && typeof value === "string" ? (words[value] ?? value) : value;
    },
  };
}

/**
 * The columns of an export: those named in their order, each a field or a cell composed by hand, and every other field of the
 * dictionary but those that it leaves, after the one before it. One that cannot be written as it is stored, unless it is said or
 * left, does not compile.
 */
export const columnsOf =
  <Row>() =>
  <F extends Dictionary, const E extends Entry<F, Cell<Row>>, const Left extends keyof F & string = never>(
    fields: F,
    said: { columns: readonly E[]; left: readonly Left[] } & Complete<F, Row, Plain, E, Left>,
  ): readonly CsvColumn<Row>[] =>
    inFull<E>(fields, said.columns, said.left).map((entry) => {
      if (typeof entry === "string") return written(fields[entry] as Field<never>, entry) as CsvColumn<Row>;
      const { of, header, value, as, derived } = entry as Cell<Row> & { of?: string | readonly string[] };
      const [name = "", ...others] = [of ?? []].flat();
      const field = fields[name];
      const head = header ?? field?.column ?? field?.label;
      if (!head) throw new Error("A column that no field heads has its own header.");
      const typing = field && typingOf(field as Field<never>);
      if (!field || derived || others.length > 0)
        return { ...(typing?.as && { as: typing.as }), ...(as && { as }), header: head, value };
      return { ...typing, ...(field.kind !== "stamp" && { field: name }), header: head, value };
    });
