import { markOfBlock } from "@/lib/decisions/rules";
import type { Database } from "../http";
import { asOwner } from "./prepare";

/** A living action, blocked, that waits for a decision of the Région. */
export const awaitsRegion = (http: Database, id: string) =>
  asOwner(
    http,
    (
      sql,
    ) => sql`update action set status = 'in_progress', progress = 20, blocked = true, blocked_on = '2026-11-01', blocked_reason = 'Essai',
      unblocking_condition = null, decision_awaited_from = 'region', version = version + 1 where id = ${id}`,
  );

/** The mark of that block, as its page gives it. */
export async function markOn({ sql }: Database, id: string): Promise<Record<string, string>> {
  const [last] = await sql<
    { id: string }[]
  >`select id from decision where action_id = ${id} and deleted_at is null
    order by created_at desc, id desc limit 1`;
  const block = { blocked: true, blockedOn: "2026-11-01", blockedReason: "Essai", unblockingCondition: null };
  return { onBlock: markOfBlock({ ...block, decisionAwaitedFrom: "region" }, last?.id ?? null) };
}

/** A living decision that was asked of the territory, whose follow-up is up to it; done or not. */
export const askedOfTerritory =
  (doneOn: string | null = null) =>
  (http: Database, id: string) =>
    asOwner(
      http,
      (
        sql,
      ) => sql`update decision set asked_from = 'territory', owned_by = 'territory', done_on = ${doneOn}, deleted_at = null,
        deleted_by = null, version = version + 1 where id = ${id}`,
    );

export const typedDecision = {
  ...{ outcome: "agreed", decidedBy: "Rejeu", decidedOn: "2026-11-20", askedOn: "2026-11-02" },
  ...{ text: "Rejeu", ownedBy: "territory", owner: "", dueOn: "" },
};
