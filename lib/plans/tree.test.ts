import fc from "fast-check";
import { expect, test } from "vitest";
import { type Axis, actionStatuses, axes } from "@/db/enums";
import { drawn } from "@/scripts/trial-size.mjs";
import { type AxisNode, type ObjectiveNode, type PlanObjective, planTree } from "./tree";

const nbsp = "\u00a0";
const seed = Number(process.env.PROPERTY_SEED ?? 20_261_123);

type Row = Parameters<typeof planTree>[0][number] & { id: string };
const row = (id: string, axis: Axis, objectiveId: string | null, more: Partial<Row> = {}): Row => ({
  id,
  axis,
  objectiveId,
  status: "in_progress",
  late: false,
  blocked: false,
  ...more,
});
const objective = (id: string, axis: Axis, parentId: string | null = null): PlanObjective => ({
  id,
  axis,
  parentId,
  label: `Objectif ${id}`,
});

const outline = (nodes: readonly ObjectiveNode<Row>[]): unknown[] =>
  nodes.map(({ id, rows, under }) => [id, rows.map((one) => one.id), outline(under)]);

/** Five orientations, thirteen objectives, thirty-seven actions: the size of a real plan. */
function realPlan() {
  const objectives: PlanObjective[] = [];
  const rows: Row[] = [];
  const orientations: [Axis, number][] = [
    ["local_animation", 3],
    ["local_animation", 2],
    ["pooling", 3],
    ["project_support", 3],
    ["project_support", 2],
  ];
  for (const [index, [axis, count]] of orientations.entries()) {
    objectives.push(objective(`o${index}`, axis));
    for (let rank = 0; rank < count; rank++)
      objectives.push(objective(`o${index}.${rank}`, axis, `o${index}`));
  }
  const leaves = objectives.filter(({ parentId }) => parentId !== null);
  for (let number = 0; number < 37; number++) {
    const leaf = leaves[number % leaves.length];
    if (leaf)
      rows.push(
        row(`a${number}`, leaf.axis, number === 36 ? null : leaf.id, {
          status: number % 3 ? "planned" : "done",
        }),
      );
  }
  return { objectives, rows };
}

test("a real plan is read whole: its five orientations, thirteen objectives, thirty-seven actions", () => {
  const { objectives, rows } = realPlan();
  const tree = planTree(rows, objectives, false);
  const orientations = tree.flatMap(({ under }) => under);
  expect(orientations.filter(({ id }) => id !== null)).toHaveLength(5);
  expect(orientations.flatMap(({ under }) => under)).toHaveLength(13);
  expect(tree.flatMap(({ under }) => under.flatMap(({ all }) => all))).toHaveLength(37);
  expect(tree.map((axis) => axis.objectives)).toEqual([
    `2${nbsp}orientations, 5${nbsp}objectifs`,
    `1${nbsp}orientation, 3${nbsp}objectifs`,
    `2${nbsp}orientations, 5${nbsp}objectifs`,
  ]);
  expect(orientations.filter(({ id }) => id === null).map(({ label, all }) => [label, all.length])).toEqual([
    ["Sans objectif", 1],
  ]);
});

test("an objective stands under its orientation; what none holds comes last", () => {
  const objectives = [
    objective("o", "pooling"),
    objective("a", "pooling", "o"),
    objective("b", "pooling", "o"),
  ];
  const rows = [row("1", "pooling", null), row("2", "pooling", "b"), row("3", "pooling", "o")];
  const [, pooling] = planTree(rows, objectives, false);
  expect(outline(pooling?.under ?? [])).toEqual([
    [
      "o",
      ["3"],
      [
        ["a", [], []],
        ["b", ["2"], []],
      ],
    ],
    [null, ["1"], []],
  ]);
  const [found] = planTree(rows.slice(1, 2), objectives, true);
  expect(outline(found?.under ?? [])).toEqual([["o", [], [["b", ["2"], []]]]]);
});

test("an axis without action is kept and says so; of a filtered plan it is left out", () => {
  expect(planTree([], [], false).map(({ summary }) => summary)).toEqual(Array(3).fill("aucune action"));
  expect(planTree([], [objective("o", "pooling")], true)).toEqual([]);
});

test("each level counts its actions, those done, those late and those blocked", () => {
  const rows = [
    row("1", "local_animation", "a", { late: true, blocked: true }),
    row("2", "local_animation", "o", { status: "done" }),
    row("3", "project_support", null, { status: "done" }),
  ];
  const objectives = [objective("o", "local_animation"), objective("a", "local_animation", "o")];
  const troubles = `1${nbsp}en retard, 1${nbsp}bloquée`;
  const words = ({ summary, alert }: Pick<AxisNode<Row>, "summary" | "alert">) => [summary, alert];
  const [first, empty, last] = planTree(rows, objectives, false);
  expect(first && words(first)).toEqual([`2${nbsp}actions, 1${nbsp}réalisée,${nbsp}`, troubles]);
  expect(first?.under.map(words)).toEqual([[`2${nbsp}actions, 1${nbsp}réalisée,${nbsp}`, troubles]]);
  expect(first?.under[0]?.under.map(words)).toEqual([[`1${nbsp}action, 0${nbsp}réalisée,${nbsp}`, troubles]]);
  expect(empty && words(empty)).toEqual(["aucune action", undefined]);
  expect(last && words(last)).toEqual([`1${nbsp}action, 1${nbsp}réalisée`, undefined]);
});

test(`every action is read once, under its own axis, whatever it hangs on (seed ${seed})`, () => {
  const ids = fc.constantFrom("a", "b", "c", "d", "e", "f");
  const objectives = fc.uniqueArray(
    fc.record({ id: ids, axis: fc.constantFrom(...axes), parentId: fc.option(ids), label: fc.string() }),
    { selector: ({ id }) => id },
  );
  const known = fc.record({
    id: fc.uuid(),
    axis: fc.constantFrom(...axes),
    objectiveId: fc.option(ids),
    status: fc.constantFrom(...actionStatuses),
    late: fc.boolean(),
    blocked: fc.boolean(),
  });
  const shallow = (list: PlanObjective[]) =>
    list.map((one) => {
      const parent = list.find(({ id, axis }) => id === one.parentId && axis === one.axis);
      return {
        ...one,
        parentId: parent && parent.parentId === null && parent.id !== one.id ? parent.id : null,
      };
    });
  fc.assert(
    fc.property(objectives, fc.array(known), fc.boolean(), (list, rows, onlyFilled) => {
      const tree = planTree(rows, shallow(list), onlyFilled);
      const shown = tree.flatMap(({ under }) =>
        under.flatMap((one) => [...one.rows, ...one.under.flatMap((child) => child.rows)]),
      );
      expect(shown.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
      for (const { axis, under, rows: own } of tree) {
        expect(under.flatMap(({ all }) => all)).toHaveLength(own.length);
        expect(own.every((one) => one.axis === axis)).toBe(true);
      }
    }),
    { numRuns: drawn(200), seed },
  );
});
