import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "./testing/opened";

let db: Opened;

beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("no function of the product is everyone's to execute", async () => {
  const open = await db.owner<{ name: string }[]>`
    select p.proname as name from pg_proc p
     where p.pronamespace = 'app'::regnamespace and exists (
       select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where a.grantee = 0 and a.privilege_type = 'EXECUTE')
     order by 1`;
  expect(open.map(({ name }) => name)).toEqual([]);
});
