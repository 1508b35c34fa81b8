import "server-only";
import type { PlanContent } from "@/db/imports/plans";
import type { Ask, SaidCell } from "@/db/imports/table";
import { objectiveLimits } from "@/db/plans/objectives/limits";
import { sayer } from "@/lib/kernel/compared";
import type { Field } from "@/lib/kernel/dictionary";
import { cleanLine } from "@/lib/kernel/typed-text";
import { saidBy } from "../cells";
import { type Base, changesOf, type Lists, readRow, type Values } from "../compare";
import { identityIn } from "../identity";
import type { ImportRecord } from "../records";
import { unkept } from "../unkept";
import type { Bases } from "../work";
import { importedFields } from "./columns";
import { actionKeepers } from "./keepers";
import { knownOf, listsOf } from "./known";
import { matcher } from "./match";
import { type Node, type Place, treeOf } from "./tree";

type StoredAction = PlanContent["actions"][number];

/** A row of the file as it is understood, before any gesture is asked. */
export type Understood = {
  record: ImportRecord;
  title: string;
  place: Place;
  /** The action that it changes; « new » for one that it makes; null while it is asked, or where nothing is done. */
  action: StoredAction | "new" | null;
  left: boolean;
  /** What it writes: all that it says of a new action, what it changes of another. */
  values: Values;
  moves: boolean;
  said: SaidCell[];
  faults: SaidCell[];
  asks: Ask[];
};

const dictionary: Readonly<Record<string, Field<never>>> = importedFields as never;

const nameOf = (node: Node | null): string =>
  node ? [node.parent?.label, node.label].filter(Boolean).join(" › ") : "";

/** What a new row says, in words. */
function saidOf(values: Values, lists: Lists): SaidCell[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const field = dictionary[key];
    if (!field || value === "" || key === "title") return [];
    return [{ key, label: field.column ?? field.label, after: sayer(field, lists[key])?.(value) ?? value }];
  });
}

/** What is wrong in where a row stands. */
function misplaced({ node }: Place): SaidCell[] {
  const faults: SaidCell[] = [];
  for (let one = node; one && one.id === null; one = one.parent)
    if ([...one.label].length > objectiveLimits.label)
      faults.push({
        key: one.key,
        label: one.key === "orientation" ? "Orientation" : "Objectif",
        said: one.label,
        sentence: `${objectiveLimits.label}\u00a0caractères au plus.`,
      });
  return faults;
}

/** What an action held when the file left: known by its export, or by its version, which has not moved. */
function baseOf(action: StoredAction, version: number | null, bases: Bases): Base {
  const kept = bases.get(action.id);
  if (kept || version === null) return kept ?? null;
  if (version !== action.version) return "lost";
  return { ...knownOf(action).values, objectiveId: action.objectiveId ?? "" };
}

/** Reads the rows of a file against a plan: which action each is, what it says, what is wrong or asked. Nothing is written. */
export function understand(
  records: readonly ImportRecord[],
  { actions, objectives, choices }: PlanContent,
  answers: Readonly<Record<string, string>>,
  bases: Bases = new Map(),
): { rows: Understood[]; nodes: readonly Node[]; lists: Lists } {
  const lists = listsOf(choices);
  const { nodes, place: placed } = treeOf(objectives, answers);
  const match = matcher(actions, answers);
  const rows = records.map((record): Understood => {
    const place = placed(record);
    const read = readRow(record, importedFields, lists, answers);
    const title = cleanLine(saidBy(record.cells.title ?? null));
    const faults = [...place.faults, ...misplaced(place), ...read.faults];
    const asks = [...place.asks, ...read.asks];
    const whole = { record, title, place, left: false, said: [], values: {}, moves: false, faults, asks };
    const identity = identityIn(saidBy(record.cells.id ?? null));
    if (title === "" && !identity)
      return {
        ...whole,
        action: null,
        faults: [{ key: "title", label: "Action", sentence: "Donnez un intitulé à l’action." }],
        asks: [],
      };
    if (identity && !actions.some(({ id }) => id === identity.id))
      return {
        ...whole,
        action: null,
        faults: [
          {
            key: "id",
            label: "Identifiant",
            sentence:
              "Cette action n’est pas dans ce plan, ou n’y est plus\u00a0: importez-la dans le sien, ou restaurez-la.",
          },
        ],
        asks: [],
      };
    const found = match(record, title, place);
    if (found.is === null) return { ...whole, action: null, asks: [...asks, found.ask] };
    if (found.is === "left") return { ...whole, action: null, left: true, faults: [], asks: [found.ask] };
    if (found.is === "new") {
      const lost = unkept(actionKeepers, dictionary, read.values, read.values);
      const said = saidOf(read.values, lists);
      return { ...whole, action: "new", values: read.values, said, faults: [...faults, ...lost] };
    }
    const action = found.is;
    const base = baseOf(action, identity?.version ?? null, bases);
    const changed = changesOf(record, knownOf(action), read.values, importedFields, {
      ...{ offered: lists, answers },
      base,
    });
    // A place that the file does not say is that of the action; an axis is for ever.
    const former = nodes.find((node) => node.id === action.objectiveId) ?? null;
    const known = objectives.find(({ id }) => id === action.objectiveId);
    // A file that stops at the orientations leaves an action under the objective that it has.
    const above = place.node?.id != null && known?.parentId === place.node.id && !record.cells.objective;
    const stood = typeof base === "object" && base !== null ? (base.objectiveId ?? null) : null;
    const untouched = stood !== null && place.node?.id === stood;
    const moves = place.node !== null && place.node.id !== action.objectiveId && !above && !untouched;
    const move: SaidCell[] = moves
      ? [
          {
            key: "objective",
            label: "Objectif",
            before: former ? nameOf(former) : (known?.label ?? ""),
            after: nameOf(place.node),
          },
        ]
      : [];
    return {
      ...whole,
      action,
      moves,
      values: changed.values,
      said: [...move, ...changed.said],
      faults: [
        ...faults,
        ...unkept(actionKeepers, dictionary, changed.values, {
          ...knownOf(action).values,
          ...changed.values,
        }),
      ],
      asks: [...asks.filter(({ id }) => !id.startsWith("axis:")), ...changed.asks],
    };
  });
  return { rows, nodes, lists };
}
