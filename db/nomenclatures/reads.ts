import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import { listGroundChanges } from "../audit/ground-changes";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";
import type { TermKind } from "./limits";
import { nomenclatures } from "./table";
import { termWall } from "./wall";

export type ListedTerm = Awaited<ReturnType<typeof listTerms>>[number];

const columns = {
  id: nomenclatures.id,
  regionId: nomenclatures.regionId,
  kind: sql<TermKind>`${nomenclatures.kind}`,
  code: nomenclatures.code,
  label: nomenclatures.label,
  gone: sql<boolean>`(${nomenclatures.deletedAt} is not null)`,
  version: nomenclatures.version,
};

/** How many living rows name a term; null to who does not write terms. */
async function usesOf(tx: Db, scope: Scope): Promise<ReadonlyMap<string, number> | null> {
  if (scope.staff.length + scope.admin.length === 0) return null;
  const rows = await tx.execute<{ term: string; uses: number }>(
    sql`select kind || '/' || code as term, sum(uses)::integer as uses from app.terms_used() group by 1`,
  );
  return new Map([...rows].map(({ term, uses }) => [term, uses]));
}

const counted = (uses: ReadonlyMap<string, number> | null, { kind, code }: { kind: string; code: string }) =>
  uses && (uses.get(`${kind}/${code}`) ?? 0);

/** Every term of every vocabulary, in its order, those too that have left the choices. */
export function listTerms(scope: Scope, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const terms = await tx
        .select(columns)
        .from(nomenclatures)
        .where(termWall.known(scope))
        .orderBy(asc(nomenclatures.rank), asc(nomenclatures.code));
      const uses = await usesOf(tx, scope);
      return terms.map((term) => ({ ...term, uses: counted(uses, term) }));
    },
    on,
  );
}

/** One term, in the choices or not, or null when this reader reads none of that id. */
export function getTerm(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [term] = await tx
        .select({ ...columns, updatedAt: nomenclatures.updatedAt, updatedByName: accounts.name })
        .from(nomenclatures)
        .leftJoin(accounts, eq(accounts.id, nomenclatures.updatedBy))
        .where(and(termWall.known(scope), eq(nomenclatures.id, id)));
      return term ? { ...term, uses: counted(await usesOf(tx, scope), term) } : null;
    },
    on,
  );
}

/** Newest recorded changes of one of them, at most `limit`. */
export const listTermChanges = (scope: Scope, id: string, limit: number) =>
  listGroundChanges(scope, termWall, id, limit);
