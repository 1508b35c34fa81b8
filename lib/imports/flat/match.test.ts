import { expect, test } from "vitest";
import type { Values } from "../compare";
import { likeness, matchedWords, plainWords } from "../words";
import { matcher } from "./match";

const titled = (title: string, at: number) => ({ id: `${at}`, version: 1, title, values: { title } });
const record = (line: number) => ({ sheet: 0, line, cells: {} });
const words = { resembles: "une fiche", same: "la même que", another: "une autre fiche", elsewhere: "" };

/** Rows matched by their titles, and how many times two were compared. */
function counted(titles: readonly string[]) {
  let compared = 0;
  const noun = {
    words,
    sameKeysOf: ({ title = "" }: Values) => [plainWords(title)],
    keysOf: ({ title = "" }: Values) => matchedWords(title).split(" "),
    compares({ title: said = "" }: Values, { title: other = "" }: Values) {
      compared += 1;
      if (plainWords(said) === plainWords(other)) return "same" as const;
      return likeness(said, other) >= 0.86 ? ("alike" as const) : null;
    },
  };
  return { match: matcher(noun, titles.map(titled), {}), compared: () => compared };
}

const many = Array.from({ length: 3_000 }, (_, at) => `Projet associatif de recyclerie numéro ${at}`);

test("thousands of rows that share their words are not each compared with all the others", () => {
  const { match, compared } = counted(many);
  const found = many.map((title, at) => match(record(at), { title }, title, null));
  expect(found.map((one) => (typeof one.is === "object" ? one.is?.id : one.is))).toEqual(
    many.map((_, at) => `${at}`),
  );
  // None is there: each is new, or asked.
  const others = many.map((title) => title.replace("recyclerie", "conserverie"));
  for (const [at, title] of others.entries()) match(record(many.length + at), { title }, title, null);
  expect(compared()).toBeLessThan(many.length * 50);
});

test("among thousands, what resembles a row by its rare words is asked", () => {
  const { match } = counted([...many, "Projet associatif de boulangerie itinérante"]);
  const title = "Projet associatif des boulangeries itinérantes";
  const found = match(record(2), { title }, title, null);
  expect(found.is === null && found.ask.options.map(({ value }) => value)).toEqual([
    String(many.length),
    "new",
    "skip",
  ]);
});
