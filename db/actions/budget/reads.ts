import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import type { Db } from "../../client";
import { pageColumns } from "../../kernel/columns";
import { inScope, type Scope } from "../../scope";
import { liveBudgetLines } from "./table";
import { budgetLineWall } from "./wall";

export type BudgetLine = Awaited<ReturnType<typeof listBudgetLines>>[number];

const columns = pageColumns(liveBudgetLines, []);

/** Lines of budget of an action, by year then by section; amounts in whole cents, null where unknown. */
export function listBudgetLines(scope: Scope, actionId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select(columns)
        .from(liveBudgetLines)
        .where(and(budgetLineWall.visible(scope), eq(liveBudgetLines.actionId, actionId)))
        .orderBy(
          asc(liveBudgetLines.year),
          asc(liveBudgetLines.kind),
          asc(liveBudgetLines.label),
          liveBudgetLines.id,
        ),
    on,
  );
}

/** One line, with who saved it last, or null when this reader reads none of that id. */
export function getBudgetLine(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [line] = await tx
        .select({ ...columns, updatedByName: accounts.name })
        .from(liveBudgetLines)
        .leftJoin(accounts, eq(accounts.id, liveBudgetLines.updatedBy))
        .where(and(budgetLineWall.visible(scope), eq(liveBudgetLines.id, id)));
      return line ?? null;
    },
    on,
  );
}
