import { sql } from "drizzle-orm";
import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
// Nothing of db/ rests on lib/; this test alone compares the three writings of the rule.
import { countsIn } from "../../lib/plans/rules";
import { newId } from "../ids";
import { stableId } from "../reference/stable-id";
import { inScope, type Scope } from "../scope";
import { addDays } from "../seed/calendar";
import { random } from "../seed/random";
import { type Opened, openSeeded } from "../testing/opened";
import { asks } from "../testing/said";
import { viewers } from "../testing/viewers";
import { countsIn as countsInSql, plansInForce } from "./years";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const statuses = [
  "draft",
  "approved",
  "active",
  "active",
  "active",
  "closed",
  "closed",
  "abandoned",
] as const;
const todays = ["2026-06-30", "2026-12-31", "2027-01-01", "2027-01-04", "2028-01-01"];
const years = [2022, 2025, 2026, 2027, 2028, 2031].map((year) => ({
  start: `${year}-01-01`,
  end: `${year}-12-31`,
}));

/** Plans of one territory that follow one another, closed early, in time, late or not at all. */
function generated(seed: number) {
  const draw = random(`plans of ${seed}`);
  let next = addDays("2018-01-01", draw.int(0, 8) * 91);
  return Array.from({ length: 4 }, () => {
    const startsOn = next;
    const endsOn = addDays(startsOn, draw.pick([366, 730, 1095, 1200]));
    next = addDays(endsOn, draw.pick([1, 1, 1, 90, 500]));
    const status = draw.pick(statuses);
    const closedOn = status === "closed" ? addDays(endsOn, draw.pick([-200, -1, 0, 1, 90, 400])) : null;
    return { id: newId(), startsOn, endsOn, status, closedOn };
  });
}

type Generated = ReturnType<typeof generated>;

/** In the place of the plans of a territory that has none in force; gone with the transaction. */
async function write(tx: postgres.TransactionSql, plans: Generated) {
  await tx`alter table plan disable trigger user`;
  const [place] = await tx`select region_id, territory_id, plde_id, created_by, updated_by from plan
     where territory_id = (select id from territory where slug = 'moulins-de-flandre') limit 1`;
  await tx`update plan set deleted_at = now(), deleted_by = created_by where territory_id = ${place?.territory_id}`;
  for (const [index, { startsOn, endsOn, closedOn, ...plan }] of plans.entries())
    await tx`insert into plan ${tx({
      ...{ ...place, ...plan, number: index + 1, title: "Plan" },
      ...{
        starts_on: startsOn,
        ends_on: endsOn,
        closed_on: closedOn,
        signed_on: startsOn,
        deliberation: "1",
      },
    })}`;
}

test("the rule of the database and that of the product give the same plans, on generated rows and at every date", async () => {
  let counted = 0;
  const gone = new Error("rolled back");
  for (let seed = 0; seed < 20; seed++) {
    const plans = generated(seed);
    const compared = db.acting.begin(async (tx) => {
      await write(tx, plans);
      await tx`select set_config('app.regions', (select region_id::text from territory where slug = 'moulins-de-flandre'), true)`;
      for (const today of todays)
        for (const period of [{ start: today, end: today }, ...years]) {
          const found = await tx<{ id: string }[]>`
            select id from app.plans_in_force(${period.start}::date, ${period.end}::date, ${today}::date) as id
             where id in ${tx(plans.map(({ id }) => id))}`;
          const expected = plans.filter((plan) => countsIn(plan, plans, period, today)).map(({ id }) => id);
          const onRows = await asks<{ id: string }>(
            tx,
            sql`select p.id from live_plan p where p.territory_id = (select id from territory where slug = 'moulins-de-flandre')
              and ${countsInSql(sql`p`, period, today)}`,
          );
          expect(onRows.map(({ id }) => id).sort()).toEqual([...expected].sort());
          expect(found.map(({ id }) => id).sort(), JSON.stringify({ today, period, plans })).toEqual(
            expected.sort(),
          );
          counted += found.length;
        }
      throw gone;
    });
    await expect(compared).rejects.toBe(gone);
  }
  expect(counted).toBeGreaterThan(500);
});

test("a plan written as closed without a day takes its end; one that opens again has none any more", async () => {
  const [plan] = await db.owner`select id, ends_on::text from plan where status = 'active' limit 1`;
  const to = (status: string) =>
    db.acting`update plan set status = ${status}, version = version + 1 where id = ${plan?.id} returning closed_on::text`;
  expect(await to("closed")).toEqual([{ closed_on: plan?.ends_on }]);
  expect(await to("active")).toEqual([{ closed_on: null }]);
  expect(await db.owner`select 1 from plan where status = 'closed' and closed_on <> ends_on`).toEqual([]);
  const archives = await db.owner`select count(*)::integer as closed from plan where status = 'closed'`;
  expect(archives[0]?.closed).toBeGreaterThan(10);
});

test("plans in force are those of the territories read, and those of the actions that another shares with them", async () => {
  const whole = { start: "2000-01-01", end: "2099-12-31" };
  const found = (scope: Scope) =>
    inScope(scope, async (tx) => {
      const rows = await tx.execute<{ id: string }>(
        sql`select id from ${plansInForce(whole, "2026-11-23")} as f (id)`,
      );
      return rows.map(({ id }) => id).sort();
    });
  const expected = async (territory: string) => {
    const rows = await db.owner<{ id: string }[]>`
      select p.id from plan p where p.deleted_at is null and p.status in ('active', 'closed') and (p.territory_id = ${territory}
        or p.id in (select a.plan_id from action a join action_territory l on l.action_id = a.id where l.territory_id = ${territory}))`;
    return rows.map(({ id }) => id).sort();
  };
  const sambre = stableId("territory", "sambre-avesnois");
  const shared = await expected(sambre);
  expect(await found(viewers.agentB)).toEqual(shared);
  const [own] = await db.owner<{ plans: number }[]>`
    select count(*)::integer as plans from plan where deleted_at is null and status in ('active', 'closed') and territory_id = ${sambre}`;
  expect(shared.length).toBeGreaterThan(own?.plans ?? Number.NaN);
  expect((await found(viewers.regional)).length).toBeGreaterThan(shared.length);
  expect(await found(viewers.nobody)).toEqual([]);
});
