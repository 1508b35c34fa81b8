import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { PlanMoveName } from "@/db/enums";
import { listPlanContents } from "@/db/plans/contents";
import type { OpenPoint } from "@/db/reviews/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { type Tx, triedOn } from "@/db/testing/tried";
import { actors } from "@/lib/testing/actors";
import { moves, putPlan, sent, wholePlan } from "@/lib/testing/plan-moves";
import { done, refusal } from "@/lib/testing/requests";
import { type Lack, lacksOf } from "../lacks";

const { agentA, regional } = actors;
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = await wholePlan(db);
});
afterAll(() => db.drop());
beforeEach(() => putPlan(db, planId, { status: "draft" }));

const make = async (name: PlanMoveName, actor = regional) =>
  refusal(done(moves[name], await sent(db, planId, name), actor));

type Break = [Lack, PlanMoveName, (tx: Tx) => Promise<unknown>];
const set = (column: string, value: string | null) => (tx: Tx) =>
  tx`update plan set ${tx(column)} = ${value}, version = version + 1 where id = ${planId}`;
const ofActions = (column: string, value: string | null) => (tx: Tx) =>
  tx`update action set ${tx(column)} = ${value}, version = version + 1
  where id = (select id from action where plan_id = ${planId} and deleted_at is null order by id limit 1)`;

/** Every line of the plan says what was spent alone, or whatever is given. */
const unplanned = (tx: Tx, change = tx`planned_cents = null, actual_cents = 100`) =>
  tx`update budget_line set ${change}, version = version + 1
    where action_id in (select id from action where plan_id = ${planId})`;

type Asked = {
  kind?: string;
  settled?: boolean;
  answered?: boolean;
  answeredByRegion?: boolean;
  actionLives?: boolean;
};

/** What the Région asks of the plan, or of one of its actions. */
const ofPoint =
  ({ kind = "to_complete", settled, answered, answeredByRegion, actionLives }: Asked) =>
  async (tx: Tx) => {
    await tx`insert into review (id, region_id, territory_id, plan_id, action_id, kind, body, settled_on, settled_by)
      select gen_random_uuid(), p.region_id, p.territory_id, p.id, ${
        actionLives === undefined
          ? null
          : tx`(select a.id from action a where a.plan_id = p.id
          and (a.deleted_at is null) = ${actionLives} order by a.id limit 1)`
      }, ${kind}, 'Précisez.',
        ${settled ? "2026-11-02" : null}, ${settled ? planId : null} from plan p where p.id = ${planId}`;
    for (const from of [answered && true, answeredByRegion && false])
      if (from !== undefined)
        await tx`insert into reply (id, region_id, territory_id, review_id, from_territory, body)
          select gen_random_uuid(), region_id, territory_id, id, ${from}, 'Fait.' from review where plan_id = ${planId}`;
  };

const pointsOf = (tx: Tx) => tx<OpenPoint[]>`select r.id, r.plan_id as "planId", r.kind,
    exists (select 1 from reply y where y.review_id = r.id and y.from_territory) as answered
  from live_review r where r.plan_id = ${planId} and r.kind <> 'opinion' and r.settled_on is null`;

const breaks: readonly Break[] = [
  ...(["diagnosis", "stakes", "governance"] as const).map((text): Break => [text, "submit", set(text, "  ")]),
  ...(["local_animation", "pooling", "project_support"] as const).map(
    (axis): Break => [
      `axis:${axis}`,
      "submit",
      (tx) =>
        tx`update action set deleted_at = now(), version = version + 1 where plan_id = ${planId} and axis = ${axis}`,
    ],
  ),
  ...["lead_organisation_id", "planned_start_on", "planned_end_on"].map(
    (part): Break => ["actions", "submit", ofActions(part, null)],
  ),
  ["actions", "submit", ofActions("expected_result", " ")],
  ["budget", "submit", (tx) => unplanned(tx)],
  ["budget", "submit", (tx) => unplanned(tx, tx`deleted_at = now()`)],
  [
    "budget",
    "submit",
    (
      tx,
    ) => tx`update action set status = 'cancelled', status_reason = 'Faute de moyens', actual_end_on = null, result = null,
      version = version + 1 where plan_id = ${planId} and deleted_at is null`,
  ],
  [
    "budget",
    "submit",
    async (tx) => {
      await unplanned(tx);
      await tx`update budget_line set planned_cents = 100, actual_cents = null, deleted_at = null, version = version + 1
        where action_id = (select id from action where plan_id = ${planId} and deleted_at is not null limit 1)`;
    },
  ],
  ["signatories", "activate", set("signatories", "")],
  [
    "signedOn",
    "activate",
    (tx) => tx`update plan set signed_on = null, version = version + 1 where id = ${planId}`,
  ],
  ["deliberation", "reopen", set("deliberation", " ")],
  ["finalReport", "close", set("final_report", null)],
  ["openActions", "close", ofActions("status", "in_progress")],
  ["openActions", "archive", ofActions("status", "planned")],
  ["reason", "return", set("move_reason", " ")],
  ["reason", "abandon", set("move_reason", null)],
  ["reference", "amend", set("move_reference", null)],
  ["points", "submit", ofPoint({})],
  ["points", "submit", ofPoint({ actionLives: true })],
  ["points", "submit", ofPoint({ answeredByRegion: true })],
];

test("what a move lacks is the same to the code and to the database, piece by piece", async () => {
  for (const [lack, move, spoil] of breaks)
    await db.acting
      .begin(async (tx) => {
        await tx`alter table action disable trigger user`;
        await tx`update plan set status = 'draft', move_reason = 'Oui', move_reference = 'A1', final_report = 'Bilan', version = version + 1 where id = ${planId}`;
        await spoil(tx);
        const [row] =
          await tx`select p.*, p.signed_on::text as signed_on, app.plan_lacks(p, ${move}) as lacks from plan p where p.id = ${planId}`;
        const actions =
          await tx`select id, plan_id as "planId", axis, number, title, status, lead_organisation_id as "leadOrganisationId",
          planned_start_on::text as "plannedStartOn", planned_end_on::text as "plannedEndOn", expected_result as "expectedResult",
          exists (select 1 from live_budget_line b where b.action_id = action.id and b.planned_cents is not null) as budgeted
          from action where plan_id = ${planId} and deleted_at is null`;
        const said = lacksOf(
          move,
          {
            ...(row as {
              diagnosis: string;
              stakes: string;
              governance: string;
              deliberation: string;
              signatories: string;
            }),
            ...{ signedOn: row?.signed_on, finalReport: row?.final_report },
            ...{ moveReason: row?.move_reason, moveReference: row?.move_reference },
          },
          actions as unknown as Awaited<ReturnType<typeof listPlanContents>>,
          await pointsOf(tx),
        );
        expect([lack, move, [...said].sort()]).toEqual([
          lack,
          move,
          [...((row?.lacks ?? []) as string[])].sort(),
        ]);
        expect(said, `${move} without ${lack}`).toContain(lack);
        throw new Error("undone");
      })
      .catch((error: Error) => {
        if (error.message !== "undone") throw error;
      });
});

test("a plan that lacks something is refused by both, and goes once nothing is missing", async () => {
  const actions = await listPlanContents(agentA.scope, [planId]);
  const [one] = actions;
  await db.acting`update action set expected_result = '', version = version + 1 where id = ${one?.id ?? ""}`;
  expect(await make("submit", agentA)).toBe("planIncomplete");
  const direct = (
    tx: Tx,
  ) => tx`update plan set status = 'submitted', last_move = 'submit', moved_on = '2026-11-02', move_number = move_number + 1,
    version = version + 1 where id = ${planId} returning id`;
  expect(await triedOn(db.app, agentA.scope, direct)).toBe("MA021");
  await db.acting`update action set expected_result = 'Attendu', version = version + 1 where id = ${one?.id ?? ""}`;
  expect(await triedOn(db.app, agentA.scope, direct)).toBe("written");
  expect(await make("submit", agentA)).toBe("done");
  await putPlan(db, planId, { status: "active" });
  await db.acting`update action set status = 'in_progress', progress = 50, actual_end_on = null, result = null, version = version + 1 where id = ${one?.id ?? ""}`;
  expect(await make("close")).toBe("planIncomplete");
  await db.acting`update action set status = 'done', progress = 100, actual_end_on = '2026-01-02', result = 'Fait', version = version + 1 where id = ${one?.id ?? ""}`;
  expect(await make("close")).toBe("done");
});
