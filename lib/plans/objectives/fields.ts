import { axes } from "@/db/enums";
import { objectiveLimits as limits, linesLimit } from "@/db/plans/objectives/limits";
import type { ObjectiveWrite } from "@/db/plans/objectives/table";
import { axisLabels } from "@/lib/actions/axes";
import { aside, choice, fieldsOf, oneLine, ref, required, stampedRank } from "@/lib/kernel/dictionary";

/** The words of an objective, as a form calls them. */
const words = (label: string) => ({
  label: oneLine(limits.label, { label, column: "Intitulé", missing: "Écrivez l’objectif." }),
});

const placed = {
  axis: choice(axes, { label: "Axe", words: axisLabels, missing: "Choisissez un axe." }),
  /** None: an orientation. */
  parentId: ref("objective", { label: "Sous l’orientation", column: "Objectif parent" }),
};

/** One row, as a gesture or an import makes it. */
export const newObjective = { ...placed, ...words("Objectif ou orientation") };

/** « Ajouter »: a row a line; a line set in stands under the last one that is not. */
export const newObjectives = {
  ...placed,
  lines: aside(
    required(linesLimit, {
      label: "Objectifs ou orientations, un par ligne",
      column: "Lignes",
      missing: "Écrivez un objectif par ligne.",
    }),
  ),
};

/** « Déplacer »: its axis, and what it stands under. */
export const objectivePlace = placed;

/** « Enregistrer »: its words, the only field of its form. */
export const objectiveName = words("Objectif");
export const orientationName = words("Orientation");

/** « Monter », « Descendre ». */
export const objectiveMove = {
  way: aside(
    choice(["up", "down"], {
      label: "Sens",
      words: { up: "Monter", down: "Descendre" },
      missing: "Dites dans quel sens.",
    }),
  ),
};

/** Everything that is written of an objective. */
export const objectiveFields = fieldsOf<ObjectiveWrite>()({
  ...placed,
  ...objectiveName,
  rank: stampedRank({ label: "Rang" }),
});
