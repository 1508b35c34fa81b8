import type { Ask } from "@/db/imports/table";
import type { Known, Values } from "../compare";
import { asking, type Match, otherwise } from "../matching";
import type { ImportRecord } from "../records";
import type { FlatNoun } from "./noun";

/** At most so many rows are offered to a question. */
const offered = 6;

type Compared = Pick<FlatNoun, "keysOf" | "compares" | "words">;

/** Rows by what they may be found by. */
function indexed<Row extends { values: Values }>(keysOf: FlatNoun["keysOf"]) {
  const byKey = new Map<string, Row[]>();
  return {
    add(row: Row) {
      for (const key of keysOf(row.values)) byKey.set(key, [...(byKey.get(key) ?? []), row]);
    },
    near: (said: Values) => [...new Set(keysOf(said).flatMap((key) => byKey.get(key) ?? []))],
  };
}

/** What matches the rows of a file with those of a territory, each of which is matched once. */
export function matcher<Row extends Known>(
  { keysOf, compares, words }: Compared,
  rows: readonly Row[],
  answers: Readonly<Record<string, string>>,
) {
  const there = indexed<Row>(keysOf);
  const made = indexed<{ values: Values; line: number }>(keysOf);
  for (const row of rows) there.add(row);
  const taken = new Map<string, number>();
  const asked = asking(new Map(rows.map((row) => [row.id, row])), answers);
  const others = otherwise(words.another);

  function find({ sheet, line }: ImportRecord, said: Values, title: string): Match<Row> {
    const near = there.near(said);
    const of = (how: "same" | "alike") => near.filter(({ values }) => compares(said, values) === how);
    const same = of("same");
    if (same.length === 1 && same[0]) return { is: same[0] };
    const close = (same.length > 0 ? same : of("alike")).slice(0, offered);
    if (close.length === 0) return { is: "new" };
    const options = close.map(({ id, title: known }) => ({
      value: id,
      label: `C’est ${words.same} «\u00a0${known}\u00a0»\u00a0: mettre à jour`,
    }));
    const label = `«\u00a0${title}\u00a0», ligne ${line}, ressemble à ${words.resembles}.`;
    return asked(`same:${sheet}.${line}`, label, line, [...options, ...others]);
  }

  const twin = ({ sheet, line }: ImportRecord, title: string, before: number, options: Ask["options"]) =>
    asked(
      `twin:${sheet}.${line}`,
      `«\u00a0${title}\u00a0», ligne ${line}, est déjà la ligne ${before}.`,
      line,
      options,
    );

  /** What a row is, once those before it are known: the same row twice is asked. `own`: the row that it says it is. */
  return function match(record: ImportRecord, said: Values, title: string, own: Row | null): Match<Row> {
    const found: Match<Row> = own ? { is: own } : find(record, said, title);
    if (found.is === null || found.is === "left") return found;
    if (found.is !== "new") {
      const before = taken.get(found.is.id);
      if (before !== undefined) return twin(record, title, before, others);
      taken.set(found.is.id, record.line);
      return found;
    }
    const before = made.near(said).find(({ values }) => compares(said, values) === "same");
    if (before) return twin(record, title, before.line, others);
    made.add({ values: said, line: record.line });
    return found;
  };
}
