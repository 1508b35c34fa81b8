import { afterAll, beforeAll, expect, test } from "vitest";
import { actionColumns } from "../../../lib/actions/csv";
import { planTree } from "../../../lib/plans/tree";
import { getAction, listActions, listPlanActions } from "../../actions/reads";
import { cases } from "../../seed/profiles";
import { type Opened, openSeeded } from "../../testing/opened";
import { viewers } from "../../testing/viewers";
import { listObjectives } from "../reads";
import { getObjectiveLabel, listTerritoryObjectives } from "./choices";

const today = "2026-11-23";
const { regional, associate } = viewers;
const period = { start: today, end: today };
const sort = { key: "numero", direction: "asc" } as const;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** The plan of the demonstration that is built as the real ones are. */
async function fullPlan() {
  const [plan] = await db.owner<{ id: string }[]>`
    select p.id from plan p join territory t on t.id = p.territory_id
     where t.slug = ${cases.fullPlan} and p.status = 'active'`;
  const id = plan?.id ?? "";
  const [rows, objectives] = await Promise.all([
    listPlanActions(regional, id, {}, today),
    listObjectives(regional, id),
  ]);
  return { id, rows, objectives, tree: planTree(rows, objectives, false) };
}

const list = (filters: Partial<Parameters<typeof listActions>[1]>) =>
  listActions(regional, { periode: period, ...filters }, sort, null, today);
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

test("what each objective and orientation counts is the list that its filter opens, on the plan and on /actions", async () => {
  const { id: planId, tree, rows } = await fullPlan();
  const nodes = tree.flatMap(({ under }) => under.flatMap((node) => [node, ...node.under]));
  expect(nodes.length).toBe(19);
  for (const node of nodes) {
    const objective = node.id ?? "none";
    const onPlan = await listPlanActions(regional, planId, { objective }, today);
    const listed = await list({
      objectif: node.id ?? "aucun",
      ...(node.id === null && { territoire: cases.fullPlan }),
    });
    expect(ids(onPlan), node.label).toEqual(ids(node.all));
    expect(ids(listed.rows), node.label).toEqual(ids(node.all));
    expect(listed.total).toBe(node.all.length);
  }
  expect(tree.reduce((sum, { rows: own }) => sum + own.length, 0)).toBe(rows.length);
});

test("an action says its objective and the orientation over it, on its page, in its list, in its export", async () => {
  const { tree } = await fullPlan();
  const orientation = tree[0]?.under[0];
  const objective = orientation?.under[0];
  const action = objective?.rows[0];
  const words = { orientation: orientation?.label, objective: objective?.label };
  expect(await getAction(regional, action?.id ?? "")).toMatchObject(words);
  const { rows } = await list({ objectif: objective?.id ?? "" });
  const [listed] = rows.filter(({ id }) => id === action?.id);
  expect(listed).toMatchObject(words);
  const written = actionColumns(today).map(({ header, value }) => [header, listed && value(listed)]);
  expect(written).toContainEqual(["Orientation", words.orientation]);
  expect(written).toContainEqual(["Objectif", words.objective]);
});

test("a filter by objective is said in words to those who read its plan, and to no others", async () => {
  const { objectives } = await fullPlan();
  const [first] = objectives;
  expect(await getObjectiveLabel(regional, first?.id ?? "")).toBe(first?.label);
  expect(await getObjectiveLabel(associate, first?.id ?? "")).toBeNull();
  const offered = await listTerritoryObjectives(regional, cases.fullPlan, period, today);
  expect(ids(offered)).toEqual(ids(objectives));
  expect(await listTerritoryObjectives(associate, cases.fullPlan, period, today)).toEqual([]);
});
