import "server-only";
import { and, desc, eq, isNotNull, ne, or, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import type { Db } from "../client";
import { shutPlans } from "../enums";
import { noneOf } from "../kernel/checks";
import { livePlans } from "../plans/table";
import { inScope, type Scope, withinStaff } from "../scope";
import { territories } from "../territories/table";
import { readColumns, readRows, readSheets } from "./papers";
import { tendedOn } from "./standing";
import { imports } from "./table";
import { visibleImports } from "./wall";

const listed = {
  id: imports.id,
  noun: imports.noun,
  fileName: imports.fileName,
  state: imports.state,
  counts: imports.counts,
  createdAt: imports.createdAt,
  appliedAt: imports.appliedAt,
  undoneAt: imports.undoneAt,
  planId: imports.planId,
  planTitle: livePlans.title,
  territoryId: imports.territoryId,
  territoryName: territories.name,
  createdByName: accounts.name,
};

const ofImports = (tx: Db) =>
  tx
    .select(listed)
    .from(imports)
    .innerJoin(territories, eq(territories.id, imports.territoryId))
    .leftJoin(livePlans, eq(livePlans.id, imports.planId))
    .leftJoin(accounts, eq(accounts.id, imports.createdBy))
    .$dynamic();

/** Of a plan, only while it is there. */
const standing = or(ne(imports.noun, "plan"), isNotNull(livePlans.id));

export type ListedImport = Awaited<ReturnType<typeof listImports>>[number];

/** Imports that this reader sees, the newest first, a hundred at most; those that were left are not told. */
export const listImports = (scope: Scope, on?: Db) =>
  inScope(
    scope,
    (tx) =>
      ofImports(tx)
        .where(and(visibleImports(scope), standing, ne(imports.state, "dropped")))
        .orderBy(desc(imports.createdAt), imports.id)
        .limit(100),
    on,
  );

export type Import = NonNullable<Awaited<ReturnType<typeof getImport>>>;

/** One import with its preview and the sheets of its file, or null when it does not exist for this reader. */
export function getImport(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [one] = await tx
        .select({
          ...listed,
          regionId: imports.regionId,
          territoryKind: territories.kind,
          planStatus: livePlans.status,
          version: imports.version,
          format: imports.format,
          digest: imports.digest,
          sheets: imports.sheets,
          mapping: imports.mapping,
          answers: imports.answers,
          asks: imports.asks,
          /** When the same file was written in the same place, if it was and still is. */
          sameAppliedAt:
            sql<Date | null>`(select max(o.applied_at) from ${imports} o where o.noun = ${imports.noun}
            and o.territory_id = ${imports.territoryId} and o.plan_id is not distinct from ${imports.planId}
            and o.digest = ${imports.digest} and o.state = 'applied' and o.id <> ${imports.id})`.mapWith(
              imports.appliedAt,
            ),
        })
        .from(imports)
        .innerJoin(territories, eq(territories.id, imports.territoryId))
        .leftJoin(livePlans, eq(livePlans.id, imports.planId))
        .leftJoin(accounts, eq(accounts.id, imports.createdBy))
        .where(and(visibleImports(scope), standing, eq(imports.id, id)));
      if (!one) return null;
      const remembered = await readColumns(tx, one);
      return { ...one, remembered, rows: await readRows(tx, id), book: await readSheets(tx, id) };
    },
    on,
  );
}

/** Open plans of the territories in which this reader makes imports: where a file may be read. */
export const listImportPlans = (scope: Scope, on?: Db) =>
  inScope(
    scope,
    (tx) =>
      tx
        .select({ id: livePlans.id, title: livePlans.title, territoryName: territories.name })
        .from(livePlans)
        .innerJoin(territories, eq(territories.id, livePlans.territoryId))
        .where(and(withinStaff(scope, livePlans), noneOf(livePlans.status, shutPlans)))
        .orderBy(territories.name, desc(livePlans.startsOn)),
    on,
  );

/** Whether a territory has an agent on a civil date (YYYY-MM-DD): the officer who prepared an import there then writes nothing. */
export const isTended = (scope: Scope, territoryId: string, today: string, on?: Db) =>
  inScope(
    scope,
    async (tx) => {
      const [held] = await tx.execute<{ tended: boolean }>(
        sql`select ${tendedOn(territoryId, today)} as tended`,
      );
      return held?.tended ?? true;
    },
    on,
  );
