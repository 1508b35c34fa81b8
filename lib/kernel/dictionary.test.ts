import { expect, test } from "vitest";
import { conflictRows } from "./compared";
import { journalWords, labelsOf } from "./derived";
import { choice, day, fieldsOf, fte, line, text, whole, wholeOrUnknown } from "./dictionary";
import { columnsOf } from "./exported";
import { shapeOf } from "./shape";
import { typedOf } from "./typed-values";

type Write = { kind: "a" | "b"; day: string; fte: number; women: number | null; firm: string | null };

const said = { label: "Libellé" };
const kind = choice(["a", "b"], { label: "Nature", words: { a: "Ah", b: "Bé" }, missing: "Choisissez." });
const women = wholeOrUnknown({ min: 0, max: 9 }, { label: "Femmes", column: "Dont femmes" });
const fields = fieldsOf<Write>()({
  kind,
  day: day({ label: "Date", missing: "Indiquez la date." }),
  fte: fte({ label: "Équivalents temps plein", column: "ETP" }),
  women,
  firm: line(5, { label: "Structure" }),
});
const row = { kind: "a", day: "2026-03-02", fte: 1.5, women: null, firm: "Régie" } as const;

test("a field forgotten, invented, or null on one side only does not compile", () => {
  const { kind: _, ...forgotten } = fields;
  // @ts-expect-error a column is not in the dictionary
  fieldsOf<Write>()(forgotten);
  // @ts-expect-error the noun has no such column
  fieldsOf<Write>()({ ...fields, proof: text(5, said) });
  // @ts-expect-error the column may be null, the field may not
  fieldsOf<Write>()({ ...fields, women: whole({ min: 0, max: 9 }, { ...said, missing: "?" }) });
  // @ts-expect-error the field may be null, the column may not
  fieldsOf<Write>()({ ...fields, day: line(10, said) });
  const wrong = choice(["a", "c"], { ...said, words: { a: "", c: "" }, missing: "" });
  // @ts-expect-error a code that the column does not hold
  fieldsOf<Write>()({ ...fields, kind: wrong });
  expect(labelsOf(fields)).toMatchObject({ kind: "Nature", women: "Femmes" });
});

test("a request is read by the dictionary: every field, its bounds, and nothing absent taken for empty", () => {
  const shape = shapeOf(fields);
  const read = (name: keyof Write, typed: unknown) => shape[name].safeParse(typed).data;
  expect([read("kind", "b"), read("fte", "1,5"), read("women", ""), read("firm", "")]).toEqual([
    "b",
    1.5,
    null,
    null,
  ]);
  expect([read("kind", "c"), read("women", "10"), read("firm", "Régies"), read("day", "")]).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
  for (const name of Object.keys(fields) as (keyof Write)[])
    expect(shape[name].safeParse(undefined).success, name).toBe(false);
});

test("a row is typed, exported, compared and said in the journal by the same words", () => {
  expect(typedOf(fields, row)).toEqual({ ...row, fte: "1,5" });
  const columns = columnsOf<Write>()(fields, { columns: [], left: ["day", "firm"] });
  expect(columns.map(({ header, value }) => [header, value(row)])).toEqual([
    ["Nature", "Ah"],
    ["ETP", 1.5],
    ["Dont femmes", null],
  ]);
  expect(journalWords(fields)).toMatchObject({ kind: "nature", fte: "ETP", women: "dont femmes" });
  const { rows, silent } = conflictRows(
    fields,
    { ...typedOf(fields, row), women: "", kind: "b" } as never,
    row,
    {},
  );
  expect(rows.find(({ name }) => name === "kind")).toMatchObject({
    mine: { text: "Bé" },
    theirs: { text: "Ah" },
  });
  expect(silent.map(({ name }) => name)).toEqual(["women"]);
});
