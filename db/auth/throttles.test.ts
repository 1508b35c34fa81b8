import { afterAll, beforeAll, expect, test } from "vitest";
import { purge } from "../kernel/purge";
import { openSeeded } from "../testing/opened";
import { giveBack, takeAttempts } from "./throttles";

let base: Awaited<ReturnType<typeof openSeeded>>;
beforeAll(async () => {
  base = await openSeeded();
});
afterAll(() => base.drop());

const held = async (key: string) =>
  (await base.owner<{ attempts: number }[]>`select attempts from throttle where key = ${key}`)[0]?.attempts;

test("of forty attempts at once, a bucket lets in as many as it admits", async () => {
  const all = await Promise.all(
    Array.from({ length: 40 }, () => takeAttempts([{ key: "crowd", limit: 8 }], 900)),
  );
  expect(all.filter((taken) => "counts" in taken)).toHaveLength(8);
  expect(await held("crowd")).toBe(8);
});

test("an attempt refused by one bucket is counted in none, and leaves no row", async () => {
  await takeAttempts([{ key: "full", limit: 1 }], 900);
  const refused = await takeAttempts([{ key: "fresh" }, { key: "full", limit: 1 }, { key: "after" }], 900);
  expect(refused).toEqual({ waitSeconds: expect.any(Number) });
  if ("waitSeconds" in refused) expect(refused.waitSeconds).toBeGreaterThan(890);
  expect([await held("fresh"), await held("after"), await held("full")]).toEqual([undefined, undefined, 1]);
});

test("people of one address who sign in together never wait for each other in a circle", async () => {
  const buckets = (one: number) => [`from here`, `of ${one}`, "sign-in"];
  const signIn = async (one: number) => {
    await takeAttempts(
      buckets(one).map((key) => ({ key })),
      900,
    );
    await giveBack(buckets(one));
  };
  // The oldest row is the last that an attempt takes.
  await takeAttempts([{ key: "sign-in" }], 900);
  await giveBack(["sign-in"]);
  for (let round = 0; round < 4; round++)
    await Promise.all(Array.from({ length: 12 }, (_, one) => signIn(one)));
  expect([await held("from here"), await held("of 3"), await held("sign-in")]).toEqual([0, 0, 0]);
});

test("what was no failure is given back, and a window that is over begins anew", async () => {
  await takeAttempts([{ key: "one", limit: 2 }, { key: "two" }], 900);
  await giveBack(["one", "two"]);
  expect([await held("one"), await held("two")]).toEqual([0, 0]);
  await base.owner`update throttle set attempts = 2, window_started_at = now() - interval '16 minutes' where key = 'one'`;
  expect(await takeAttempts([{ key: "one", limit: 2 }], 900)).toEqual({ counts: [1] });
});

test("the doors' old rows are purged, the living ones and the last visit of an account are kept", async () => {
  const [account] = await base.owner<{ id: string }[]>`select id from account
    where id not in (select account_id from session) limit 1`;
  const id = account?.id ?? "";
  await base.owner`insert into throttle (key, window_started_at) values ('old', now() - interval '61 minutes'),
    ('held', now() - interval '61 minutes'), ('recent', now() - interval '16 minutes')`;
  await base.owner`insert into session (id, account_id, created_at, last_seen_at) values
    (gen_random_uuid(), ${id}, now() - interval '90 days', now() - interval '90 days'),
    (gen_random_uuid(), ${id}, now() - interval '60 days', now() - interval '60 days')`;
  await base.owner`insert into idempotency (account_id, key, row_id, created_at) values
    (${id}, gen_random_uuid(), gen_random_uuid(), now() - interval '31 days'),
    (${id}, gen_random_uuid(), gen_random_uuid(), now() - interval '1 day')`;
  await base.acting`insert into token (id, hash, kind, account_id, created_by, expires_at) values
    (gen_random_uuid(), 'old', 'reset', ${id}, ${id}, now() - interval '91 days'),
    (gen_random_uuid(), 'new', 'reset', ${id}, ${id}, now() + interval '1 day')`;
  // A bucket that an attempt holds is left for the next hour: the purge waits for nobody.
  await base.acting.begin(async (tx) => {
    await tx`select 1 from throttle where key = 'held' for update`;
    await purge();
  });
  const [left] = await base.owner`select
    (select array_agg(key order by key) from throttle where key in ('old', 'held', 'recent')) as throttles,
    (select count(*)::integer from idempotency) as requests,
    (select array_agg(hash) from token where hash in ('old', 'new')) as links,
    (select max(now() - last_seen_at) between interval '59 days' and interval '61 days' from session
      where account_id = ${id}) as last_visit,
    (select count(*)::integer from session where account_id = ${id}) as sessions`;
  expect(left).toEqual({
    throttles: ["held", "recent"],
    requests: 1,
    links: ["new"],
    last_visit: true,
    sessions: 1,
  });
});

test("the application removes these rows by that function alone", async () => {
  for (const table of ["throttle", "session", "idempotency", "token"])
    await expect(base.app`delete from ${base.app(table)}`, table).rejects.toMatchObject({ code: "42501" });
});
