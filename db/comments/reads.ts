import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";
import { listVersions } from "../audit/versions/reads";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { type Commented, commentsOf, listCommented, listReaders } from "./rows";
import { liveComments, mentions } from "./table";
import { visibleComments } from "./wall";

const resolvers = alias(accounts, "resolvers");

export type Comment = Awaited<ReturnType<typeof found>>[number];

const found = (tx: Db, scope: Scope, on: Commented, id: string) =>
  tx
    .select({
      id: liveComments.id,
      parentId: liveComments.parentId,
      body: liveComments.body,
      version: liveComments.version,
      createdAt: liveComments.createdAt,
      createdBy: liveComments.createdBy,
      correctedAt: liveComments.correctedAt,
      withdrawnAt: liveComments.withdrawnAt,
      resolvedOn: liveComments.resolvedOn,
      resolvedByName: resolvers.name,
      author: accounts.name,
      authorTerritory: territories.name,
      /** Whom it is told to. */
      told: sql<string[]>`array(select a.name from ${mentions} m join ${accounts} a on a.id = m.account_id
        where m.comment_id = ${liveComments.id} order by a.name)`,
    })
    .from(liveComments)
    .innerJoin(territories, eq(territories.id, liveComments.authorTerritoryId))
    .leftJoin(accounts, eq(accounts.id, liveComments.createdBy))
    .leftJoin(resolvers, eq(resolvers.id, liveComments.resolvedBy))
    .where(and(visibleComments(scope), commentsOf(on, id)))
    .orderBy(asc(liveComments.createdAt), liveComments.id);

export type Discussion = NonNullable<Awaited<ReturnType<typeof getDiscussion>>>;

/** What is said of a living row, the oldest first, with former texts and whom one may tell it to; null to who may not read it. */
export const getDiscussion = (scope: Scope, on: Commented, id: string, tx?: Db) =>
  inScope(
    scope,
    async (db) => {
      const [row] = await listCommented(db, scope, on, [id]);
      if (!row) return null;
      const comments = await found(db, scope, on, id);
      return {
        row,
        comments,
        versions: await listVersions(db, comments),
        readers: await listReaders(db, row),
      };
    },
    tx,
  );

/** Threads of a row that are not resolved, to who reads them; null to another. */
export const countOpenComments = (scope: Scope, on: Commented, id: string, tx?: Db) =>
  inScope(
    scope,
    async (db): Promise<number | null> => {
      if ((await listCommented(db, scope, on, [id])).length === 0) return null;
      const [row] = await db
        .select({ count: sql<number>`count(*)::integer` })
        .from(liveComments)
        .where(
          and(
            visibleComments(scope),
            commentsOf(on, id),
            isNull(liveComments.parentId),
            isNull(liveComments.resolvedOn),
            isNull(liveComments.withdrawnAt),
          ),
        );
      return row?.count ?? 0;
    },
    tx,
  );
