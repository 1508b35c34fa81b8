import "server-only";
import { and, eq } from "drizzle-orm";
import { accounts } from "../../accounts/table";
import type { Db } from "../../client";
import { inScope, type Scope, withinOwn } from "../../scope";
import { liveProjects } from "../table";
import { holders } from "./table";

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
