import { budgetLimits as limits } from "@/db/actions/budget/limits";
import { type ExpenseNature, expenseNatures } from "@/db/actions/budget/natures";
import type { BudgetLineWrite } from "@/db/actions/budget/table";
import { type BudgetKind, budgetKinds } from "@/db/enums";
import { choice, choiceOrNone, euros, fieldsOf, oneLine, text, whole } from "@/lib/kernel/dictionary";
import { fteOrUnknown } from "@/lib/kernel/dictionary-more";

export const budgetKindLabels: Record<BudgetKind, string> = {
  operating: "Fonctionnement",
  investment: "Investissement",
};

/** The words of the national form of report, with the number of the class. */
export const expenseNatureLabels: Record<ExpenseNature, string> = {
  purchases: "60 – Achats",
  services: "61 – Services extérieurs",
  other_services: "62 – Autres services extérieurs",
  taxes: "63 – Impôts et taxes",
  staff: "64 – Charges de personnel",
  management: "65 – Autres charges de gestion courante",
  financial: "66 – Charges financières",
  exceptional: "67 – Charges exceptionnelles",
  allowances: "68 – Dotations aux amortissements et provisions",
};

const year = "Indiquez l’année, en quatre chiffres.";

/** What is written of a line of budget, in the order of its form. */
export const budgetLineFields = fieldsOf<BudgetLineWrite>()({
  year: whole(limits.year, { label: "Année", missing: year }),
  kind: choice(budgetKinds, {
    label: "Section",
    words: budgetKindLabels,
    missing: "Choisissez fonctionnement ou investissement.",
  }),
  label: oneLine(limits.label, { label: "Dépense", missing: "Dites de quelle dépense il s’agit." }),
  nature: choiceOrNone(expenseNatures, {
    label: "Nature comptable",
    words: expenseNatureLabels,
    none: "non précisée",
  }),
  plannedCents: euros({ label: "Montant prévu", none: "non renseigné" }),
  actualCents: euros({ label: "Montant réalisé", none: "non renseigné" }),
  fte: fteOrUnknown({ label: "ETP d’animation", none: "non renseigné" }),
  comment: text(limits.comment, { label: "Explication de l’écart" }),
});

export type BudgetLineValues = Readonly<
  Partial<Record<keyof typeof budgetLineFields, string | number | null>>
>;
