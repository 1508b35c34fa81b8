import { expect, test } from "vitest";
import { optionsOf, wordsOf } from "./derived";
import { choiceOrNone, day, euros, fieldsOf, flag, oneLine, percent, ref, state } from "./dictionary";
import { columnsOf } from "./exported";
import { factsOf } from "./facts";
import { choiceOf, listOf } from "./list";

type Write = {
  title: string;
  rank: "high" | "low" | null;
  actionId: string | null;
  on: string;
  cost: number | null;
  progress: number;
  shut: boolean;
  status: "a" | "b";
};
const rank = choiceOrNone(["high", "low"], { label: "Rang", words: { high: "Haut", low: "Bas" } });
const fields = fieldsOf<Write>()({
  title: oneLine(9, { label: "Titre", missing: "?" }),
  rank,
  actionId: ref("action", { label: "Action" }),
  on: day({ label: "Date", column: "Jour", missing: "?" }),
  cost: euros({ label: "Coût" }),
  progress: percent({ label: "Avancement" }),
  shut: flag({ label: "Clos" }),
  status: state({ label: "État", words: { a: "Ah", b: "Bé" } }),
});
const row: Write = {
  ...{ title: "T", rank: "high", actionId: "id", on: "2026-03-02", cost: 150_000, progress: 40 },
  ...{ shut: true, status: "b" },
};

const headers = (columns: readonly { header: string }[]) => columns.map(({ header }) => header);

test("what an export does not say comes by itself, after the field before it in the dictionary", () => {
  const all = columnsOf<Write>()(fields, {
    columns: ["status", { header: "Où", value: () => "ici" }, { of: "title", header: "T", value: () => 1 }],
    left: ["actionId", "progress"],
  });
  expect(headers(all)).toEqual(["État", "Où", "T", "Rang", "Jour", "Coût", "Clos"]);
  expect(all.map(({ value }) => value(row))).toEqual(["Bé", "ici", 1, "Haut", "2026-03-02", 1500, true]);
  const bare = columnsOf<Write>()(fields, { columns: [], left: ["actionId"] });
  expect(headers(bare)).toEqual(["Titre", "Rang", "Jour", "Coût", "Avancement", "Clos", "État"]);
});

test("a field that a row has not, or whose id would be written, is said by hand or left: it does not compile", () => {
  // @ts-expect-error the id of an action says nothing
  expect(headers(columnsOf<Write>()(fields, { columns: [], left: [] }))).toHaveLength(8);
  // @ts-expect-error the rows have no cost
  columnsOf<Omit<Write, "cost">>()(fields, { columns: [], left: ["actionId"] });
  // @ts-expect-error no such field
  expect(() => columnsOf<Write>()(fields, { columns: ["invented"], left: ["actionId"] })).toThrow();
  // @ts-expect-error no such field
  expect(factsOf<string>()(fields, row, { facts: [], left: ["actionId", "invented"] })).toHaveLength(7);
});

test("a record shows each field in words, and leaves out what another place of the page says", () => {
  const facts = factsOf<string>()(fields, row, {
    facts: ["on", { of: ["actionId", "title"], label: "Quoi", value: "A1.2 T" }],
    left: ["shut"],
  });
  expect(facts).toEqual([
    { label: "Date", value: "2\u00a0mars 2026" },
    { label: "Coût", value: expect.stringMatching(/^1\s500\s€$/) },
    { label: "Avancement", value: "40\u00a0%" },
    { label: "État", value: "Bé" },
    { label: "Quoi", value: "A1.2 T" },
    { label: "Rang", value: "Haut" },
  ]);
  const empty = { ...row, rank: null, cost: null };
  const left = ["title", "actionId", "on", "progress", "shut", "status"] as const;
  expect(factsOf<string>()(fields, empty, { facts: [], left }).map(({ value }) => value)).toEqual([
    null,
    null,
  ]);
});

test("what is chosen is offered, filtered and found in the words of its field", () => {
  expect(optionsOf(fields.rank)).toEqual([
    { value: "high", label: "Haut" },
    { value: "low", label: "Bas" },
  ]);
  expect(wordsOf(fields)).toEqual({ rank: rank.words, status: { a: "Ah", b: "Bé" } });
  const { filters } = listOf<{ rang?: "high" | "low" | "none"; etat?: "open" | "a" | "b" }, "rang">()({
    path: "/x",
    filters: {
      rang: choiceOf(fields.rank, { more: { none: "Non renseigné" }, all: "Tous" }),
      etat: choiceOf(fields.status, { first: { open: "Ouverts" }, all: "Tous" }),
    },
    sorts: { rang: "Rang" },
    sort: { key: "rang", direction: "asc" },
  });
  listOf<{ rang?: "high" | "low" | "none" }, "rang">()({
    path: "/x",
    // @ts-expect-error « none » is asked of the SQL, and the filter does not offer it
    filters: { rang: choiceOf(fields.rank, { all: "Tous" }) },
    sorts: { rang: "Rang" },
    sort: { key: "rang", direction: "asc" },
  });
  expect(filters.rang).toMatchObject({ label: "Rang", values: ["high", "low", "none"], all: "Tous" });
  expect(filters.etat).toMatchObject({ values: ["open", "a", "b"], words: { open: "Ouverts", a: "Ah" } });
});
