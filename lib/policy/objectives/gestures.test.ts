import { afterAll, beforeAll, expect, test } from "vitest";
import { listActionChoices } from "@/db/actions/choices";
import { getAction } from "@/db/actions/reads";
import { listBinned } from "@/db/bin/reads";
import {
  getRegionalObjective,
  listRegionalObjectiveChanges,
  listRegionalObjectives,
} from "@/db/policy/objectives/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { updateAction } from "@/lib/actions/gestures";
import { tellChanges } from "@/lib/audit/told";
import { entryOf } from "@/lib/kernel/gesture";
import * as action from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { asks, makes } from "@/lib/testing/ground-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import {
  createRegionalObjective,
  deleteRegionalObjective,
  restoreRegionalObjective,
  updateRegionalObjective,
} from "./gestures";
import { regionalObjectiveTelling } from "./history";

const { agentA, regional, elected, admin, nobody } = actors;
const key = "regionalObjectiveId";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
});
afterAll(() => db.drop());

const adds = (label: string, rank = "9", actor = regional) =>
  makes(createRegionalObjective, { label, rank }, actor);
const changes = (id: string, label: string, rank: string, more: object = {}) =>
  asks(updateRegionalObjective, key, id, { label, rank, ...more });
const removes = (id: string, version = 1, actor = regional) =>
  asks(deleteRegionalObjective, key, id, { version, actor });
const labels = async () => (await listRegionalObjectives(elected.scope)).map(({ label }) => label);

test("officers and administrators write the objectives of the Région in their order; everybody reads them", async () => {
  const before = await labels();
  expect(before.length).toBeGreaterThan(2);
  const id = await adds("Former les élus", "1", admin);
  expect((await labels()).indexOf("Former les élus")).toBeLessThan(2);
  await changes(id, "Former les élus et les agents", "99");
  expect((await labels()).at(-1)).toBe("Former les élus et les agents");
  await removes(id, 2);
  expect(await labels()).toEqual(before);
  expect((await listBinned(admin.scope, "regional_objective")).map((row) => row.id)).toContain(id);
  await asks(restoreRegionalObjective, key, id, { version: 3, actor: admin });
  const told = tellChanges(
    await listRegionalObjectiveChanges(agentA.scope, id, 20),
    regionalObjectiveTelling,
    "Europe/Paris",
  );
  expect(told.map(({ sentence, to }) => to ?? sentence)).toEqual([
    ...[
      "Remis dans les choix.",
      "Retiré des choix.",
      "Former les élus et les agents",
      "99",
      "Objectif ajouté.",
    ],
  ]);
  for (const actor of [agentA, elected]) {
    expect(await refusal(adds("Refusé", "9", actor))).toBe("forbidden");
    expect(await refusal(changes(id, "Refusé", "9", { version: 4, actor }))).toBe("forbidden");
    expect(await refusal(removes(id, 4, actor))).toBe("forbidden");
  }
  expect(await refusal(removes(id, 4, nobody))).toBe("absent");
  expect(await listRegionalObjectives(nobody.scope)).toEqual([]);
});

test("two of one text are refused, a place is a number above zero, and a stale form is a conflict", async () => {
  const id = await adds("Acheter responsable");
  expect(await refusal(adds("ACHETER RESPONSABLE."))).toEqual(["label"]);
  expect(await refusal(adds("Tout autre", "0"))).toEqual(["rank"]);
  await changes(id, "Acheter mieux", "9");
  const values = { label: "Autre", rank: "9", [key]: id, version: "1", requestKey: requestKey() };
  const stale = await updateRegionalObjective.run(admin, [entryOf(values)]).catch((error) => error);
  expect(stale).toMatchObject({ code: "conflict", theirs: { label: "Acheter mieux", version: 2 } });
});

test("an objective that has left the choices stays on the actions that serve it, and is taken by no other", async () => {
  const id = await adds("Objectif de passage");
  const [first, second] = await db.owner<{ id: string; version: number }[]>`
    select a.id, a.version from action a join plan p on p.id = a.plan_id and p.status = 'active'
     where a.territory_id = ${agentA.scope.own[0] ?? ""} and a.deleted_at is null and a.status = 'in_progress' order by a.id limit 2`;
  const serving = async (actionId = "", objectives: string[] = [id]) => {
    const stored = await getAction(agentA.scope, actionId);
    if (!stored) throw new Error("No action.");
    const typed = action.recording({ regionalObjectives: objectives });
    return done(updateAction, {
      ...typed,
      ...{ actionId, version: String(stored.version), requestKey: requestKey() },
    });
  };
  await serving(first?.id);
  expect(await getRegionalObjective(regional.scope, id)).toMatchObject({ actions: 1 });
  expect((await listRegionalObjectives(regional.scope)).find((one) => one.id === id)?.actions).toBe(1);
  await removes(id);
  const stored = await getAction(agentA.scope, first?.id ?? "");
  if (!stored) throw new Error("No action.");
  expect(stored.regionalObjectives).toEqual([{ id, label: "Objectif de passage" }]);
  const offered = async (place: Parameters<typeof listActionChoices>[1]) =>
    (await listActionChoices(agentA.scope, place, agentA.today)).regionalObjectives.map((one) => one.id);
  expect(await offered(stored)).toContain(id);
  expect(await offered({ ...stored, regionalObjectives: [] })).not.toContain(id);
  expect(await refusal(serving(first?.id))).toBe("done");
  expect(await refusal(serving(second?.id))).toBe("termGone");
  const taken = db.acting.begin(async (tx) => {
    await tx`update action set version = version + 1 where id = ${second?.id ?? ""}`;
    await tx`insert into action_regional_objective (action_id, region_id, territory_id, regional_objective_id)
      select id, region_id, territory_id, ${id} from action where id = ${second?.id ?? ""}`;
  });
  await expect(taken).rejects.toMatchObject({ code: "MA006" });
});
