import { afterAll, beforeAll, expect, test } from "vitest";
import { listActions } from "@/db/actions/reads";
import { listEvents } from "@/db/events/reads";
import { countLeftOpen } from "@/db/figures/left-open";
import { listJobs } from "@/db/jobs/reads";
import { listPlanContents } from "@/db/plans/contents";
import { getPlan } from "@/db/plans/reads";
import { listProjects } from "@/db/projects/reads";
import { listOpenPoints } from "@/db/reviews/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { actionList } from "@/lib/actions/list";
import { eventList } from "@/lib/events/list";
import { leftOpenLines } from "@/lib/figures/left-open";
import { jobList } from "@/lib/jobs/list";
import { filtersOf, type List } from "@/lib/kernel/list";
import { paramsOf } from "@/lib/kernel/search-params";
import { projectList } from "@/lib/projects/list";
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
function readAt<Where>(list: List<List["filters"], string, Where>, address = ""): Where {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  expect(pathname).toBe(list.path);
  return filtersOf(list, paramsOf(list).parse(Object.fromEntries(searchParams)), today);
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
const step = async (name: string, actor: typeof agentA) => {
  const plan = await getPlan(actor.scope, planId, today);
  if (!plan) throw new Error("no plan");
  const actions = await listPlanContents(actor.scope, [planId]);
  const points = await listOpenPoints(actor.scope, [planId]);
  return stepsOf(actor, plan, { actions, points, others: [] }, today).find((one) => one.name === name);
};
const missing = async (name: string, actor: typeof agentA) => (await step(name, actor))?.missing ?? [];

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

test("what an action lacks before its plan is sent leads to the first field of its form that lacks it", async () => {
  await putPlan(db, planId, { status: "draft" });
  const rows = await db.acting<
    { id: string }[]
  >`update action set expected_result = '', planned_end_on = null,
    version = version + 1 where id in (select id from action where plan_id = ${planId} and deleted_at is null
    and lead_organisation_id is not null limit 1) returning id`;
  const found = (await missing("submit", agentA)).filter(({ href }) => href?.includes(rows[0]?.id ?? "none"));
  expect(found.map(({ href }) => href)).toEqual([`/actions/${rows[0]?.id}/modifier#plannedEndOn`]);
  await db.acting`update action set expected_result = 'Un résultat', planned_end_on = planned_start_on, version = version + 1
    where id = ${rows[0]?.id ?? null}`;
});

test("a closing says in numbers what its plan would leave open, each the total of the list that it opens, and nothing of other plans", async () => {
  await putPlan(db, planId, { status: "active" });
  const [action] = await db.owner<
    { id: string; territory: string }[]
  >`select id, territory_id as territory from action
    where plan_id = ${planId} and deleted_at is null limit 1`;
  // What is open in the territory hangs on it, and what is settled too.
  const hang = (table: string, which: ReturnType<typeof db.acting>, n: number) => db.acting`
    update ${db.acting(table)} set action_id = ${action?.id ?? ""}, version = version + 1 where id in (select id from ${db.acting(table)}
      where territory_id = ${action?.territory ?? ""} and deleted_at is null and ${which} order by id limit ${n})`;
  for (const table of ["event", "job", "project"])
    await db.acting`update ${db.acting(table)} set action_id = null, version = version + 1 where action_id in
      (select id from action where plan_id = ${planId}) and deleted_at is null`;
  expect(await countLeftOpen(regional.scope, planId, today)).toEqual({
    ...{ awaiting: 0, coming: 0, postponed: 0, forecasts: 0, projects: 0 },
  });
  expect(leftOpenLines(planId, await countLeftOpen(regional.scope, planId, today))).toEqual([]);
  await hang("event", db.acting`status = 'planned' and ends_on < '2026-11-23'`, 2);
  await hang("event", db.acting`status = 'planned' and starts_on > '2026-11-23'`, 1);
  await hang("event", db.acting`status = 'reported'`, 1);
  await hang(
    "job",
    db.acting`basis = 'forecast' and id not in (select realises_id from job where realises_id is not null)`,
    2,
  );
  await hang("job", db.acting`basis = 'actual'`, 1);
  await hang("project", db.acting`status = 'supported'`, 2);
  await hang("project", db.acting`status = 'dropped'`, 1);
  const counted = await countLeftOpen(regional.scope, planId, today);
  expect(counted).toEqual({ awaiting: 2, coming: 1, postponed: 0, forecasts: 2, projects: 2 });
  const lines = leftOpenLines(planId, counted);
  expect(lines.map(({ said }) => said)).toEqual([
    ...["2\u00a0événements passés sans bilan", "1\u00a0événement à venir"],
    ...["2\u00a0déclarations d’emplois encore prévus", "2\u00a0projets encore accompagnés"],
  ]);
  const { scope } = regional;
  const [awaiting, coming, forecasts, projects] = lines.map(({ href }) => href);
  const totals = [
    (await listEvents(scope, readAt(eventList, awaiting), eventList.sort, null, today)).total,
    (await listEvents(scope, readAt(eventList, coming), eventList.sort, null, today)).total,
    (await listJobs(scope, readAt(jobList, forecasts), jobList.sort, null)).total,
    (await listProjects(scope, readAt(projectList, projects), projectList.sort, null, today)).total,
  ];
  expect(totals).toEqual([2, 1, 2, 2]);
});

test("what a plan lacks is said to both, and leads each to a page that is open to them", async () => {
  await putPlan(db, planId, { status: "draft" });
  await db.acting`update action set expected_result = '', version = version + 1 where plan_id = ${planId}
    and number = 1 and axis = 'pooling'`;
  await db.acting`update action set axis = 'local_animation', objective_id = null, number = number + 50, version = version + 1 where plan_id = ${planId}
    and axis = 'project_support'`;
  const sent = async (actor: typeof agentA) => {
    const { why, href, missing } = (await step("submit", actor)) ?? {};
    return [why, href, ...(missing ?? []).map((one) => one.href?.replace(/[0-9a-f-]{36}/u, "…"))];
  };
  expect(await sent(agentA)).toEqual([
    "Il manque encore\u00a0:",
    null,
    "/actions/nouvelle?plan=…&axe=project_support",
    "/actions/…/modifier#expectedResult",
  ]);
  expect(await sent(regional)).toEqual([
    ...["Ouvert à l’agent du territoire. Il manque encore\u00a0:", null],
    ...[undefined, "/actions/…"],
  ]);
});

test("actions left open are carried over once the plan that follows may be opened, and until then the day is said", async () => {
  for (const [endsOn, said] of [
    ["2029-12-31", "attendez le 31\u00a0décembre 2028 pour les reconduire dans le plan suivant"],
    ["2027-11-23", "reconduisez-les dans le plan suivant"],
  ] as const) {
    await putPlan(db, planId, { status: "active", ends_on: endsOn });
    expect((await missing("close", regional))[0]?.said).toContain(`abandonnez-les, ou ${said}`);
  }
});
