import { afterAll, beforeAll, expect, test } from "vitest";
import { listActions } from "@/db/actions/reads";
import { listPlanContents } from "@/db/plans/contents";
import { getPlan } from "@/db/plans/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { actionList } from "@/lib/actions/list";
import { filtersOf, type List } from "@/lib/kernel/list";
import { paramsOf } from "@/lib/kernel/search-params";
import { actors } from "@/lib/testing/actors";
import { putPlan } from "@/lib/testing/plan-moves";
import { planOf } from "@/lib/testing/plan-requests";
import { stepsOf } from "./steps";

const { agentA, regional } = actors;
const { today } = agentA;
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = (await planOf()).id;
});
afterAll(() => db.drop());

/** The filters of the list at an address, as its page reads them. */
function readAt<Where>(list: List<List["filters"], string, Where>, address: string): Where {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  expect(pathname).toBe(list.path);
  return filtersOf(list, paramsOf(list).parse(Object.fromEntries(searchParams)), today);
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
const missing = async (name: string, actor: typeof agentA) => {
  const plan = await getPlan(actor.scope, planId, today);
  if (!plan) throw new Error("no plan");
  const actions = await listPlanContents(actor.scope, [planId]);
  return stepsOf(actor, plan, { actions, others: [] }, today).find((one) => one.name === name)?.missing ?? [];
};

test("the actions that keep a plan or an archive from being closed lead to the list of those very actions", async () => {
  await db.acting`update action set status = 'in_progress', progress = 50, version = version + 1 where plan_id = ${planId}
    and status = 'planned'`;
  const open = await db.owner<{ id: string }[]>`select id from action
    where plan_id = ${planId} and deleted_at is null and status not in ('done', 'cancelled', 'renewed')`;
  expect(open.length).toBeGreaterThan(1);
  for (const [status, name, actor] of [
    ["active", "close", regional],
    ["closed", "archive", agentA],
  ] as const) {
    await putPlan(db, planId, { status, entering: name === "archive" });
    const [said, ...more] = await missing(name, actor);
    expect([name, more, parseInt(said?.said ?? "", 10)]).toEqual([name, [], open.length]);
    const { rows } = await listActions(
      actor.scope,
      readAt(actionList, said?.href ?? ""),
      actionList.sort,
      null,
      today,
    );
    expect([name, ids(rows)]).toEqual([name, ids(open)]);
  }
});
