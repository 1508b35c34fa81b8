import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { accounts } from "../accounts/table";
import { actionTerritories, liveActions } from "../actions/table";
import type { Db } from "../client";
import type { TerritoryKind } from "../enums";
import { eventTerritories, liveEvents } from "../events/table";
import { insertRows } from "../kernel/rows";
import { livePlans } from "../plans/table";
import { liveProjects } from "../projects/table";
import { type Scope, withinStaff } from "../scope";
import { territories } from "../territories/table";
import { liveComments, mentions } from "./table";
import { linkedToOwn } from "./wall";

/** What is talked of, by the column of a comment that names it. */
export const commentedNouns = ["plan", "action", "event", "project"] as const;
export type Commented = (typeof commentedNouns)[number];

const unlinked = sql<string[]>`'{}'::uuid[]`;

/** Its living rows, and the territories with which each is shared. */
const of = {
  plan: { live: livePlans, linked: unlinked },
  action: {
    live: liveActions,
    linked: sql<
      string[]
    >`array(select l.territory_id from ${actionTerritories} l where l.action_id = ${liveActions.id})`,
  },
  event: {
    live: liveEvents,
    linked: sql<
      string[]
    >`array(select l.territory_id from ${eventTerritories} l where l.event_id = ${liveEvents.id})`,
  },
  project: { live: liveProjects, linked: unlinked },
} as const;

/** The column of a comment that names each. */
export const columnOf = {
  plan: "planId",
  action: "actionId",
  event: "eventId",
  project: "projectId",
} as const;

/** Comments of one row. */
export const commentsOf = (on: Commented, id: string): SQL => eq(liveComments[columnOf[on]], id);

export type CommentedRow = {
  id: string;
  on: Commented;
  regionId: string;
  territoryId: string;
  territoryKind: TerritoryKind;
  linkedTerritoryIds: string[];
};

/** Living rows of which the scope reads the comments, with what can() asks of their place. */
export async function listCommented(
  tx: Db,
  scope: Scope,
  on: Commented,
  ids: readonly string[],
): Promise<CommentedRow[]> {
  const { live, linked } = of[on];
  const shared =
    scope.own.length > 0 && (on === "action" || on === "event")
      ? linkedToOwn(scope, live.id, `${on}_territory`, `${on}_id`)
      : undefined;
  const rows = await tx
    .select({
      id: live.id,
      regionId: live.regionId,
      territoryId: live.territoryId,
      territoryKind: territories.kind,
      linkedTerritoryIds: linked,
    })
    .from(live)
    .innerJoin(territories, eq(territories.id, live.territoryId))
    .where(and(or(withinStaff(scope, live), shared), inArray(live.id, [...ids])));
  return rows.map((row) => ({ ...row, on }));
}

type Place = Pick<CommentedRow, "id" | "on" | "regionId" | "territoryId">;

type Of = Readonly<Record<(typeof columnOf)[Commented], string | null>>;

/** What a comment is said of. */
export function rowOf(comment: Of): { on: Commented; id: string } {
  for (const on of commentedNouns) {
    const id = comment[columnOf[on]];
    if (id) return { on, id };
  }
  throw new Error("A comment is said of one row.");
}

/** An account reads the comments of a row: the database says the same before it keeps a mention. */
const readsComments = ({ id, on, regionId, territoryId }: Place): SQL => sql`app.comment_reads(${accounts.id},
  ${regionId}::uuid, ${territoryId}::uuid, ${on === "action" ? id : null}::uuid, ${on === "event" ? id : null}::uuid)`;

/** Of these accounts, or of all, those that read the comments of a row, by name; the row is one that the asker reads. */
export const listReaders = (tx: Db, place: Place, among?: readonly string[]) =>
  tx
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(and(among && inArray(accounts.id, [...among]), readsComments(place)))
    .orderBy(sql`${accounts.name} collate "fr-x-icu"`, accounts.id);

/** Whom each comment is told to. */
export const addMentions = (tx: Db, rows: readonly (typeof mentions.$inferInsert)[]) =>
  insertRows(tx, { table: mentions }, rows);
