import { join } from "node:path";
import { getTableColumns } from "drizzle-orm";
import { getTableConfig, PgDialect } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Dictionary } from "../../lib/kernel/dictionary";
import { declaredIn } from "../testing/declared";
import { type Opened, openSeeded } from "../testing/opened";
import { snake } from "./columns";
import type { NounTable } from "./wall";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

type Wall = { noun: string; table: NounTable };

const walls = (await declaredIn("wall.ts")).flatMap(({ file, value }) =>
  typeof value === "object" && value && "noun" in value
    ? [{ folder: file.replace("/wall.ts", ""), ...(value as Wall) }]
    : [],
);
const dictionaries = await declaredIn("fields.ts", join(import.meta.dirname, "../../lib"));

/** Every field of a closed vocabulary, with the column that keeps it. */
const cases = walls.flatMap(({ folder, noun, table }) => {
  const whole = dictionaries.filter(
    ({ file, key }) => file === `${folder}/fields.ts` && key.endsWith("Fields"),
  );
  const columns = Object.keys(getTableColumns(table));
  return whole.flatMap(({ value }) =>
    Object.entries(value as Dictionary).flatMap(([name, field]) =>
      (field.kind === "choice" || field.kind === "state") && columns.includes(name)
        ? [
            {
              of: `${noun}.${snake(name)}`,
              folder,
              noun,
              table,
              name,
              column: snake(name),
              codes: [...field.values].sort(),
            },
          ]
        : [],
    ),
  );
});

/** The codes that a CHECK of one column names. */
const codesIn = (definition: string) =>
  [...definition.matchAll(/'([\w/]+)'/g)].map(([, code]) => code).sort();

test("the nouns have closed vocabularies", () => {
  expect(cases.length).toBeGreaterThan(12);
});

test.each(cases)(
  "$of keeps the codes of its field and no other",
  async ({ folder, noun, table, name, column, codes }) => {
    const declared = getTableConfig(table as never).checks.map(
      ({ value }) => new PgDialect().sqlToQuery(value).sql,
    );
    expect(
      declared.filter((sql) => sql.includes(`"${name}" in (`)).map(codesIn),
      `check(…, oneOf(t.…, …)) of ${column} in db/${folder}/table.ts`,
    ).toContainEqual(codes);
    const kept = await db.owner<{ definition: string }[]>`
    select pg_get_constraintdef(c.oid) as definition from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
     where c.contype = 'c' and c.conrelid = ${noun}::regclass and a.attname = ${column}`;
    expect(
      kept.map(({ definition }) => codesIn(definition)),
      `a CHECK of ${column} in drizzle/`,
    ).toContainEqual(codes);
  },
);
