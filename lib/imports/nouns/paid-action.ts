import "server-only";
import { listPaidActions } from "@/db/actions/money/choices";
import type { Ask, SaidCell } from "@/db/imports/table";
import type { Tx } from "@/db/scope";
import { actionCode } from "@/lib/actions/labels";
import type { Actor } from "@/lib/auth/actor";
import type { Lists, Values } from "../compare";
import type { StoredRow } from "../flat/noun";
import { plainWords } from "../words";
import { missingAction, paidAction } from "./paid-action-column";

/**
 * Actions that a line or a funding may name: by their number, their title or both; of several plans, each says its own. Those of a plan
 * that is shut are named by the rows that they have.
 */
export async function paidActions(tx: Tx, { scope }: Actor, territoryId: string): Promise<Lists[string]> {
  const actions = await listPaidActions(scope, territoryId, tx);
  const several = new Set(actions.filter(({ open }) => open).map(({ planId }) => planId)).size > 1;
  return actions.map((action) => {
    const code = actionCode(action);
    return {
      ...{ value: action.id, held: !action.open },
      label: `${code} ${action.title}${several ? ` (${action.planTitle})` : ""}`,
      also: [action.title, code, code.slice(1), `Action ${code}`],
    };
  });
}

const moved =
  "L’action d’une ligne ne change pas\u00a0: supprimez cette ligne, puis ajoutez-la à l’autre action.";

/** What no gesture says of the action of a row: one that is there keeps its own, and one that is new names one. */
export function wrongAction(values: Values, stored: StoredRow | null, asks: readonly Ask[]): SaidCell[] {
  const fault = (sentence: string) => [{ key: "actionId", label: paidAction.label, sentence }];
  if (stored) return "actionId" in values ? fault(moved) : [];
  const asked = asks.some(({ id }) => id.startsWith("ref:actionId:"));
  return values.actionId || asked ? [] : fault(missingAction);
}

/** A row that sums others up is no row of its own: counted, it would double what it sums. */
export const isTotal = (said: string | undefined): boolean =>
  /^(?:sous )?tota(?:l|ux)\b/u.test(plainWords(said ?? ""));
