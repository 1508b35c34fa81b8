import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import type { Db } from "../../client";
import { pageColumns } from "../../kernel/columns";
import { french } from "../../kernel/lists";
import { inScope, type Scope, withinStaff } from "../../scope";
import { territories } from "../../territories/table";
import { livePlans } from "../table";
import { planWall } from "../wall";
import { livePldes } from "./table";
import { pldeWall } from "./wall";

/** A living PLDE that this reader writes, with its version and who saved it; null otherwise. */
export function getEditedPlde(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [plde] = await tx
        .select({
          ...pageColumns(livePldes, []),
          updatedByName: accounts.name,
        })
        .from(livePldes)
        .leftJoin(accounts, eq(accounts.id, livePldes.updatedBy))
        .where(and(withinStaff(scope, livePldes), eq(livePldes.id, id)));
      return plde ?? null;
    },
    on,
  );
}

/** A living PLDE that this reader reads, where it stands, and its plans, the newest first; null otherwise. */
export function getPlde(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [plde] = await tx
        .select({
          ...pageColumns(livePldes, []),
          territoryName: territories.name,
          territoryKind: territories.kind,
          territorySlug: territories.slug,
        })
        .from(livePldes)
        .innerJoin(territories, eq(territories.id, livePldes.territoryId))
        .where(and(pldeWall.visible(scope), eq(livePldes.id, id)));
      if (!plde) return null;
      const plans = await tx
        .select({
          id: livePlans.id,
          title: livePlans.title,
          number: livePlans.number,
          status: livePlans.status,
          startsOn: livePlans.startsOn,
          endsOn: livePlans.endsOn,
          entering: livePlans.entering,
          amending: livePlans.amending,
        })
        .from(livePlans)
        .where(and(planWall.visible(scope), eq(livePlans.pldeId, id)))
        .orderBy(desc(livePlans.startsOn));
      return { ...plde, plans };
    },
    on,
  );
}

/** Living PLDEs that the scope reads, by territory, the newest first: those that a plan is opened under, and the ones without plan yet. */
export function listPldes(scope: Scope, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: livePldes.id,
          title: livePldes.title,
          startsOn: livePldes.startsOn,
          endsOn: livePldes.endsOn,
          regionId: livePldes.regionId,
          territoryId: livePldes.territoryId,
          territoryName: territories.name,
          territoryKind: territories.kind,
        })
        .from(livePldes)
        .innerJoin(territories, eq(territories.id, livePldes.territoryId))
        .where(pldeWall.visible(scope))
        .orderBy(asc(french(territories.name)), desc(livePldes.startsOn)),
    on,
  );
}
