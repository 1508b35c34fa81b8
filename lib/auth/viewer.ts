import "server-only";
import { headers } from "next/headers";
import { notFound, redirect, unauthorized } from "next/navigation";
import { cache } from "react";
import { readSession, type StoredMembership, touchSession } from "@/db/auth/sessions";
import type { Scope } from "@/db/scope";
import { keptEntry } from "@/lib/kernel/kept-entry";
import type { Membership } from "@/lib/permissions/can";
import { found } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { rememberAsker } from "./asker";
import { cookieSessionId } from "./cookie";
import { heldOn, livingMemberships } from "./living";
import { mintScope } from "./mint";

export type Viewer = {
  id: string;
  name: string;
  sessionId: string;
  /** Notifications that were not read: what the head of every page says. */
  unread: number;
  memberships: readonly (Membership & { regionName: string; territories: StoredMembership["territories"] })[];
  scope: Scope;
  /** Civil date of the request (YYYY-MM-DD) in the Région's time zone: every query and rule takes it from here. */
  today: string;
  timeZone: string;
  /** Own territory of each Région, by region id. */
  regionsOwn: Readonly<Record<string, string>>;
};

/** The living session of this request, with the memberships in force today; null: none, ended, idle, disabled. */
const readStanding = cache(async () => {
  const sessionId = await cookieSessionId();
  const session = sessionId ? await readSession(sessionId) : null;
  if (!session) return null;
  rememberAsker(session.sessionId, session.accountId);
  if (session.stale) await touchSession(session.sessionId);
  return { session, ...livingMemberships(session.memberships) };
});

/** True when the session lives and no right of its account does: nothing is open to it, and signing in again changes nothing. */
export async function isRightless(): Promise<boolean> {
  return (await readStanding())?.living.length === 0;
}

/** The reader of this request as the session row says now, or null: no living session, or no living membership. */
export const readViewer = cache(async (): Promise<Viewer | null> => {
  const standing = await readStanding();
  if (!standing || standing.living.length === 0) return null;
  const { session, timeZone, date, living } = standing;
  const { memberships, regionsOwn } = heldOn(living, date);
  const scope = mintScope(session.accountId, memberships, regionsOwn);
  return {
    id: session.accountId,
    name: session.accountName,
    sessionId: session.sessionId,
    unread: session.unread,
    memberships,
    scope,
    today: date,
    timeZone,
    regionsOwn,
  };
});

/** The same, or the sign-in page, which leads back to the address asked; the text back, of a form sent before scripts. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await readViewer();
  if (viewer) return viewer;
  if (await keptEntry()) unauthorized();
  const asked = (await headers()).get("x-address");
  redirect(asked ? `/connexion?suite=${encodeURIComponent(asked)}` : "/connexion");
}

/** True for who reads plans, a Région's or a territory's. */
export const readsSomewhere = ({ regions, read }: Scope): boolean => [...regions, ...read].length > 0;

const reads = ({ scope }: Viewer) => readsSomewhere(scope);

/** The viewer, when they read business rows somewhere; an administrator of accounts reads none: 404. */
export async function requireReader(): Promise<Viewer> {
  const viewer = await requireViewer();
  return reads(viewer) ? viewer : notFound();
}

/** The viewer, when they read a whole Région (officer, regional elected member); nobody else: 404. */
export async function requireRegionReader(): Promise<Viewer> {
  const viewer = await requireViewer();
  return viewer.scope.regions.length > 0 ? viewer : notFound();
}

/** True for who puts rows in the bin and takes them out: of territories, or of a Région’s own. */
export const writesSomewhere = ({ write, staff, admin }: Scope): boolean =>
  [...write, ...staff, ...admin].length > 0;

/** True for who sets up a Région and writes what is its own: its officers and administrators. */
export const settlesSomewhere = ({ staff, admin }: Scope): boolean => [...staff, ...admin].length > 0;

const administers = ({ scope }: Viewer) => scope.admin.length > 0;

/** The viewer, when they administer accounts somewhere; anybody else: 404. */
export const requireAdministrator = cache(async (): Promise<Viewer> => {
  const viewer = await requireViewer();
  if (administers(viewer)) return viewer;
  log.info({ refusal: "absent" }, "administration refused");
  return notFound();
});

/** The same rule for a route handler. Throws Refusal "absent". */
export function requireAdministering(viewer: Viewer): void {
  found(administers(viewer) ? viewer : null);
}

/** The same rule as requireReader() for a route handler. Throws Refusal "absent". */
export function requireReading(viewer: Viewer): void {
  found(reads(viewer) ? viewer : null);
}

/** What the account reads as an elected member, apart from its other roles; null when it is not one. */
export function electedScope(viewer: Viewer): Scope | null {
  const elected = viewer.memberships.filter(({ role }) => role === "elected");
  return elected.length > 0 ? mintScope(viewer.id, elected, viewer.regionsOwn) : null;
}
