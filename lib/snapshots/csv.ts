import type { FrozenAction } from "@/db/snapshots/table";
import { axisLabels } from "@/lib/actions/axes";
import { actionCode } from "@/lib/actions/labels";
import { actionStatusLabels } from "@/lib/actions/states";
import type { CsvColumn } from "@/lib/sheets/csv";
import { changesOf, type Pair } from "./compare";
import { type FigureName, figureNames, snapshotFigures } from "./figures";
import { changeLabels } from "./sentence";

export type ComparedRow = Pair & { territory: string };

const last = ({ before, after }: Pair) => (after ?? before) as FrozenAction;

/** A column for each day: before, then after; an action that was not in the plan says nothing of that day. */
const twice = (
  header: string,
  value: (row: FrozenAction) => ReturnType<CsvColumn<Pair>["value"]>,
  as?: CsvColumn<Pair>["as"],
): CsvColumn<ComparedRow>[] =>
  (["before", "after"] as const).map((side) => ({
    header: `${header} (${side === "before" ? "avant" : "après"})`,
    value: (pair) => {
      const row = pair[side];
      return row ? value(row) : null;
    },
    ...(as && { as }),
  }));

/** Money, jobs and events: a figure that counts actions is said by their status and their marks. */
const amounts: readonly FigureName[] = figureNames.filter((name) => snapshotFigures[name].unit !== "actions");

/** A line for each action of one of the two days: how it stood on both, and what changed in words. */
export const comparedColumns: readonly CsvColumn<ComparedRow>[] = [
  { header: "Territoire", value: ({ territory }) => territory, width: 24 },
  { header: "Numéro", value: (pair) => actionCode(last(pair)) },
  { header: "Action", value: (pair) => last(pair).title, width: 50 },
  { header: "Axe", value: (pair) => axisLabels[last(pair).axis], width: 30 },
  { header: "Objectif", value: (pair) => last(pair).objective, width: 30 },
  { header: "Structure responsable", value: (pair) => last(pair).lead, width: 30 },
  {
    header: "Changements",
    value: (pair) =>
      changesOf(pair)
        .map((name) => changeLabels[name])
        .join(", ") || null,
    width: 40,
  },
  ...twice("État", ({ status }) => actionStatusLabels[status]),
  ...twice("Avancement", ({ progress }) => progress, "percent"),
  ...twice("En retard", ({ late }) => late),
  ...twice("Bloquée", ({ blocked }) => blocked),
  ...twice("Sans nouvelles", ({ silent }) => silent),
  ...twice("Échéance", ({ plannedEndOn }) => plannedEndOn, "day"),
  ...amounts.flatMap((name) => {
    const { label, unit, of } = snapshotFigures[name];
    const euros = unit === "cents";
    const value = (row: FrozenAction) => {
      const brought = of(row);
      return brought !== null && euros ? brought / 100 : brought;
    };
    return twice(label, value, euros ? "euros" : undefined);
  }),
];
