import type { Ask } from "@/db/imports/table";
import type { Known, Values } from "../compare";
import { asking, type Match, otherwise } from "../matching";
import type { ImportRecord } from "../records";
import type { FlatNoun } from "./noun";

/** At most so many rows are offered to a question. */
const offered = 6;
/** At most so many rows are looked at to see whether they resemble one: two that do share their rarest words. */
const looked = 40;

type Compared = Pick<FlatNoun, "sameKeysOf" | "keysOf" | "compares" | "alikeTwins" | "words">;

/** Rows by what they may be found by. */
function indexed<Row extends { values: Values }>(keysOf: FlatNoun["keysOf"]) {
  const byKey = new Map<string, Row[]>();
  return {
    add(row: Row) {
      for (const key of new Set(keysOf(row.values))) {
        const rows = byKey.get(key);
        if (rows) rows.push(row);
        else byKey.set(key, [row]);
      }
    },
    /** Those that share a key, by the rarest first, `most` at most. */
    near(said: Values, most = Number.POSITIVE_INFINITY): Row[] {
      const lists = keysOf(said).flatMap((key) => {
        const rows = byKey.get(key);
        return rows ? [rows] : [];
      });
      const [only] = lists;
      if (lists.length === 1 && only) return only.length <= most ? only : only.slice(0, most);
      const found = new Set<Row>();
      for (const rows of lists.toSorted((a, b) => a.length - b.length))
        for (const row of rows) {
          if (found.size >= most) return [...found];
          found.add(row);
        }
      return [...found];
    },
  };
}

/** What matches the rows of a file with those of a territory, each of which is matched once. */
export function matcher<Row extends Known>(
  { sameKeysOf, keysOf, compares, alikeTwins, words }: Compared,
  rows: readonly Row[],
  answers: Readonly<Record<string, string>>,
) {
  const there = indexed<Row>(sameKeysOf);
  const around = indexed<Row>(keysOf);
  const made = indexed<{ values: Values; line: number }>(sameKeysOf);
  for (const row of rows) {
    there.add(row);
    around.add(row);
  }
  const taken = new Map<string, number>();
  const asked = asking(new Map(rows.map((row) => [row.id, row])), answers);
  const others = otherwise(words.another);

  function find({ sheet, line }: ImportRecord, said: Values, title: string): Match<Row> {
    const same = there.near(said).filter(({ values }) => compares(said, values) === "same");
    if (same.length === 1 && same[0]) return { is: same[0] };
    const alike = () => around.near(said, looked).filter(({ values }) => compares(said, values) === "alike");
    const close = (same.length > 0 ? same : alike()).slice(0, offered);
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
    const before = made.near(said).find(({ values }) => {
      const how = compares(said, values);
      return how === "same" || (alikeTwins && how === "alike");
    });
    if (before) {
      const other = twin(record, title, before.line, others);
      if (other.is === "new") made.add({ values: said, line: record.line });
      return other;
    }
    made.add({ values: said, line: record.line });
    return found;
  };
}
