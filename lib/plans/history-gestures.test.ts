import { afterAll, beforeAll, expect, test } from "vitest";
import { listPlanChanges } from "@/db/plans/history";
import { listPlanTransitions } from "@/db/plans/transitions/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { viewers } from "@/db/testing/viewers";
import { actors } from "@/lib/testing/actors";
import { level, onObjective, planOf } from "@/lib/testing/plan-requests";
import { done, requestKey } from "@/lib/testing/requests";
import { tellPlan } from "./history";
import { askClosing } from "./moves/gestures";
import { deleteObjective, moveObjective, placeObjective, renameObjective } from "./objectives/gestures";
import { addObjectives } from "./objectives/several/gestures";

const { agentA, regional } = actors;
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
  planId = (await planOf()).id;
});
afterAll(() => db.drop());

const told = async (limit = 12, scope = agentA.scope) =>
  tellPlan(
    await listPlanChanges(scope, planId, limit),
    await listPlanTransitions(scope, planId),
    agentA.timeZone,
  );
const said = async (limit?: number) =>
  (await told(limit)).map(({ sentence, from, to }) => [sentence, from, to].filter(Boolean).join(" | "));
const lines = (text: string) => ({
  ...{ planId, axis: "pooling", parentId: "", lines: text },
  requestKey: requestKey(),
});

test("the history of a plan says what its objectives became, a gesture at a time", async () => {
  const before = (await said(500)).length;
  const first = await done(addObjectives, lines("Un\nDeux\nTrois\nQuatre\nCinq\nSix\nSept"));
  const [second = ""] = (await level()).filter(({ label }) => label === "Deux").map(({ id }) => id);
  await done(moveObjective, { ...onObjective(second), way: "up" });
  await done(renameObjective, { ...onObjective(first, 2), label: "Premier" }, regional);
  await done(placeObjective, { ...onObjective(second, 2), axis: "pooling", parentId: first });
  await done(placeObjective, { ...onObjective(second, 3), axis: "project_support", parentId: "" });
  await done(deleteObjective, onObjective(second, 4));
  const all = await said(500);
  expect(all.slice(0, all.length - before)).toEqual([
    "Objectif «\u00a0Deux\u00a0» mis à la corbeille.",
    "Objectif «\u00a0Deux\u00a0» déplacé | Mise en cohérence et mutualisation des ressources | Accompagnement de porteurs de projets",
    "Objectif «\u00a0Deux\u00a0» déplacé | sans orientation | sous «\u00a0Premier\u00a0»",
    "Objectif renommé | Un | Premier",
    "Ordre des objectifs modifié.",
    "7\u00a0objectifs ajoutés\u00a0: «\u00a0Premier\u00a0», «\u00a0Deux\u00a0», «\u00a0Trois\u00a0», «\u00a0Quatre\u00a0», «\u00a0Cinq\u00a0», 2\u00a0autres.",
  ]);
  expect((await told()).map(({ author }) => author).slice(0, 4)).toEqual([
    ...["Agent du Boulonnais", "Agent du Boulonnais", "Agent du Boulonnais", "Pôle ESS de la Région"],
  ]);
});

test("a gesture at the end of what is shown is told whole", async () => {
  await done(addObjectives, lines("Un de plus\nDeux de plus\nTrois de plus"));
  expect(await said(1)).toContain(
    "3\u00a0objectifs ajoutés\u00a0: «\u00a0Un de plus\u00a0», «\u00a0Deux de plus\u00a0», «\u00a0Trois de plus\u00a0».",
  );
});

test("what is written on the plan and its PLDE is told too, its states and its end before and after", async () => {
  await db.acting`update plan set title = 'Autre', ends_on = '2028-06-30', signed_ends_on = ends_on, version = version + 1 where id = ${planId}`;
  await db.acting`update plde set priorities = 'Autres', version = version + 1 where id = (select plde_id from plan where id = ${planId})`;
  expect((await said()).slice(0, 2)).toEqual([
    "PLDE modifié\u00a0: priorités.",
    "Fin | 31\u00a0décembre 2027 | 30\u00a0juin 2028",
  ]);
  const version = String((await db.owner`select version from plan where id = ${planId}`)[0]?.version);
  const asked = { planId, version, moveReason: "Après le comité.", requestKey: requestKey() };
  await done(askClosing, asked);
  expect((await said()).slice(0, 2)).toEqual([
    "Clôture demandée à la Région. Commentaire\u00a0: «\u00a0Après le comité.\u00a0»",
    "PLDE modifié\u00a0: priorités.",
  ]);
});

test("it is told to who reads the plan, and to no one else", async () => {
  const known = await db.owner`select 1 from audit where row_id = ${planId}`;
  expect(known.length).toBeGreaterThan(0);
  for (const scope of [viewers.agentB, viewers.admin, viewers.nobody])
    expect(await listPlanChanges(scope, planId, 12)).toEqual({ changes: [], labels: new Map() });
  const { changes } = await listPlanChanges(viewers.regional, planId, 4);
  expect(new Set(changes.map(({ gesture }) => gesture)).size).toBe(4);
});
