import "server-only";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Db } from "../../client";
import { french, matching } from "../../kernel/lists";
import { inScope, type Scope, withinOwn } from "../../scope";
import { dialledPart } from "../../searchable";
import { territories } from "../../territories/table";
import { liveProjects } from "../table";
import { holders } from "./table";

export type HeldProject = Awaited<ReturnType<typeof findByHolder>>[number];

/**
 * Living projects whose holder's name, telephone or e-mail holds what was typed, for the agents of their territory and
 * nobody else, `most` of them. `typed` comes from a form sent by POST, and must be written nowhere.
 */
export function findByHolder(scope: Scope, typed: string, most: number, on?: Db) {
  const digits = dialledPart(typed);
  const phone = digits && sql`app.dialled(${holders.phone}) like ${`%${digits}%`}`;
  return inScope(
    scope,
    (tx) =>
      tx
        .select({
          id: liveProjects.id,
          title: liveProjects.title,
          territoryName: territories.name,
          name: holders.name,
          phone: holders.phone,
          email: holders.email,
        })
        .from(holders)
        .innerJoin(liveProjects, eq(liveProjects.id, holders.projectId))
        .innerJoin(territories, eq(territories.id, liveProjects.territoryId))
        .where(
          and(
            withinOwn(scope, holders),
            isNull(holders.erasedOn),
            or(matching(typed, holders.name, holders.email) ?? sql`false`, phone || undefined),
          ),
        )
        .orderBy(french(holders.name), french(liveProjects.title))
        .limit(most),
    on,
  );
}
