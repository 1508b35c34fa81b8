import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "../testing/opened";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("whoever sends reads no business row and no passphrase, and writes neither words nor addresses", async () => {
  const sql = postgres(db.mailUrl, { max: 1, onnotice: () => {} });
  for (const table of ["action", "plan", "project", "holder", "session", "membership"])
    await expect(sql`select * from ${sql(table)}`, table).rejects.toMatchObject({ code: "42501" });
  await expect(sql`select passphrase_hash from account`).rejects.toMatchObject({ code: "42501" });
  await expect(sql`update outbox set account_id = account_id`).rejects.toMatchObject({ code: "42501" });
  await sql.end();
});
