import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { accounts, memberships, membershipTerritories } from "../accounts/table";
import { type Db, transaction } from "../client";
import type { Role } from "../enums";
import { regionShown, regions } from "../geography/table";
import { territories } from "../territories/table";
import { sessions } from "./table";

/** Absolute and idle lives of a session. */
const absolute = sql`interval '12 hours'`;
const idle = sql`interval '60 minutes'`;

export type StoredMembership = {
  role: Role;
  regionId: string;
  regionName: string;
  timeZone: string;
  wholeRegion: boolean;
  startsOn: string;
  endsOn: string | null;
  /** Territories of the perimeter; empty for a whole Région. */
  territories: { id: string; name: string; slug: string }[];
  /** Those that came before one of them, with the day from which a right on it opens them (rights.md, « Mergers »). */
  predecessors: { id: string; since: string }[];
  /** The Région's own territory (kind `region`). */
  regionsOwnId: string | null;
};

export type StoredSession = {
  sessionId: string;
  accountId: string;
  accountName: string;
  /** Not seen for five minutes: touchSession() is due. */
  stale: boolean;
  /** Notifications that were not read. */
  unread: number;
  memberships: StoredMembership[];
};

const alive = and(
  isNull(sessions.endedAt),
  gt(sessions.createdAt, sql`now() - ${absolute}`),
  gt(sessions.lastSeenAt, sql`now() - ${idle}`),
  isNull(accounts.disabledAt),
);

function heldBy(tx: Db, accountId: string): Promise<StoredMembership[]> {
  return tx
    .select({
      role: memberships.role,
      regionId: memberships.regionId,
      regionName: regionShown,
      timeZone: regions.timeZone,
      wholeRegion: memberships.wholeRegion,
      startsOn: memberships.startsOn,
      endsOn: memberships.endsOn,
      territories: sql<StoredMembership["territories"]>`coalesce((
        select json_agg(json_build_object('id', t.id, 'name', t.name, 'slug', t.slug) order by t.name collate "fr-x-icu")
          from ${membershipTerritories} mt join ${territories} t on t.id = mt.territory_id
         where mt.membership_id = ${memberships.id}), '[]')`,
      predecessors: sql<StoredMembership["predecessors"]>`coalesce((
        select json_agg(json_build_object('id', p.id, 'since', p.since))
          from ${membershipTerritories} mt cross join lateral app.predecessors(mt.territory_id) p
         where mt.membership_id = ${memberships.id}), '[]')`,
      regionsOwnId: sql<string | null>`(select t.id from ${territories} t
         where t.region_id = ${memberships.regionId} and t.kind = 'region' limit 1)`,
    })
    .from(memberships)
    .innerJoin(regions, eq(regions.id, memberships.regionId))
    .where(and(eq(memberships.accountId, accountId), isNull(memberships.endedAt)))
    .orderBy(memberships.createdAt, memberships.id);
}

/** The memberships of an account that nobody ended, whatever their days. */
export function listHeldMemberships(accountId: string): Promise<StoredMembership[]> {
  return transaction((tx) => heldBy(tx, accountId), "read only");
}

/** The living session of an id with its account and the memberships that nobody ended, or null (ended, idle, disabled). */
export function readSession(sessionId: string): Promise<StoredSession | null> {
  return transaction(async (tx) => {
    const [session] = await tx
      .select({
        sessionId: sessions.id,
        accountId: accounts.id,
        accountName: accounts.name,
        stale: sql<boolean>`${sessions.lastSeenAt} < now() - interval '5 minutes'`,
        unread: sql<number>`app.unread(${accounts.id})`,
      })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .where(and(eq(sessions.id, sessionId), alive));
    if (!session) return null;
    return { ...session, memberships: await heldBy(tx, session.accountId) };
  }, "read only");
}

/** Keeps an active session alive; writes nothing when it was seen less than five minutes ago. */
export async function touchSession(sessionId: string): Promise<void> {
  await transaction(
    (tx) =>
      tx
        .update(sessions)
        .set({ lastSeenAt: sql`now()` })
        .where(
          and(
            eq(sessions.id, sessionId),
            isNull(sessions.endedAt),
            sql`${sessions.lastSeenAt} < now() - interval '5 minutes'`,
          ),
        ),
    "read write",
  );
}

/** Opens a session of an account, which has proved who it is. */
export async function createSession(sessionId: string, accountId: string): Promise<void> {
  await transaction((tx) => tx.insert(sessions).values({ id: sessionId, accountId }), "read write");
}

/** Ends a session at once: its next request is anonymous. */
export async function endSession(sessionId: string): Promise<void> {
  await transaction(
    (tx) =>
      tx
        .update(sessions)
        .set({ endedAt: sql`now()` })
        .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt))),
    "read write",
  );
}
