import "server-only";
import { and, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import type { Db } from "../client";
import { inScope, type Scope } from "../scope";
import { territories } from "../territories/table";
import { notifications } from "./table";
import { type ToldRow, tellers } from "./told";

const columns = {
  id: notifications.id,
  kind: notifications.kind,
  noun: notifications.noun,
  rowId: notifications.rowId,
  createdAt: notifications.createdAt,
  readAt: notifications.readAt,
  author: accounts.name,
  territory: territories.name,
};

type Kept = Awaited<ReturnType<typeof kept>>[number];

/** A notification as its person reads it today. */
export type Told = Omit<Kept, "noun" | "rowId"> & Omit<ToldRow, "id">;

/** The most that is shown or told at once. */
const mostTold = 100;

const kept = (tx: Db, scope: Scope, where: SQL | undefined) =>
  tx
    .select(columns)
    .from(notifications)
    .innerJoin(territories, eq(territories.id, notifications.territoryId))
    .leftJoin(accounts, eq(accounts.id, notifications.createdBy))
    .where(and(eq(notifications.accountId, scope.actorId), where))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(mostTold);

/** Those whose row the person still reads, with what it is called today. */
async function told(tx: Db, scope: Scope, where: SQL | undefined): Promise<Told[]> {
  const rows = await kept(tx, scope, where);
  const found = new Map<string, ToldRow>();
  for (const noun of new Set(rows.map((row) => row.noun))) {
    const ids = rows.filter((row) => row.noun === noun).map(({ rowId }) => rowId);
    for (const row of (await tellers[noun]?.(tx, scope, ids)) ?? []) found.set(`${noun} ${row.id}`, row);
  }
  return rows.flatMap(({ noun, rowId, ...row }) => {
    const said = found.get(`${noun} ${rowId}`);
    return said ? [{ ...said, ...row }] : [];
  });
}

/** What a person was told, the newest first, a hundred at most; what they do not read any more is not among them. */
export const listNotifications = (scope: Scope, on?: Db): Promise<Told[]> =>
  inScope(scope, (tx) => told(tx, scope, undefined), on);

/** What a mail says of a notification, or of all that is new; what was read, undone since, or is out of sight is not in it. */
export const listToMail = (scope: Scope, id?: string, on?: Db): Promise<Told[]> =>
  inScope(
    scope,
    async (tx) => {
      const one =
        id === undefined
          ? sql`${notifications.id} in (select u.id from app.untold(${scope.actorId}) u)`
          : inArray(notifications.id, [id]);
      const rows = await told(
        tx,
        scope,
        and(isNull(notifications.readAt), isNull(notifications.mailedAt), one),
      );
      // To whom one speaks of an action that has ended, one speaks all the same.
      return rows.filter(({ still, kind }) => still || kind === "mentioned" || kind === "assigned");
    },
    on,
  );
