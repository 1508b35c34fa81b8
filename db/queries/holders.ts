import "server-only";
import { and, eq } from "drizzle-orm";
import type { Db } from "../client";
import type { Outcome } from "../enums";
import { accounts } from "../schema/accounts";
import { holders, liveProjects } from "../schema/projects";
import { inScope, type Scope, withinOwn, writeInScope } from "../scope";
import { createOnce, outcomeOf, type Target, writeVersion } from "./writes";

export type Holder = NonNullable<Awaited<ReturnType<typeof getHolder>>>;

/** Who carries a living project; null when nobody is recorded, and for anyone but the agents of its territory. */
export function getHolder(scope: Scope, projectId: string, on?: Db) {
  return inScope(
    scope,
    async (tx) => {
      const [holder] = await tx
        .select({
          id: holders.id,
          projectId: holders.projectId,
          name: holders.name,
          phone: holders.phone,
          email: holders.email,
          consentOn: holders.consentOn,
          keepUntil: holders.keepUntil,
          erasedOn: holders.erasedOn,
          version: holders.version,
          updatedAt: holders.updatedAt,
          updatedByName: accounts.name,
        })
        .from(holders)
        .innerJoin(liveProjects, eq(liveProjects.id, holders.projectId))
        .leftJoin(accounts, eq(accounts.id, holders.updatedBy))
        .where(and(withinOwn(scope, holders), eq(holders.projectId, projectId)));
      return holder ?? null;
    },
    on,
  );
}

export type HolderFields = {
  name: string;
  phone: string | null;
  email: string | null;
  consentOn: string;
  keepUntil: string;
};

/**
 * Records who carries a project that has no holder yet, once for a request; `conflict` when another request did meanwhile.
 */
export function createHolder(
  scope: Scope,
  project: { id: string; regionId: string; territoryId: string },
  requestKey: string,
  fields: HolderFields,
  on?: Db,
): Promise<Outcome> {
  const { id: projectId, regionId, territoryId } = project;
  return writeInScope(
    scope,
    async (tx) => {
      let made = true;
      await createOnce(tx, scope, requestKey, async (id) => {
        const rows = await tx
          .insert(holders)
          .values({ ...fields, id, projectId, regionId, territoryId })
          .onConflictDoNothing({ target: holders.projectId })
          .returning({ id: holders.id });
        made = rows.length === 1;
      });
      return made ? ("saved" as const) : ("conflict" as const);
    },
    on,
  );
}

/** Writes a holder at the version given; one that was erased may be recorded again, with a new consent. */
export function updateHolder(scope: Scope, target: Target, fields: HolderFields, on?: Db): Promise<Outcome> {
  const change = { ...fields, erasedOn: null };
  return writeInScope(
    scope,
    async (tx) =>
      outcomeOf(await writeVersion(tx, scope, holders, withinOwn(scope, holders), target, change)),
    on,
  );
}

/** Erases name, telephone and e-mail of a holder, today: the project and its figures stay, and the audit holds no value. */
export function eraseHolder(scope: Scope, target: Target, today: string, on?: Db): Promise<Outcome> {
  const change = { name: null, phone: null, email: null, erasedOn: today };
  return writeInScope(
    scope,
    async (tx) =>
      outcomeOf(await writeVersion(tx, scope, holders, withinOwn(scope, holders), target, change)),
    on,
  );
}
