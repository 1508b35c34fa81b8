import "server-only";
import { and, eq } from "drizzle-orm";
import { accounts } from "../accounts/table";
import type { Db } from "../client";
import type { Outcome } from "../enums";
import { outcomeOf, type Target, writeVersion } from "../kernel/writes";
import { inScope, type Scope, withinStaff, writeInScope } from "../scope";
import { territories } from "../territories/table";
import { getEditedPlde } from "./plde/reads";
import { livePlans, plans } from "./table";

type Both = NonNullable<Awaited<ReturnType<typeof getEditedPlan>>>;
export type EditedPlan = Both["plan"];

/** A living plan that this reader writes and its PLDE, each with its version and who saved it; null otherwise. */
export function getEditedPlan(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({
          plan: {
            id: livePlans.id,
            regionId: livePlans.regionId,
            territoryId: livePlans.territoryId,
            territoryName: territories.name,
            territoryKind: territories.kind,
            status: livePlans.status,
            title: livePlans.title,
            startsOn: livePlans.startsOn,
            endsOn: livePlans.endsOn,
            signedEndsOn: livePlans.signedEndsOn,
            signedOn: livePlans.signedOn,
            deliberation: livePlans.deliberation,
            diagnosis: livePlans.diagnosis,
            stakes: livePlans.stakes,
            governance: livePlans.governance,
            version: livePlans.version,
            updatedAt: livePlans.updatedAt,
            updatedByName: accounts.name,
          },
          pldeId: livePlans.pldeId,
        })
        .from(livePlans)
        .innerJoin(territories, eq(territories.id, livePlans.territoryId))
        .leftJoin(accounts, eq(accounts.id, livePlans.updatedBy))
        .where(and(withinStaff(scope, livePlans), eq(livePlans.id, id)));
      const plde = row && (await getEditedPlde(scope, row.pldeId, tx));
      return plde ? { plan: row.plan, plde } : null;
    },
    on,
  );
}

type PlanChange = {
  title: string;
  startsOn: string;
  endsOn: string;
  signedOn: string | null;
  deliberation: string | null;
  diagnosis: string;
  stakes: string;
  governance: string;
};

/** Writes what a plan says and its dates; its status, its number and its PLDE are not changed here. */
export function updatePlan(scope: Scope, target: Target, change: PlanChange, on?: Db): Promise<Outcome> {
  const wall = withinStaff(scope, plans);
  return writeInScope(
    scope,
    async (tx) => outcomeOf(await writeVersion(tx, scope, plans, wall, target, change)),
    on,
  );
}
