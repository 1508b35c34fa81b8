import { afterAll, beforeAll, expect, test } from "vitest";
import { listToSettle } from "@/db/plans/renewal";
import { anAction } from "@/db/testing/actions";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { read } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { add } from "@/lib/testing/organisation-requests";
import { planOf } from "@/lib/testing/plan-requests";
import { done, requestKey } from "@/lib/testing/requests";
import { renewPlan } from "./gestures";

const { agentA } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("what is carried over takes its whole sheet with it, but for terms that have left the choices", async () => {
  const planId = (await planOf()).id;
  const partner = await add();
  const people = { leadFunction: "Directrice", leadName: "N", electedFunction: "Déléguée", electedName: "E" };
  const id = await anAction(agentA.scope, planId, {
    ...{ ...people, priority: "high", targetFte: 1.5, partners: [partner], plannedEndOn: "2027-03-01" },
    ...{ audiences: ["press", "students"], sectors: ["retail"], communes: ["62160"] },
  });
  await db.acting`update nomenclature set deleted_at = now(), version = version + 1 where kind = 'audience' and code = 'press'`;
  const choices = (await listToSettle(agentA.scope, planId)).map((one) => [`choice-${one.id}`, "carry"]);
  const [plan] = await db.owner<{ plde_id: string }[]>`select plde_id from plan where id = ${planId}`;
  await done(renewPlan, {
    ...{ planId, pldeId: plan?.plde_id ?? "", title: "Plan 2028–2030", requestKey: requestKey() },
    ...{ startsOn: "2028-01-01", endsOn: "2030-12-31", ...Object.fromEntries(choices) },
  });
  const [row] = await db.owner<{ id: string }[]>`select id from action where renews_id = ${id}`;
  const carried = await read(row?.id ?? "");
  expect(carried).toMatchObject({ ...people, priority: "high", targetFte: 1.5 });
  const { partners, audiences, sectors, communes } = carried;
  expect([partners, audiences, sectors, communes].map((all) => all.map((one) => one.id))).toEqual([
    [partner],
    ["students"],
    ["retail"],
    ["62160"],
  ]);
});
