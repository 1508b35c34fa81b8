import { axisShortLabels } from "@/lib/actions/axes";
import { kindOf, type PreviewRow, writesSomething } from "../preview";
import type { Understood } from "./judge";
import type { Done, Made } from "./perform";
import type { Node } from "./tree";

/** Whether a row writes something as it is understood. */
export const isReady = (row: Understood): boolean => writesSomething(row, row.action);

const wasDone = (done: Done | undefined): done is { id: string; version: number } =>
  done !== undefined && "id" in done;

function actionRow(row: Understood, done: Done | undefined): PreviewRow {
  const faults = [...row.faults, ...(done && "faults" in done ? done.faults : [])];
  const kind = kindOf(row, row.action, faults);
  const { sheet, line } = row.record;
  const stored = row.action === "new" ? null : row.action;
  return {
    ...{ sheet, line, noun: "action", kind },
    title: row.title || (stored?.title ?? ""),
    rowId: wasDone(done) ? done.id : (stored?.id ?? null),
    said: kind === "refused" ? faults : kind === "asked" ? [] : row.said,
    ...{ before: null, version: wasDone(done) ? done.version : null, kept: null },
  };
}

function objectiveRow(node: Node, id: string): PreviewRow {
  const { line, sheet, label, parent, axis } = node;
  const said = [
    { key: "axis", label: "Axe", after: axisShortLabels[axis] },
    ...(parent ? [{ key: "orientation", label: "Orientation", after: parent.label }] : []),
  ];
  return {
    ...{ sheet, line, noun: "objective", kind: "new", title: label, rowId: id, said },
    ...{ before: null, version: 1, kept: null },
  };
}

/** What a preview shows: the rows of the file, and the objectives that they make. */
export function previewOf(
  rows: readonly Understood[],
  { made, done }: { made: Made; done: ReadonlyMap<Understood, Done> },
): PreviewRow[] {
  const kept = new Set<Node>();
  for (const row of rows)
    if (wasDone(done.get(row))) for (let node = row.place.node; node; node = node.parent) kept.add(node);
  const objectives = [...made].flatMap(([node, id]) =>
    kept.has(node) && typeof id === "string" ? [objectiveRow(node, id)] : [],
  );
  return [...objectives, ...rows.map((row) => actionRow(row, done.get(row)))];
}
