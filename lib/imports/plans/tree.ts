import type { Axis } from "@/db/enums";
import type { Ask, SaidCell } from "@/db/imports/table";
import { axisLabels, axisShortLabels } from "@/lib/actions/axes";
import { newAction } from "@/lib/actions/fields";
import { optionsOf } from "@/lib/kernel/derived";
import { saidBy } from "../cells";
import { axisIn, labelIn } from "../headings";
import type { ImportRecord } from "../records";
import { plainWords } from "../words";

export type KnownObjective = { id: string; axis: Axis; parentId: string | null; label: string };

/** An objective of the plan, or one that the file makes: `line` is the first that names it. */
export type Node = {
  id: string | null;
  axis: Axis;
  label: string;
  parent: Node | null;
  line: number;
  sheet: number;
  /** The column that names it. */
  key: "orientation" | "objective";
};

export type Place = { axis: Axis | null; node: Node | null; asks: Ask[]; faults: SaidCell[] };

const axisOptions = optionsOf({ ...newAction.axis, words: axisLabels });

const same = (one: string, other: string) => plainWords(labelIn(one)) === plainWords(labelIn(other));

/** The objectives of a plan as the rows of a file name them: those that are there, and those that it makes, once each. */
export function treeOf(known: readonly KnownObjective[], answers: Readonly<Record<string, string>>) {
  const nodes: Node[] = [];
  const byId = new Map(known.map((one) => [one.id, one]));

  function ofKnown({ id, axis, label, parentId }: KnownObjective): Node {
    const there = nodes.find((node) => node.id === id);
    if (there) return there;
    const above = parentId === null ? undefined : byId.get(parentId);
    const node: Node = {
      ...{ id, axis, label, line: 0, sheet: 0, key: parentId === null ? "orientation" : "objective" },
      parent: above ? ofKnown(above) : null,
    };
    nodes.push(node);
    return node;
  }

  /** The axis of what no column and no known objective says: asked once for each label. */
  function asked(label: string, line: number): { axis: Axis | null; ask: Ask } {
    const id = `axis:${plainWords(label)}`.slice(0, 120);
    const value = axisOptions.find((option) => option.value === answers[id])?.value ?? null;
    return {
      axis: value,
      ask: {
        id,
        label: label
          ? `De quel axe est «\u00a0${label}\u00a0»\u00a0?`
          : "De quel axe sont les actions sans objectif\u00a0?",
        options: axisOptions,
        value,
        lines: [line],
      },
    };
  }

  function under(
    parent: Node | null,
    axis: Axis,
    label: string,
    { line, sheet }: ImportRecord,
    key: Node["key"],
  ): Node {
    const here = known.find(
      (one) =>
        one.axis === axis &&
        same(one.label, label) &&
        (parent ? one.parentId === parent.id && parent.id !== null : one.parentId === null),
    );
    if (here) return ofKnown(here);
    const made = nodes.find(
      (node) => node.id === null && node.axis === axis && node.parent === parent && same(node.label, label),
    );
    if (made) return made;
    const node: Node = { id: null, axis, label: labelIn(label), parent, line, sheet, key };
    nodes.push(node);
    return node;
  }

  /** Where a row stands. */
  function place(record: ImportRecord): Place {
    const said = (key: string) => saidBy(record.cells[key] ?? null).trim();
    const [axisSaid, orientation, objective] = [said("axis"), said("orientation"), said("objective")];
    const asks: Ask[] = [];
    const faults: SaidCell[] = [];
    let axis = axisSaid ? axisIn(axisSaid) : null;
    if (axisSaid && axis === null)
      faults.push({
        key: "axis",
        label: newAction.axis.label,
        said: axisSaid,
        sentence: `«\u00a0${axisSaid}\u00a0» n’est pas un axe\u00a0: écrivez ${Object.values(axisShortLabels).join(", ")}.`,
      });
    const named = orientation || objective;
    if (!named) {
      if (axis === null && faults.length === 0) {
        const { ask, axis: chosen } = asked("", record.line);
        asks.push(ask);
        axis = chosen;
      }
      return { axis, node: null, asks, faults };
    }
    // One that is there, and alone of its name, says its axis.
    const there = known.filter((one) => same(one.label, named) && (axis === null || one.axis === axis));
    const only = there.length === 1 ? there[0] : undefined;
    if (axis === null && only && faults.length === 0) axis = only.axis;
    if (axis === null && faults.length === 0) {
      const { ask, axis: chosen } = asked(labelIn(named), record.line);
      asks.push(ask);
      axis = chosen;
    }
    if (axis === null) return { axis, node: null, asks, faults };
    // An objective alone may stand under an orientation that the file does not repeat.
    if (!orientation && only && only.parentId !== null) return { axis, node: ofKnown(only), asks, faults };
    const above = under(null, axis, named, record, orientation ? "orientation" : "objective");
    const node = orientation && objective ? under(above, axis, objective, record, "objective") : above;
    return { axis, node, asks, faults };
  }

  return { nodes, place };
}
