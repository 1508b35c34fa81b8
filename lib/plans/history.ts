import type { Axis } from "@/db/enums";
import type { PlanChange } from "@/db/plans/history";
import type { listPlanTransitions } from "@/db/plans/transitions/reads";
import { newestFirst } from "@/lib/audit/history";
import { type Telling, type ToldEntry, tellChanges } from "@/lib/audit/told";
import { civilDate, formatCount } from "@/lib/french/format";
import { tellingOf } from "@/lib/kernel/telling";
import { planFields } from "./fields";
import { objectiveFields } from "./objectives/fields";
import { pldeFields } from "./plde/fields";
import { planMoves } from "./workflow";

/** How the history of a plan says what was written on it, and on its PLDE. */
const tellings: Record<"plan" | "plde", Telling> = {
  plan: {
    ...tellingOf(planFields, {
      made: "Plan ouvert.",
      binned: "Plan mis à la corbeille.",
      restored: "Plan sorti de la corbeille.",
      values: ["status", "startsOn", "endsOn", "signedOn"],
      leaving: {},
      // Said by the step that writes them.
      untold: [
        ...(["movedOn", "moveReason", "moveReference", "closingAskedOn"] as const),
        ...(["amending", "entering", "closedOn", "signedEndsOn"] as const),
      ],
    }),
    changed: "Plan modifié",
  },
  plde: {
    ...tellingOf(pldeFields, {
      made: "PLDE créé.",
      binned: "PLDE mis à la corbeille.",
      restored: "PLDE sorti de la corbeille.",
      values: [],
      leaving: {},
      untold: [],
    }),
    changed: "PLDE modifié",
  },
};

const quoted = (label: string) => `«\u00a0${label}\u00a0»`;
type Labels = ReadonlyMap<string, string>;
type Pair = { before: unknown; after: unknown };

const pairOf = ({ changes }: PlanChange, column: string): Pair | null => {
  const change = changes[column];
  return change && change !== true ? change : null;
};

/** Where an objective stood, and where it stands: its axis, or the orientation above it. */
function placesOf(change: PlanChange, labels: Labels): { from: string; to: string } | null {
  const axis = pairOf(change, "axis");
  const words = (code: unknown) => objectiveFields.axis.words[code as Axis];
  if (axis) return { from: words(axis.before), to: words(axis.after) };
  const parent = pairOf(change, "parent_id");
  const above = (id: unknown) =>
    typeof id === "string"
      ? `sous ${quoted(labels.get(id) ?? "une orientation effacée")}`
      : "sans orientation";
  return parent && { from: above(parent.before), to: above(parent.after) };
}

/** What was written on one objective, its rank apart. */
function told(change: PlanChange, labels: Labels): { sentence: string; from?: string; to?: string } | null {
  const name = quoted(labels.get(change.rowId) ?? "");
  const bin = pairOf(change, "deleted_at");
  if (bin) return { sentence: `Objectif ${name} ${bin.after ? "mis à la" : "sorti de la"} corbeille.` };
  const words = pairOf(change, "label");
  if (words) return { sentence: "Objectif renommé", from: String(words.before), to: String(words.after) };
  const places = placesOf(change, labels);
  return places && { sentence: `Objectif ${name} déplacé`, ...places };
}

const most = 5;

/** What one gesture wrote on objectives: those added are one entry, their order another. */
function tellObjectives(changes: readonly PlanChange[], labels: Labels, timeZone: string): ToldEntry[] {
  const [first] = changes;
  if (!first) return [];
  const base = {
    date: civilDate(first.at, timeZone),
    at: first.at,
    author: first.author ?? "Maillage",
  };
  const added = changes.filter(({ operation }) => operation === "insert").reverse();
  const names = added.slice(0, most).map(({ rowId }) => quoted(labels.get(rowId) ?? ""));
  const rest = added.length > most ? [formatCount(added.length - most, "autre")] : [];
  const entries: ToldEntry[] = changes.flatMap((change) => {
    const one = change.operation === "update" ? told(change, labels) : null;
    return one ? [{ ...base, ...one, id: String(change.id) }] : [];
  });
  if (added.length > 0)
    entries.push({
      ...base,
      id: `${first.id}-added`,
      sentence: `${formatCount(added.length, "objectif ajouté", "objectifs ajoutés")}\u00a0: ${[...names, ...rest].join(", ")}.`,
    });
  else if (entries.length === 0)
    entries.push({ ...base, id: `${first.id}-order`, sentence: "Ordre des objectifs modifié." });
  return entries;
}

type PlanTransition = Awaited<ReturnType<typeof listPlanTransitions>>[number];

/** « Plan renvoyé à compléter. Motif : « … ». »; of words that end a sentence, without another stop. */
function tellStep(step: PlanTransition, timeZone: string): ToldEntry {
  const asked = planMoves[step.move].reason ? "Motif" : "Commentaire";
  const stop = /[.?!…]$/u.test(step.reason?.trim() ?? "") ? "" : ".";
  const parts = [
    planMoves[step.move].says,
    step.reference && `Référence\u00a0: ${step.reference}.`,
    step.reason && `${step.move === "amend" ? "Objet" : asked}\u00a0: ${quoted(step.reason.trim())}${stop}`,
  ];
  return {
    id: step.id,
    date: civilDate(step.at, timeZone),
    at: step.at,
    sentence: parts.filter(Boolean).join(" "),
    author: step.actorName ?? "Maillage",
  };
}

/** A change of state is said by its step, where one was kept. */
const apartFromSteps = (change: PlanChange): PlanChange => {
  if (!("move_number" in change.changes)) return change;
  const { status: _, ...changes } = change.changes;
  return { ...change, changes };
};

/** What was recorded on a plan, its steps, its PLDE and its objectives as one list, newest first. Instants are read in `timeZone`. */
export function tellPlan(
  { changes, labels }: { changes: readonly PlanChange[]; labels: Labels },
  steps: readonly PlanTransition[],
  timeZone: string,
): ToldEntry[] {
  const entries = (["plan", "plde"] as const).flatMap((table) => {
    const own = changes.filter((change) => change.table === table).map(apartFromSteps);
    return tellChanges({ changes: own, links: [] }, tellings[table], timeZone);
  });
  const gestures = new Map<string, PlanChange[]>();
  for (const change of changes)
    if (change.table === "objective")
      gestures.set(change.gesture, [...(gestures.get(change.gesture) ?? []), change]);
  for (const own of gestures.values()) entries.push(...tellObjectives(own, labels, timeZone));
  return newestFirst([...entries, ...steps.map((step) => tellStep(step, timeZone))]);
}
