import "server-only";
import { linkedToActions } from "@/db/actions/limits";
import type { PlanContent } from "@/db/imports/plans";
import type { SaidCell } from "@/db/imports/table";
import type { Tx } from "@/db/scope";
import { actionFollowed, actionRecord, newAction } from "@/lib/actions/fields";
import { createAction, followAction, updateAction } from "@/lib/actions/gestures";
import { signedParts } from "@/lib/actions/record";
import type { Actor } from "@/lib/auth/actor";
import type { Field } from "@/lib/kernel/dictionary";
import type { FormValues } from "@/lib/kernel/form-values";
import { addObjective } from "@/lib/plans/objectives/gestures";
import { Invalid } from "@/lib/platform/errors";
import { attempt, type Failure, faultsUnder, keyOf } from "../attempt";
import type { Values } from "../compare";
import { importedFollowed } from "./columns";
import type { Understood } from "./judge";
import { knownOf } from "./known";
import type { Node } from "./tree";

/** What became of a row: its action and its version once written, or why it is refused. */
export type Done = { id: string; version: number } | { faults: SaidCell[] };

/** What became of an objective that the file makes, by its node. */
export type Made = ReadonlyMap<Node, string | Failure>;

const labels: Readonly<Record<string, Field<never>>> = {
  ...newAction,
  ...actionFollowed,
  ...actionRecord,
} as never;

/** What a lock of the plan refuses of a row: the cells that would change what it locks. */
function lockedParts(failure: Failure, { action, moves, values }: Understood): string[] {
  if (failure instanceof Invalid || (failure.code !== "planInForce" && failure.code !== "planSubmitted"))
    return [];
  const changed = action === "new" ? [] : signedParts.filter((name) => name in values);
  return [...changed, ...(moves || action === "new" ? ["objectiveId"] : [])];
}

/** Why a gesture refuses a row, each reason under the cell that it speaks of. */
function faultsOf(refused: Failure, row: Understood): SaidCell[] {
  const locked = lockedParts(refused, row);
  const failure =
    locked.length > 0
      ? new Invalid(Object.fromEntries(locked.map((name) => [name, [refused.message]])))
      : refused;
  return faultsUnder(failure, row.record, labels, (name) => (name === "objectiveId" ? "objective" : name));
}

/** As a form sends it: boxes of one name are a list. */
const sent = (name: string, values: Values): string | string[] => {
  const value = values[name] ?? "";
  return (linkedToActions as readonly string[]).includes(name) ? value.split(",").filter(Boolean) : value;
};

const formOf = (fields: object, values: Values): FormValues =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, sent(name, values)]));

const touches = (fields: object, values: Values) => Object.keys(fields).some((name) => name in values);

/** The objectives that the rows stand under, and that are not there: orientations first. */
async function makeObjectives(
  tx: Tx,
  actor: Actor,
  importId: string,
  planId: string,
  rows: readonly Understood[],
) {
  const made = new Map<Node, string | Failure>();
  const wanted = new Set<Node>();
  for (const { place } of rows)
    for (let node = place.node; node && node.id === null; node = node.parent) wanted.add(node);
  for (const level of [0, 1]) {
    const nodes = [...wanted].filter(({ parent }) => (parent === null ? 0 : 1) === level);
    const ready = nodes.filter(
      ({ parent }) => !parent || parent.id !== null || typeof made.get(parent) === "string",
    );
    const requests = ready.map((node): FormValues => {
      const above = node.parent && (node.parent.id ?? made.get(node.parent));
      return {
        ...{ planId, axis: node.axis, label: node.label },
        parentId: typeof above === "string" ? above : "",
        requestKey: keyOf(importId, `objective ${node.axis} ${node.parent?.label ?? ""} ${node.label}`),
      };
    });
    const answers = await attempt(tx, actor, addObjective, requests);
    for (const [index, node] of ready.entries()) made.set(node, answers[index] ?? "");
  }
  return made;
}

/** The follow-up that a new action is given beside its record; null when the file says nothing of it. */
function followedOf(values: Values): Values | null {
  if (!Object.keys(importedFollowed).some((name) => values[name])) return null;
  // What is begun, though the file does not say its state.
  const started = values.actualStartOn || Number(values.progress) > 0 ? "in_progress" : "planned";
  return { progress: "0", ...values, status: values.status || started };
}

type Work = { importId: string; content: PlanContent; rows: readonly Understood[] };

/**
 * Does what rows of a file ask, through the gestures of the screens, in the transaction given: objectives, then new actions and
 * changed ones, then their follow-up. A row that is refused at one of these steps says why.
 */
export async function perform(tx: Tx, actor: Actor, { importId, content, rows }: Work) {
  const { plan } = content;
  const made = await makeObjectives(tx, actor, importId, plan.id, rows);
  const done = new Map<Understood, Done>();
  const objectiveOf = ({ place, action }: Understood): string | Failure => {
    if (place.node === null) return action === null || action === "new" ? "" : (action.objectiveId ?? "");
    return place.node.id ?? made.get(place.node) ?? "";
  };
  const stands = rows.filter((row) => {
    const id = objectiveOf(row);
    if (typeof id === "string" && !(row.place.node && id === "")) return true;
    const failure = typeof id === "string" ? made.get(row.place.node?.parent as Node) : id;
    done.set(row, { faults: failure && typeof failure !== "string" ? faultsOf(failure, row) : [] });
    return false;
  });

  async function run(
    verb: string,
    gesture: typeof createAction,
    some: readonly Understood[],
    ask: (row: Understood) => FormValues,
  ) {
    const answers = await attempt(
      tx,
      actor,
      gesture,
      some.map((row) => ({
        ...ask(row),
        requestKey: keyOf(importId, `${verb} ${row.record.sheet} ${row.record.line}`),
      })),
    );
    for (const [index, row] of some.entries()) {
      const answer = answers[index] ?? "";
      const before = done.get(row);
      if (typeof answer !== "string") done.set(row, { faults: faultsOf(answer, row) });
      else {
        const version =
          before && "version" in before
            ? before.version
            : typeof row.action === "string"
              ? 0
              : (row.action?.version ?? 0);
        done.set(row, { id: answer, version: version + 1 });
      }
    }
  }

  const created = stands.filter(({ action }) => action === "new");
  await run("create", createAction, created, (row) => ({
    ...formOf(newAction, {
      ...row.values,
      // What a file does not say is no more urgent than the rest.
      priority: row.values.priority || "normal",
      axis: row.place.axis ?? "",
      objectiveId: String(objectiveOf(row)),
    }),
    planId: plan.id,
  }));
  const recorded = stands.filter(
    ({ action, moves, values }) =>
      action !== null && action !== "new" && (moves || touches(newAction, values)),
  );
  await run("update", updateAction, recorded, (row) => {
    const action = row.action as Exclude<Understood["action"], "new" | null>;
    const values = { ...knownOf(action).values, ...row.values };
    const { actualEndOn, axis, ...others } = actionRecord;
    const objectiveId = row.moves ? String(objectiveOf(row)) : (action.objectiveId ?? "");
    return {
      ...formOf(others, { ...values, objectiveId }),
      // Left out, it stays, or is that of the objective.
      ...(row.moves && row.place.axis ? { axis: row.place.axis } : {}),
      // Asked of a done action alone, which stays done.
      ...(action.status === "done" && !("status" in row.values) && { actualEndOn: values.actualEndOn ?? "" }),
      ...{ actionId: action.id, version: String(action.version) },
    };
  });
  const followed = stands.filter((row) => {
    const was = done.get(row);
    if (was && "faults" in was) return false;
    return row.action === "new"
      ? followedOf(row.values) !== null
      : row.action !== null && touches(importedFollowed, row.values);
  });
  await run("follow", followAction, followed, (row) => {
    const was = done.get(row);
    const stored = row.action === "new" || row.action === null ? null : row.action;
    const values = stored ? { ...knownOf(stored).values, ...row.values } : (followedOf(row.values) ?? {});
    const [id, version] =
      was && "id" in was ? [was.id, was.version] : [stored?.id ?? "", stored?.version ?? 1];
    return { ...formOf(importedFollowed, values), actionId: id, version: String(version) };
  });
  return { made, done };
}
