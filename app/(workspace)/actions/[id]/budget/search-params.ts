import * as z from "zod";
import { budgetSaid } from "@/lib/actions/budget/labels";
import { id } from "@/lib/kernel/inputs";
import { one, rowParams } from "@/lib/kernel/search-params";

/** What was just done, and the line or the funding that is being written. */
export const budgetParams = z.intersection(
  rowParams(budgetSaid),
  z.object({ ligne: one(id), financement: one(id) }),
);
