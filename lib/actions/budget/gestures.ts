import "server-only";
import { getBudgetLine } from "@/db/actions/budget/reads";
import { budgetLineWall } from "@/db/actions/budget/wall";
import { actionWall } from "@/db/actions/wall";
import type { Actor } from "@/lib/auth/actor";
import { outOfBin, toBin } from "@/lib/kernel/binning";
import { createUnder } from "@/lib/kernel/children";
import { storedAs } from "@/lib/kernel/ground-stored";
import { update } from "@/lib/kernel/verbs";
import { authorize } from "@/lib/permissions/can";
import { found } from "@/lib/platform/errors";
import { budgetLineFields } from "./fields";
import { budgetSaid } from "./labels";
import { emptyLine, movesPlanned, wrongYear } from "./rules";

const right = { permission: "action.write" } as const;
const onRow = { ...right, key: "budgetLineId" } as const;

/** « Ajouter une ligne »: to an action. What is planned is part of what its plan signs; what was spent is not. */
export const addBudgetLine = createUnder(budgetLineWall, actionWall, budgetLineFields, {
  ...right,
  key: "actionId",
  says: budgetSaid.ligne,
  alone: emptyLine,
  guard(typed, action, actor) {
    if (movesPlanned(typed, null)) authorize(actor, "action.write", action, "structure");
    return wrongYear(typed.year, { startsOn: action.planStartsOn, endsOn: action.planEndsOn });
  },
});

/** « Enregistrer »: every field; its action never changes. */
export const updateBudgetLine = update(budgetLineWall, budgetLineFields, {
  ...onRow,
  says: budgetSaid.ligne_enregistree,
  alone: emptyLine,
  parents: async () => null,
  guard(typed, _, { row, actor }) {
    if (movesPlanned(typed, row)) authorize(actor, "action.write", row, "structure");
    return typed.year === row.year
      ? null
      : wrongYear(typed.year, { startsOn: row.planStartsOn, endsOn: row.planEndsOn });
  },
  stored: async (tx, { scope, timeZone }, id) =>
    storedAs(budgetLineFields, found(await getBudgetLine(scope, id, tx)), timeZone),
});

/** A line that was planned leaves, and comes back, with the lock of what was signed. */
const asPlanned = {
  parents: async (_: unknown, actor: Actor) => actor,
  guard(row: Parameters<typeof authorize>[2] & Parameters<typeof movesPlanned>[0] & object, actor: Actor) {
    if (movesPlanned(null, row)) authorize(actor, "action.write", row, "structure");
  },
};

export const deleteBudgetLine = toBin(
  budgetLineWall,
  { ...onRow, says: budgetSaid.ligne_supprimee },
  asPlanned,
);
export const restoreBudgetLine = outOfBin(
  budgetLineWall,
  { ...onRow, says: budgetSaid.ligne_restauree },
  asPlanned,
);
