import "server-only";
import { budgetLineWall } from "@/db/actions/budget/wall";
import { budgetLineFields } from "@/lib/actions/budget/fields";
import { addBudgetLine, deleteBudgetLine, updateBudgetLine } from "@/lib/actions/budget/gestures";
import { movesPlanned } from "@/lib/actions/budget/rules";
import type { Actor } from "@/lib/auth/actor";
import { authorize } from "@/lib/permissions/can";
import type { Values } from "../compare";
import type { FlatNoun } from "../flat/noun";
import { puttingBack } from "../flat/put-back";
import { likeness, plainWords } from "../words";
import { expenseTarget, importedOfExpense } from "./expenses-columns";
import { isTotal, paidActions, wrongAction } from "./paid-action";

const onRow = { permission: "action.write", key: "budgetLineId" } as const;

/** An action and a year, or neither. */
const placeOf = ({ actionId, year }: Values) => (actionId && year ? `${actionId} ${year}` : null);
const keysOf = (values: Values) => placeOf(values) ?? [];

/** Below it, two labels of one action and one year are two expenses. */
const close = 0.7;

const total =
  "Cette ligne ressemble à un total\u00a0: ce qu’elle additionne serait compté deux fois. Retirez-la, ou nommez la dépense autrement.";

/** The lines of budget of the actions of a territory. */
export const expenseNoun: FlatNoun = {
  ...{ noun: "budget_line", under: true, target: expenseTarget, writes: onRow.permission, key: onRow.key },
  ...{ imported: importedOfExpense, kept: importedOfExpense },
  lists: async (tx, actor, { territoryId }) => ({ actionId: await paidActions(tx, actor, territoryId) }),
  titleOf: ({ label, year }) => [label || "Dépense", year].filter(Boolean).join(", "),
  sameKeysOf: (values) => [keysOf(values)].flat(),
  keysOf: (values) => [keysOf(values)].flat(),
  compares(said, other) {
    if (placeOf(said) !== placeOf(other)) return null;
    const agrees = !said.kind || said.kind === other.kind;
    if (plainWords(said.label ?? "") === plainWords(other.label ?? "")) return agrees ? "same" : "alike";
    return agrees && likeness(said.label ?? "", other.label ?? "", close) >= close ? "alike" : null;
  },
  wrong(values, stored, asks) {
    const faults = wrongAction(values, stored, asks);
    const { label } = budgetLineFields;
    return isTotal(values.label)
      ? [...faults, { key: "label", label: label.label, sentence: total }]
      : faults;
  },
  words: {
    resembles: "une dépense de cette action",
    ...{ same: "la même que", another: "une autre dépense" },
    elsewhere:
      "Cette dépense n’est pas de ce territoire, ou n’y est plus\u00a0: importez-la dans le sien, ou restaurez-la.",
  },
  create: { verb: "create", gesture: addBudgetLine, fields: importedOfExpense },
  steps: [{ verb: "update", gesture: updateBudgetLine, fields: budgetLineFields }],
  remove: deleteBudgetLine,
  putBack: puttingBack(budgetLineWall, {
    ...{ ...onRow, fields: budgetLineFields },
    parents: async (_, actor: Actor) => actor,
    guard(row, before, actor) {
      if (movesPlanned({ ...row, ...before }, row)) authorize(actor, "action.write", row, "structure");
    },
  }),
};
