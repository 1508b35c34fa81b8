import { type ActionStatus, type Axis, axes } from "@/db/enums";
import { formatCount } from "@/lib/french/format";
import { orderObjectives } from "./objectives/order";
import { troublesSentence } from "./sentence";

/** `blocked`: of an open action alone. */
type Row = { axis: Axis; objectiveId: string | null; status: ActionStatus; late: boolean; blocked: boolean };
export type PlanObjective = { id: string; axis: Axis; parentId: string | null; label: string };

/** Actions in words: « 6 actions, 2 réalisées, », and what is late or blocked apart, which is read in another colour. */
type Counted = { summary: string; alert?: string };

export type ObjectiveNode<R extends Row> = Counted & {
  /** Null: the actions that no objective holds. */
  id: string | null;
  label: string;
  /** Held by it directly. */
  rows: R[];
  under: ObjectiveNode<R>[];
  /** Its own rows and those of its objectives. */
  all: R[];
};

export type AxisNode<R extends Row> = Counted & {
  axis: Axis;
  rows: R[];
  /** « 2 orientations, 5 objectifs »; empty without any. */
  objectives: string;
  under: ObjectiveNode<R>[];
};

function counted(rows: readonly Row[]): Counted {
  if (rows.length === 0) return { summary: "aucune action" };
  const done = rows.filter(({ status }) => status === "done").length;
  const alert = troublesSentence(
    rows.filter((row) => row.late).length,
    rows.filter((row) => row.blocked).length,
  );
  const summary = `${formatCount(rows.length, "action")}, ${formatCount(done, "réalisée")}`;
  return alert ? { summary: `${summary},\u00a0`, alert } : { summary };
}

function node<R extends Row>(
  { id, label }: Pick<ObjectiveNode<R>, "id" | "label">,
  rows: R[],
  under: ObjectiveNode<R>[] = [],
): ObjectiveNode<R> {
  const all = [...under.flatMap((child) => child.all), ...rows];
  return { id, label, rows, under, all, ...counted(all) };
}

/** Orientations with what is under them, in their order, then the actions that hang on none. */
function nodesOf<R extends Row>(objectives: readonly PlanObjective[], rows: readonly R[]) {
  const held = new Set<R>();
  const take = (objective: PlanObjective) => {
    const own = rows.filter(({ objectiveId }) => objectiveId === objective.id);
    for (const row of own) held.add(row);
    return own;
  };
  const ordered = orderObjectives(objectives);
  const nodes = ordered
    .filter(({ level }) => level === 0)
    .map((orientation) => {
      const under = ordered
        .filter(({ level, parentId }) => level === 1 && parentId === orientation.id)
        .map((objective) => node(objective, take(objective)));
      return node(orientation, take(orientation), under);
    });
  const left = rows.filter((row) => !held.has(row));
  return left.length > 0 ? [...nodes, node({ id: null, label: "Sans objectif" }, left)] : nodes;
}

function wordsOf(objectives: readonly PlanObjective[]): string {
  const ordered = orderObjectives(objectives);
  // An orientation holds objectives: without any it is one itself, as it is headed.
  const first = ordered.filter(({ id }) => ordered.some(({ parentId }) => parentId === id)).length;
  const second = ordered.length - first;
  if (first === 0) return second === 0 ? "" : formatCount(second, "objectif");
  return `${formatCount(first, "orientation")}, ${formatCount(second, "objectif")}`;
}

/** A filtered plan shows what answers, and no empty place. */
const filled = <R extends Row>(nodes: readonly ObjectiveNode<R>[]): ObjectiveNode<R>[] =>
  nodes
    .filter(({ all }) => all.length > 0)
    .map((kept) => ({ ...kept, under: kept.under.filter(({ all }) => all.length > 0) }));

/**
 * A plan as it is read: axes, orientations, objectives, actions, each level with its numbers; every action comes once, those of no
 * objective last. `onlyFilled` leaves out the axes and objectives without action.
 */
export function planTree<R extends Row>(
  rows: readonly R[],
  objectives: readonly PlanObjective[],
  onlyFilled: boolean,
): AxisNode<R>[] {
  const tree = axes.map((axis) => {
    const own = rows.filter((row) => row.axis === axis);
    const ofAxis = objectives.filter((objective) => objective.axis === axis);
    const under = nodesOf(ofAxis, own);
    return {
      axis,
      rows: own,
      objectives: wordsOf(ofAxis),
      under: onlyFilled ? filled(under) : under,
      ...counted(own),
    };
  });
  return onlyFilled ? tree.filter(({ rows: own }) => own.length > 0) : tree;
}
