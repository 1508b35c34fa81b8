import { expect, test } from "vitest";
import type { Period } from "@/lib/french/period";
import { paramsOf, readParams } from "@/lib/kernel/search-params";
import { allOf, askedOn, choice, filtersOf, listOf, period, row, urlOf, words } from "./list";

type Where = {
  recherche?: string;
  etat?: "open" | "shut";
  periode?: Period | null;
  projet?: string;
};

const etat = choice(["open", "shut"], {
  label: "État",
  words: { open: "Ouvert", shut: "Fermé" },
  all: "Tous",
});
const filters = {
  recherche: words(),
  etat,
  periode: period({ all: "Toutes les années", opens: { unless: ["projet"] } }),
  projet: row({ label: "Projet", other: "un projet" }),
};
const order = { key: "date", direction: "desc" } as const;
const list = listOf<Where, "date" | "nom">()({
  path: "/lignes",
  filters,
  sorts: { date: "Date", nom: "Nom" },
  sort: order,
});
const id = "019421bc-aa00-7e1a-a2ac-061f47d34013";
const asked = (raw: Record<string, string>) => askedOn(list, paramsOf(list).parse(raw), "2026-11-23");

test("a filter or a sort forgotten, invented or of another value does not compile", () => {
  const { etat: _, ...forgotten } = filters;
  const sorts = { date: "Date", nom: "Nom" };
  const common = { path: "/lignes", sorts, sort: order };
  // @ts-expect-error the SQL has a filter that the list forgets
  listOf<Where, "date" | "nom">()({ ...common, filters: forgotten });
  // @ts-expect-error the list has a filter that the SQL has not
  listOf<Where, "date" | "nom">()({ ...common, filters: { ...filters, lieu: words() } });
  const wrong = choice(["open", "away"], { label: "État", words: { open: "", away: "" }, all: "" });
  // @ts-expect-error a code that the SQL does not take
  listOf<Where, "date" | "nom">()({ ...common, filters: { ...filters, etat: wrong } });
  // @ts-expect-error words where the SQL takes one of its codes
  listOf<Where, "date" | "nom">()({ ...common, filters: { ...filters, etat: words() } });
  // @ts-expect-error a sort that the list forgets
  listOf<Where, "date" | "nom" | "lieu">()({ ...common, filters });
  expect(list.path).toBe("/lignes");
});

test("an address is read by the list: its filters and sorts, and nothing else", () => {
  expect(asked({ etat: "shut", tri: "-nom", page: "3", projet: id })).toEqual({
    etat: "shut",
    tri: "-nom",
    page: 3,
    projet: id,
  });
  expect(asked({ etat: "autre", tri: "lieu", projet: "x", territoire: "boulonnais" })).toEqual({
    periode: "2026",
  });
});

test("what an object has of its own is no filter", () => {
  const { refused } = readParams(paramsOf(list), { toString: "1", constructor: "2", recherche: "x" });
  expect(refused.map(({ param }) => param)).toEqual(["toString", "constructor"]);
});

test("it opens on the year under way unless something else is asked, and the database reads days", () => {
  expect(filtersOf(list, asked({}))).toEqual({ periode: { start: "2026-01-01", end: "2026-12-31" } });
  expect(filtersOf(list, asked({ periode: "toutes", etat: "open" }))).toEqual({
    periode: null,
    etat: "open",
  });
  expect(filtersOf(list, asked({ projet: id }))).toEqual({ periode: null, projet: id });
  expect(urlOf(asked({ page: "2", periode: "2025" }))).toEqual({ periode: "2025" });
  expect(allOf(list)).toEqual({ periode: "toutes" });
});

test("a list that is read on a day is not read without it", () => {
  const daily = listOf<{ periode?: Period | null }, "nom">()({
    path: "/jour",
    filters: { periode: period({ all: "Aujourd’hui", today: true }) },
    sorts: { nom: "Nom" },
    sort: { key: "nom", direction: "asc" },
  });
  const day = "2026-11-23";
  expect(filtersOf(daily, {}, day)).toEqual({ periode: { start: day, end: day } });
  expect(() => filtersOf(daily, {})).toThrow("/jour");
});
