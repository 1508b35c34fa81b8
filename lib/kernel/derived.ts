import type { Dictionary, Field, Vocabulary } from "./dictionary";

type Label<F> = { [Name in keyof F]: string };
/** The names of the fields, in their order. */
export const namesOf = <F extends Dictionary>(fields: F) => Object.keys(fields) as (keyof F & string)[];
/** Something of each field, by name. */
export const eachOf = <F extends Dictionary, T>(
  fields: F,
  say: (field: F[keyof F], name: keyof F & string) => T,
) =>
  Object.fromEntries(namesOf(fields).map((name) => [name, say(fields[name], name)])) as {
    [Name in keyof F]: T;
  };

/** The label of each field, by name. */
export const labelsOf = <F extends Dictionary>(fields: F): Label<F> => eachOf(fields, ({ label }) => label);

/** Of a stored row, what is of these fields, as it is stored. */
export const pickedOf = <F extends Dictionary, Row extends { [Name in keyof F]: unknown }>(
  fields: F,
  row: Row,
): Pick<Row, keyof F> => eachOf(fields, (_, name) => row[name]) as Pick<Row, keyof F>;

type Coded<F> = {
  [Name in keyof F]: F[Name] extends { kind: "choice" | "state" } ? Name : never;
}[keyof F];

/** What the codes of each closed vocabulary are called, by field. */
export const wordsOf = <F extends Dictionary>(
  fields: F,
): { readonly [Name in Coded<F>]: Readonly<Record<string, string>> } =>
  Object.fromEntries(
    namesOf(fields).flatMap((name) => {
      const field = fields[name] as Field<never>;
      return field.kind === "choice" || field.kind === "state" ? [[name, field.words]] : [];
    }),
  ) as { readonly [Name in Coded<F>]: Readonly<Record<string, string>> };

/** What a select or a group of choices offers for a closed vocabulary, in its order. */
export const optionsOf = <Code extends string>({
  values,
  words,
}: Vocabulary<Code>): readonly { value: Code; label: string }[] =>
  values.map((value: Code) => ({ value, label: words[value] }));

/** The name of a field in the database. */
export const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
/** « Date » → « date »; « ETP » stays. */
export const within = (label: string) =>
  /^\p{Lu}{2}/u.test(label) ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** Words of the journal: each column in French, by its name in the database. */
export const journalWords = (fields: Dictionary): Readonly<Record<string, string>> =>
  Object.fromEntries(
    namesOf(fields).map((name) => {
      const { column, label } = fields[name] as Field<never>;
      return [snake(name), within(column ?? label)];
    }),
  );
