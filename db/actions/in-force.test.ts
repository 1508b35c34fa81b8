import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
// Nothing of db/ rests on lib/; this test alone compares the two writings of the rule.
import { countsIn as actionCounts } from "../../lib/actions/rules";
import { countsIn as planCounts } from "../../lib/plans/rules";
import { newId } from "../ids";
import { addDays } from "../seed/calendar";
import { random } from "../seed/random";
import { type Opened, openSeeded } from "../testing/opened";
import { asks } from "../testing/said";
import { actionsInForce } from "./facts";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const todays = ["2026-06-30", "2026-12-31", "2027-01-04"];
const years = [2022, 2024, 2025, 2026, 2027, 2028].map((year) => ({
  start: `${year}-01-01`,
  end: `${year}-12-31`,
}));

/** Plans that follow one another, the actions of each, and which of them the next one carries over. */
function generated(seed: number) {
  const draw = random(`renewals of ${seed}`);
  let next = addDays("2019-01-01", draw.int(0, 8) * 91);
  const plans = Array.from({ length: 4 }, () => {
    const startsOn = next;
    const endsOn = addDays(startsOn, draw.pick([366, 730, 1095]));
    next = addDays(endsOn, draw.pick([1, 1, 200]));
    const status = draw.pick(["draft", "active", "active", "closed", "closed", "abandoned"] as const);
    const closedOn = status === "closed" ? addDays(endsOn, draw.pick([-150, 0, 90, 300])) : null;
    return { id: newId(), startsOn, endsOn, status, closedOn };
  });
  const actions: { id: string; planId: string; renewsId: string | null; status: string; number: number }[] =
    [];
  for (const [rank, plan] of plans.entries()) {
    const carried = actions.filter(
      ({ planId, status }) => planId === plans[rank - 1]?.id && status === "renewed",
    );
    const from = [...carried.map(({ id }) => id), null, null];
    for (const [index, renewsId] of from.entries()) {
      const status = draw.pick(["planned", "renewed", "renewed"] as const);
      // Some of those that carried one over went to the bin: it counts where it was again.
      if (renewsId === null || draw.chance(0.8))
        actions.push({ id: newId(), planId: plan.id, renewsId, status, number: index + 1 });
    }
  }
  return { plans, actions };
}

test("the database and the product count the same actions, at every date; a lineage counts once in each stretch", async () => {
  let counted = 0;
  let once = 0;
  const gone = new Error("rolled back");
  for (let seed = 0; seed < 20; seed++) {
    const { plans, actions } = generated(seed);
    const compared = db.acting.begin(async (tx) => {
      await tx`alter table plan disable trigger user`;
      await tx`alter table action disable trigger user`;
      const [place] = await tx`select region_id, territory_id, plde_id, created_by, updated_by from plan
        where territory_id = (select id from territory where slug = 'moulins-de-flandre') limit 1`;
      await tx`update plan set deleted_at = now(), deleted_by = created_by where territory_id = ${place?.territory_id}`;
      for (const [index, { startsOn, endsOn, closedOn, ...plan }] of plans.entries())
        await tx`insert into plan ${tx({
          ...{ ...place, ...plan, number: 50 + index, title: "Plan", signed_on: startsOn, deliberation: "1" },
          ...{ starts_on: startsOn, ends_on: endsOn, closed_on: closedOn },
        })}`;
      const { plde_id: _, ...stands } = place ?? {};
      for (const { planId, renewsId, ...action } of actions)
        await tx`insert into action ${tx({
          ...{ ...stands, ...action, plan_id: planId, renews_id: renewsId },
          ...{ axis: "pooling", title: "Action", touched_on: "2026-01-01" },
        })}`;
      await tx`select set_config('app.regions', ${place?.region_id}, true)`;
      for (const today of todays)
        for (const days of [{ start: today, end: today }, ...years]) {
          const found = await asks<{ id: string }>(
            tx,
            sql`select live_action.id from live_action where live_action.territory_id = ${place?.territory_id}
              and ${actionsInForce(days, today)}`,
          );
          const counts = (planId: string) => {
            const plan = plans.find(({ id }) => id === planId);
            return plan !== undefined && planCounts(plan, plans, days, today);
          };
          const nextOf = (id: string) => actions.find(({ renewsId }) => renewsId === id)?.planId ?? null;
          const expected = actions.filter(({ id, planId, status }) =>
            actionCounts({ status: status as never, planId, nextPlanId: nextOf(id) }, counts),
          );
          expect(found.map(({ id }) => id).sort(), JSON.stringify({ today, days, seed })).toEqual(
            expected.map(({ id }) => id).sort(),
          );
          // Of an action and the one that carries it over, both in plans that count, one alone is counted.
          const ids = new Set(found.map(({ id }) => id));
          for (const { id, planId, renewsId } of actions) {
            const before = actions.find((one) => one.id === renewsId);
            if (!before || !counts(planId) || !counts(before.planId)) continue;
            expect(ids.has(before.id), id).toBe(false);
            once += 1;
          }
          counted += found.length;
        }
      throw gone;
    });
    await expect(compared).rejects.toBe(gone);
  }
  expect(counted).toBeGreaterThan(500);
  expect(once).toBeGreaterThan(20);
});
