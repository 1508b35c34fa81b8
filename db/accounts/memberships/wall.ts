import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Role } from "../../enums";
import type { LinkTable } from "../../kernel/links";
import type { Ground } from "../../kernel/wall";
import { territories } from "../../territories/table";
import { memberships, membershipTerritories } from "../table";
import { administered } from "../wall";

export type HeldRight = {
  id: string;
  version: number;
  accountId: string;
  role: Role;
  startsOn: string;
  endsOn: string | null;
  endedAt: Date | null;
  regionId: string;
  /** The Région's own: where the right to give rights over it is asked. */
  territoryId: string;
};

/** Memberships, behind the wall of accounts: read and written by who administers their Région, in its own territory. */
export const membershipWall: Ground<typeof memberships, HeldRight> = {
  noun: "membership",
  table: memberships,
  async lock(tx, scope, ids) {
    const wall = and(administered(scope, memberships.regionId), inArray(memberships.id, [...ids]));
    const { id, version, accountId, role, startsOn, endsOn, endedAt, regionId } = memberships;
    await tx.select({ id }).from(memberships).where(wall).orderBy(asc(id)).for("update");
    const kept = { id, version, accountId, role, startsOn, endsOn, endedAt, regionId };
    const rows = await tx
      .select({ ...kept, territoryId: territories.id })
      .from(memberships)
      .innerJoin(territories, and(eq(territories.regionId, regionId), eq(territories.kind, "region")))
      .where(wall);
    return new Map(rows.map((row) => [row.id, row]));
  },
  // Whoever reads one writes it.
  seen: async () => [],
  places: (row) => [row],
};

/** The territories of a perimeter. */
export const perimeterTerritories: LinkTable = {
  table: membershipTerritories,
  of: "membershipId",
  to: "territoryId",
};

/** What ends a membership, for good. */
export const endedNow = () => ({ endedAt: sql`now()` });
