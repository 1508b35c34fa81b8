import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import type { Db } from "../../client";
import type { OrganisationKind } from "../../enums";
import { pageColumns } from "../../kernel/columns";
import { organisations } from "../../organisations/table";
import { inScope, type Scope } from "../../scope";
import { liveFundings } from "./table";
import { fundingWall } from "./wall";

export type Funding = Awaited<ReturnType<typeof listFundings>>[number];

const columns = {
  ...pageColumns(liveFundings, []),
  /** What the funder is; of one that is not read, another. */
  funderKind: sql<OrganisationKind>`coalesce(${organisations.kind}, 'other')`,
  funder: sql<string>`coalesce(${organisations.acronym}, ${organisations.name}, '')`,
};

/** Fundings of an action, by year then by funder; amounts in whole cents, null where unknown. */
export function listFundings(scope: Scope, actionId: string, on?: Db) {
  return inScope(
    scope,
    (tx) =>
      tx
        .select(columns)
        .from(liveFundings)
        .leftJoin(organisations, eq(organisations.id, liveFundings.organisationId))
        .where(and(fundingWall.visible(scope), eq(liveFundings.actionId, actionId)))
        .orderBy(asc(liveFundings.year), asc(organisations.name), liveFundings.id),
    on,
  );
}

/** One funding, with who saved it last, or null when this reader reads none of that id. */
export function getFunding(scope: Scope, id: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [funding] = await tx
        .select({ ...columns, updatedByName: accounts.name })
        .from(liveFundings)
        .leftJoin(organisations, eq(organisations.id, liveFundings.organisationId))
        .leftJoin(accounts, eq(accounts.id, liveFundings.updatedBy))
        .where(and(fundingWall.visible(scope), eq(liveFundings.id, id)));
      return funding ?? null;
    },
    on,
  );
}
