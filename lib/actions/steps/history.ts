import type { RowChange } from "@/db/audit/link-changes";
import { civilDate, formatDate } from "@/lib/french/format";
import { within } from "@/lib/kernel/derived";
import { stepEdited } from "./fields";

/** A change of a step, of which gesture, with the words that it has today. */
export type StepChange = RowChange & { gesture: string; label: string };

type Said = { id: string; date: string; at: Date; kind: "change"; sentence: string; author: string };

const pairOf = ({ changes }: StepChange, column: string) => {
  const pair = changes[column];
  return pair && pair !== true ? pair : null;
};

/** Fields that are only named, by their column. */
const named: Readonly<Record<string, string>> = {
  label: "intitulé",
  due_on: within(stepEdited.dueOn.label),
  weight: within(stepEdited.weight.label),
};

/** What was written on a step, in a sentence; null of a place alone. */
function sentenceOf(change: StepChange): string | null {
  const { label } = change;
  if (change.operation === "insert") return `Étape ajoutée\u00a0: ${label}`;
  const bin = pairOf(change, "deleted_at");
  if (bin) return `${bin.after ? "Étape supprimée" : "Étape restaurée"}\u00a0: ${label}`;
  const day = pairOf(change, "done_on");
  if (day)
    return typeof day.after === "string"
      ? `Étape faite le ${formatDate(day.after)}\u00a0: ${label}`
      : `Étape à faire de nouveau\u00a0: ${label}`;
  const others = Object.keys(change.changes).flatMap((column) => named[column] ?? []);
  return others.length > 0 ? `Étape modifiée (${others.join(", ")})\u00a0: ${label}` : null;
}

/** Steps that came in one gesture are said together. */
const together = (group: readonly StepChange[]) =>
  `Étapes ajoutées\u00a0: ${group.map(({ label }) => label).join("\u00a0; ")}`;

/** What was written on the steps of an action, one entry a change; those that came in one gesture are one. */
export function sayStepChanges(changes: readonly StepChange[], timeZone: string): Said[] {
  const groups = new Map<string, StepChange[]>();
  for (const change of changes) {
    const key = change.operation === "insert" ? change.gesture : String(change.id);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const sentence = first && (group.length > 1 ? together([...group].reverse()) : sentenceOf(first));
    if (!first || !sentence) return [];
    const { id, at, author } = first;
    return [
      {
        ...{ id: `step-${id}`, date: civilDate(at, timeZone), at, kind: "change" as const, sentence },
        author: author ?? "Maillage",
      },
    ];
  });
}
