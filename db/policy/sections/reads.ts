import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import { listGroundChanges } from "../../audit/ground-changes";
import type { Db } from "../../client";
import { isExample } from "../../regions/set-up";
import { inScope, type Scope } from "../../scope";
import { livePolicySections } from "./table";
import { policySectionWall } from "./wall";

const columns = {
  id: livePolicySections.id,
  regionId: livePolicySections.regionId,
  kind: livePolicySections.kind,
  title: livePolicySections.title,
  intro: livePolicySections.intro,
  body: livePolicySections.body,
  source: livePolicySections.source,
  rank: livePolicySections.rank,
  version: livePolicySections.version,
  /** Of the example of 2009, as it came. */
  example: isExample("policy_section", livePolicySections.id),
};

/** Those of the Régions of this reader, in their order. */
export function listPolicySections(scope: Scope, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select(columns)
        .from(livePolicySections)
        .where(policySectionWall.visible(scope))
        .orderBy(asc(livePolicySections.rank), asc(livePolicySections.title), asc(livePolicySections.id)),
    on,
  );
}

/** One of them, or null when this reader reads none of that id. */
export function getPolicySection(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [row] = await tx
        .select({ ...columns, updatedAt: livePolicySections.updatedAt, updatedByName: accounts.name })
        .from(livePolicySections)
        .leftJoin(accounts, eq(accounts.id, livePolicySections.updatedBy))
        .where(and(policySectionWall.visible(scope), eq(livePolicySections.id, id)));
      return row ?? null;
    },
    on,
  );
}

/** Newest recorded changes of one of them, at most `limit`. */
export const listPolicySectionChanges = (scope: Scope, id: string, limit: number) =>
  listGroundChanges(scope, policySectionWall, id, limit);
