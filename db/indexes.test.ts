import postgres from "postgres";
import { expect, test } from "vitest";
import { cloneDatabase } from "./testing/database";

test("no index is the beginning of another, which would do in its place", async () => {
  const db = await cloneDatabase("template_empty");
  const owner = postgres(db.ownerUrl, { max: 1, onnotice: () => {} });
  const doubles = () => owner<{ name: string; other: string }[]>`
    select a.indexrelid::regclass::text as name, b.indexrelid::regclass::text as other
      from pg_index a join pg_index b on b.indrelid = a.indrelid and b.indexrelid <> a.indexrelid
      join pg_class c on c.oid = a.indrelid and c.relnamespace = 'public'::regnamespace
     where not a.indisunique and a.indexprs is null and b.indexprs is null
       and coalesce(pg_get_expr(a.indpred, a.indrelid), '') = coalesce(pg_get_expr(b.indpred, b.indrelid), '')
       and (b.indkey::int2[])[0:a.indnatts - 1] = (a.indkey::int2[])[0:a.indnatts - 1]
       and (b.indoption::int2[])[0:a.indnatts - 1] = (a.indoption::int2[])[0:a.indnatts - 1]
       and (b.indcollation::oid[])[0:a.indnatts - 1] = (a.indcollation::oid[])[0:a.indnatts - 1]`;
  expect([...(await doubles())]).toEqual([]);
  await owner`create index job_again on job (territory_id)`;
  expect((await doubles()).map(({ name }) => name)).toEqual(["job_again"]);
  await owner.end();
  await db.drop();
});
