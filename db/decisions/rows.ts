import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "../client";
import type { ActionStatus, AwaitedDecision, PlanStatus, TerritoryKind } from "../enums";
import { idList } from "../kernel/ids";
import type { Scope } from "../scope";
import { territories } from "../territories/table";

/** An action whose block is settled, as it is once nobody else writes it. */
export type HeldBlock = {
  id: string;
  regionId: string;
  territoryId: string;
  territoryKind: TerritoryKind;
  planStatus: PlanStatus;
  status: ActionStatus;
  blocked: boolean;
  blockedOn: string | null;
  blockedReason: string | null;
  unblockingCondition: string | null;
  decisionAwaitedFrom: AwaitedDecision;
  /** The last that was recorded on it and lives. */
  lastDecision: string | null;
};

/** Living actions that the scope may record a decision on, held until the end of the transaction: an officer holds those of others too. */
export async function holdBlocks(
  tx: Db,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, HeldBlock>> {
  const rows = await tx.execute<HeldBlock>(sql`
    select b.id, b.region_id as "regionId", b.territory_id as "territoryId", t.kind as "territoryKind", b.plan_status as "planStatus",
        b.status, b.blocked, b.blocked_on::text as "blockedOn", b.blocked_reason as "blockedReason",
        b.unblocking_condition as "unblockingCondition", b.decision_awaited_from as "decisionAwaitedFrom", b.last_decision as "lastDecision"
      from app.held_blocks(${idList(ids)}) b join ${territories} t on t.id = b.territory_id
     where b.region_id = any(${idList(scope.staff)}) or b.territory_id = any(${idList(scope.write)})`);
  return new Map([...rows].map((row) => [row.id, row]));
}
