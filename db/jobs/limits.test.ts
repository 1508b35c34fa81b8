import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "../testing/opened";
import { jobLimits } from "./limits";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** Is a row of the demonstration accepted with this change? The owner writes, so that the CHECKs alone answer. */
async function accepts(change: Record<string, string | number>): Promise<boolean> {
  const [row] = await db.owner`select id from job where headcount = 1 and women is null limit 1`;
  return db.acting
    .begin(async (tx) => {
      await tx`update job set ${tx(change)}, version = version + 1 where id = ${row?.id}`;
      throw new Error("undone");
    })
    .catch((error: Error) => error.message === "undone");
}

test("the table takes each bound of the dictionary, and refuses the one beyond", async () => {
  const { headcount, organisationName, proof } = jobLimits;
  expect(await accepts({ headcount: headcount.min })).toBe(true);
  expect(await accepts({ headcount: headcount.max })).toBe(true);
  expect(await accepts({ headcount: headcount.min - 1 })).toBe(false);
  expect(await accepts({ headcount: headcount.max + 1 })).toBe(false);
  for (const [name, max] of [
    ["organisation_name", organisationName],
    ["proof", proof],
  ] as const) {
    expect(await accepts({ [name]: "é".repeat(max) }), name).toBe(true);
    expect(await accepts({ [name]: "é".repeat(max + 1) }), name).toBe(false);
  }
});
