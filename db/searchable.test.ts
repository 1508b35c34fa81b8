import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dialled, searchable, searchedWords } from "./searchable";
import { type Opened, openSeeded } from "./testing/opened";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** Pairs that are one and the same to who looks for them. */
const same = [
  ["petit-déjeuner", "Petit déjeuner"],
  ["petit‑déjeuner", "PETIT\u00a0DÉJEUNER"],
  ["l'emploi", "l’emploi"],
  ["St Omer", "Saint-Omer"],
  ["Ste-Catherine", "sainte catherine"],
  ["cœur", "COEUR"],
  ["ex æquo", "ex aequo"],
  ["ﬁnancer", "financer"],
  ["co\u00adopé\u200bration", "coopération"],
  ["cafe\u0301", "café"],
  ["« Mois de l’ESS »", "mois de l'ess"],
  ["1ᵉʳ forum", "1er Forum"],
  ["Lens – Liévin", "lens-lievin"],
  ["N° 7", "nº 7"],
] as const;

test("two ways of writing the same words are one", () => {
  for (const [typed, shown] of same) expect(searchedWords(typed), typed).toEqual(searchedWords(shown));
  expect(searchedWords("A2.3.")).toEqual(["a2.3"]);
  expect(searchedWords("est, poste st.")).toEqual(["est", "poste", "saint"]);
  expect(searchedWords(" – ’ ")).toEqual([]);
});

// Signs that French pastes bring, and any text of the alphabets of Europe.
const signs = [..."aéÉœŒæÆßøŁıİΣς ﬁﬀ’'‘‐‑–—−-.,;:!?…«»\"()[]{}/\\|%_@+&*#€°²½ª"];
const pasted = [
  "st",
  "Ste",
  "St-",
  "\u0301",
  "\u00ad",
  "\u200b",
  "\u200d",
  "\ufeff",
  "\t",
  "\n",
  "\v",
  "\u00a0",
  "\u202f",
  "\u2028",
];
const french = fc.array(fc.constantFrom(...signs, ...pasted)).map((parts) => parts.join(""));
const europe = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 0x52f }), fc.integer({ min: 0x1e00, max: 0x206f })), {
    maxLength: 30,
  })
  .map((codes) => String.fromCodePoint(...codes));

test("the database and the program read words alike", async () => {
  const texts = [...same.flat(), ...fc.sample(fc.oneof(french, europe), { numRuns: 2000, seed: 2009 })];
  const rows = await db.app<{ text: string; read: string }[]>`
    select text, app.searchable(text) as read from unnest(${texts}::text[]) as t (text)`;
  expect(rows).toHaveLength(texts.length);
  for (const { text, read } of rows) expect(searchable(text), JSON.stringify(text)).toBe(read);
});

test("a telephone number is one, however it is written", async () => {
  const ways = [
    "03 21 00 11 22",
    "+33 3 21 00 11 22",
    "0033321001122",
    "+33 (0)3.21.00.11.22",
    "03-21-00-11-22",
  ];
  for (const way of ways) expect(dialled(way)).toBe("0321001122");
  const others = ["21 00", "+32 2 555 12 34", "", "3321"];
  const rows = await db.app<{ text: string; read: string }[]>`
    select text, app.dialled(text) as read from unnest(${[...ways, ...others]}::text[]) as t (text)`;
  for (const { text, read } of rows) expect(dialled(text)).toBe(read);
});
