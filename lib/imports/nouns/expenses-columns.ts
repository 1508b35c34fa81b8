import { budgetLineFields } from "@/lib/actions/budget/fields";
import { columnsOf, flatTarget } from "../target";
import { paidAction, paidActionWords } from "./paid-action-column";

/** What a file of expenses fills: the line, and the action that it is of. */
export const importedOfExpense = { actionId: paidAction, ...budgetLineFields };

/** What a file of expenses may hold. */
export const expenseTarget = flatTarget({
  ...{ label: "Dépenses", noun: "budget_line", title: "label" },
  columns: columnsOf(importedOfExpense, {
    actionId: paidActionWords,
    year: ["Exercice", "Année budgétaire", "Millésime"],
    kind: ["Section budgétaire", "Fonctionnement ou investissement", "Fonctionnement / investissement"],
    label: ["Poste", "Poste de dépense", "Nature de la dépense", "Libellé", "Intitulé", "Objet", "Charges"],
    nature: ["Compte", "Classe de compte", "Chapitre"],
    plannedCents: ["Prévu", "Budget prévisionnel", "Prévisionnel", "Montant", "Budget", "Coût prévu"],
    actualCents: ["Réalisé", "Dépensé", "Montant dépensé", "Coût réel", "Réel"],
    fte: ["ETP", "Équivalent temps plein", "ETP affectés"],
    comment: ["Commentaire", "Explication", "Observations"],
  }),
});
