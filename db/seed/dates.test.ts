import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "../testing/opened";

const today = "2026-11-23";
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const written = [
  "plde",
  "plan",
  "objective",
  "action",
  "budget_line",
  "funding",
  "note",
  "decision",
  "step",
  "event",
  "project",
  "holder",
  "meeting",
  "job",
  "review",
  "reply",
  "comment",
];

test("rows were entered over years, in order, and never after the day of the demonstration", async () => {
  for (const table of written) {
    const [row] = await db.owner<{ ordered: boolean; past: boolean; days: number; hours: number }[]>`
      select bool_and(created_at <= updated_at) as ordered, bool_and(updated_at::date <= ${today}::date) as past,
        count(distinct created_at::date)::integer as days, count(distinct created_at::time)::integer as hours
        from ${db.owner(table)}`;
    expect(row, table).toMatchObject({ ordered: true, past: true });
    expect(row?.days, table).toBeGreaterThan(20);
    expect(row?.hours, table).toBeGreaterThan(20);
  }
});

test("a row is entered when it could be: an action before its plan begins, an event before its day, a note on its own", async () => {
  const [row] = await db.owner`
    select (select bool_and(a.created_at::date < p.starts_on) from action a join plan p on p.id = a.plan_id) as action,
      (select bool_and(a.updated_at::date = a.touched_on) from action a) as touched,
      (select bool_and(created_at::date < starts_on) from event) as event,
      (select bool_and(created_at::date = noted_on) from note) as note,
      (select bool_and(a.created_at <= p.created_at) from plde p join account a on a.id = p.created_by) as account,
      (select bool_and(m.starts_on > a.created_at::date) from membership m join account a on a.id = m.account_id) as held`;
  expect(row).toEqual({ action: true, touched: true, event: true, note: true, account: true, held: true });
});

test("who signed a row was there to write it, and no session of the demonstration is open", async () => {
  const [row] = await db.owner`
    select (select count(*) from session where ended_at is null)::integer as open,
      (select count(distinct created_by) from note where created_by not in (select account_id from session))::integer as absent,
      (select max(last_seen_at)::date <= ${today}::date from session) as past`;
  expect(row).toEqual({ open: 0, absent: 0, past: true });
});

test("the silent territory wrote nothing for 120 days", async () => {
  const [row] = await db.owner<{ last: string }[]>`
    select max(a.at)::date::text as last from audit a join territory t on t.id = a.territory_id
     where t.slug = 'ternois' and a.table_name not like 'membership%'`;
  expect((row?.last ?? today) <= "2026-07-26").toBe(true);
});

test("the audit of what was put in place is dated back and signed, and tells it from what is done", async () => {
  const [row] =
    await db.owner`select bool_and(at < began_at) as back, count(distinct began_at)::integer as gestures,
    count(distinct actor_id)::integer > 20 as signed from audit`;
  expect(row).toEqual({ back: true, gestures: 1, signed: true });
});

test("every noun of a territory is in the list of this test", async () => {
  const tables = await db.owner<{ name: string }[]>`select replace(relname, 'live_', '') as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'v' and relname like 'live\\_%'
      and exists (select 1 from pg_attribute a where a.attrelid = replace(relname, 'live_', '')::regclass
        and a.attname = 'territory_id' and a.attnotnull)`;
  for (const { name } of tables)
    expect(written, `${name} in written of db/seed/dates.test.ts`).toContain(name);
});
