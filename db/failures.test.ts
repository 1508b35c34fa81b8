import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Db, transaction } from "./client";
import { failureOf, unavailability } from "./failures";
import { openSeeded } from "./testing/opened";

const canary = "Canari Personnel 06 11 22 33 44 canari@exemple.fr";
let base: Awaited<ReturnType<typeof openSeeded>>;

beforeAll(async () => {
  base = await openSeeded();
  await base.owner`create function raised(said text, as_code text) returns void language plpgsql as $$
    begin raise exception 'could not extend: %', said using errcode = as_code, detail = said, hint = said; end $$`;
  await base.owner`grant execute on function raised to public`;
});
afterAll(() => base.drop());

async function failing(run: (tx: Db) => Promise<unknown>): Promise<Error> {
  const error: unknown = await transaction(run, "read write").then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Error)) throw new Error("It did not fail.");
  return error;
}

const raised = (code: string) => (tx: Db) => tx.execute(sql`select raised(${canary}, ${code})`);

test("whatever failed, nothing typed, no SQL and no parameter is left in the error", async () => {
  const cases: [string, string, (tx: Db) => Promise<unknown>][] = [
    [
      "a bug in the query",
      "42703",
      (tx) => tx.execute(sql`select nothing from account where name = ${canary}`),
    ],
    ["a value of the wrong type", "22P02", (tx) => tx.execute(sql`select ${canary}::text::uuid`)],
    [
      "a rule of the database",
      "23514",
      (tx) =>
        tx.execute(
          sql`insert into account (id, email, name) values (gen_random_uuid(), ${canary}, ${canary.repeat(9)})`,
        ),
    ],
    ["a full disk", "53100", raised("53100")],
    ["a lock", "55P03", raised("55P03")],
    ["too long", "57014", raised("57014")],
    ["too many", "53300", raised("53300")],
  ];
  for (const [name, code, run] of cases) {
    const error = await failing(run);
    expect(error, name).toMatchObject({ name: "DatabaseFailure", code });
    const written = `${inspect(error, { depth: 9, showHidden: true })} ${JSON.stringify(error)} ${error.stack}`;
    expect(written, name).not.toMatch(/canari|06 11|insert into|select|from account/i);
  }
});

test("the table is told of what PostgreSQL does not name, and nothing else of the query", async () => {
  const error = await failing((tx) => tx.execute(sql`select nothing from "account" where name = ${canary}`));
  expect(error).toMatchObject({ table_name: "account" });
});

test("the table and the rule stay, for those who must tell them apart", async () => {
  const [account] = await base.owner`select email from account limit 1`;
  const error = await failing((tx) =>
    tx.execute(
      sql`insert into account (id, email, name) values (gen_random_uuid(), ${account?.email}, ${canary})`,
    ),
  );
  expect(error).toMatchObject({ code: "23505", table_name: "account", constraint_name: "account_email" });
});

test("a database that cannot answer is told from a bug", async () => {
  const kindOf = async (code: string) => unavailability(await failing(raised(code)));
  expect(await kindOf("53100")).toBe("full");
  expect(await kindOf("55P03")).toBe("locked");
  expect(await kindOf("40P01")).toBe("locked");
  expect(await kindOf("53300")).toBe("busy");
  expect(await kindOf("57014")).toBe("busy");
  expect(await kindOf("MA001")).toBeNull();
  expect(unavailability(new Error("Ours."))).toBeNull();
});

test("a connection lost in the middle is unreachable, and says nothing of its query", () => {
  const closed = Object.assign(new Error("write CONNECTION_CLOSED"), { code: "CONNECTION_CLOSED" });
  const wrapped = Object.assign(new Error(`Failed query: ${canary}`, { cause: closed }), { query: canary });
  const refused = Object.assign(new AggregateError([]), { code: "ECONNREFUSED" });
  for (const error of [closed, wrapped, refused].map(failureOf)) {
    expect(unavailability(error)).toBe("unreachable");
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/canari/i);
  }
});

test("what is not the database's passes untouched", async () => {
  const ours = new Error("Ours.");
  expect(await failing(() => Promise.reject(ours))).toBe(ours);
});
