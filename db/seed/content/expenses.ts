import type { ExpenseNature } from "../../actions/budget/natures";
import type { Axis, BudgetKind } from "../../enums";
import type { Random } from "../random";

type Expense = {
  label: string;
  nature: ExpenseNature;
  kind: BudgetKind;
  /** Between these hundreds of euros a year. */
  from: number;
  to: number;
  fte?: number;
};

const expenses: Record<Axis, readonly Expense[]> = {
  local_animation: [
    { label: "Poste d’animation", nature: "staff", kind: "operating", from: 90, to: 220, fte: 0.5 },
    { label: "Communication et impression", nature: "other_services", kind: "operating", from: 8, to: 35 },
    { label: "Location de salles et accueil", nature: "services", kind: "operating", from: 5, to: 24 },
    { label: "Mobilier d’exposition", nature: "purchases", kind: "investment", from: 15, to: 60 },
  ],
  pooling: [
    { label: "Étude et conseil", nature: "other_services", kind: "operating", from: 60, to: 180 },
    { label: "Coordination", nature: "staff", kind: "operating", from: 50, to: 150, fte: 0.3 },
    { label: "Équipement mutualisé", nature: "purchases", kind: "investment", from: 40, to: 260 },
  ],
  project_support: [
    { label: "Accompagnement individuel", nature: "staff", kind: "operating", from: 70, to: 200, fte: 0.4 },
    { label: "Ateliers et intervenants", nature: "other_services", kind: "operating", from: 15, to: 60 },
    { label: "Postes informatiques", nature: "purchases", kind: "investment", from: 10, to: 45 },
  ],
};

/** One to three expenses of an action of this axis, the first of which is always there. */
export const expensesOf = (axis: Axis, drawn: Random): readonly Expense[] =>
  expenses[axis].filter((_, rank) => rank === 0 || drawn.chance(0.45));
