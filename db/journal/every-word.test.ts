import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { fieldLabel } from "../../lib/journal/words";
import { snake } from "../kernel/columns";
import { nounNames } from "../nouns/registry";
import { declaredIn } from "../testing/declared";

test("every column that a noun writes has its word in the journal", async () => {
  const kept = /^(id|region_id|version|(created|updated)_(at|by)|.*_kind|realises_basis)$/;
  // The same word in both languages.
  const same = ["description", "type", "satisfaction"];
  for (const { file, value } of await declaredIn("table.ts")) {
    const table = is(value, PgTable) ? getTableName(value) : "token";
    if (table === "token" || !nounNames.some((known) => known === table)) continue;
    for (const column of Object.keys(getTableColumns(value as PgTable)).map(snake))
      if (!kept.test(column) && !same.includes(column))
        expect
          .soft(
            fieldLabel(column, table),
            `${column} of db/${file}, by its fields in lib/nouns/registry.ts or in lib/journal/words.ts`,
          )
          .not.toBe(column.replaceAll("_", " "));
  }
});
