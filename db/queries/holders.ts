import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../client";
import type { Outcome } from "../enums";
import { accounts } from "../schema/accounts";
import { holders, liveProjects, projects } from "../schema/projects";
import { inScope, type Scope, withinOwn, writeInScope } from "../scope";
import { writtenBy } from "./idempotency";
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
 * Records who carries a project that has no holder yet, once for a request; `conflict` when another request did meanwhile,
 * `absent` when the project is not one of the reader's own, or is in the bin.
 */
export function createHolder(
  scope: Scope,
  projectId: string,
  requestKey: string,
  fields: HolderFields,
  on?: Db,
): Promise<Outcome> {
  return writeInScope(
    scope,
    async (tx) => {
      // FOR UPDATE: two first recordings pass one at a time, and a key is claimed by the one that writes only.
      const [project] = await tx
        .select({ regionId: projects.regionId, territoryId: projects.territoryId })
        .from(projects)
        .where(and(withinOwn(scope, projects), eq(projects.id, projectId), isNull(projects.deletedAt)))
        .for("update");
      if (!project) return "absent";
      const [holder] = await tx
        .select({ id: holders.id })
        .from(holders)
        .where(and(withinOwn(scope, holders), eq(holders.projectId, projectId)));
      if (holder) return (await writtenBy(tx, scope, requestKey)) === holder.id ? "saved" : "conflict";
      await createOnce(tx, scope, requestKey, (id) =>
        tx.insert(holders).values({ ...fields, ...project, id, projectId }),
      );
      return "saved";
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
