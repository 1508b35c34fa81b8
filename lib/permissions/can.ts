import type { Role, TerritoryKind } from "@/db/enums";
import { Refusal } from "@/lib/errors";
import { matrix, type Permission, type Reach } from "./matrix";

/** What an account may do and where: one role over territories, or over a whole Région. */
export type Membership = {
  role: Role;
  regionId: string;
  /** "region" = every territory of regionId. */
  territoryIds: "region" | readonly string[];
};

type Reader = { memberships: readonly Membership[] };

/** A row as stored: where it belongs, and which other territories are linked to it. */
export type Placed = {
  regionId: string;
  territoryId: string;
  territoryKind?: TerritoryKind;
  linkedTerritoryIds?: readonly string[];
};

function holds(membership: Membership, territoryId: string, regionId: string): boolean {
  if (membership.territoryIds === "region") return membership.regionId === regionId;
  return membership.territoryIds.includes(territoryId);
}

function reaches(membership: Membership, reach: Reach, row: Placed): boolean {
  const own = holds(membership, row.territoryId, row.regionId);
  if (reach === "linked")
    return (
      own ||
      (row.linkedTerritoryIds ?? []).some((territoryId) => holds(membership, territoryId, row.regionId))
    );
  if (reach === "regions-own") return own && row.territoryKind === "region";
  return own;
}

/** True when one membership both grants the permission and holds the row. */
export function can(reader: Reader, permission: Permission, row: Placed): boolean {
  const granted: Partial<Record<Role, Reach>> = matrix[permission];
  return reader.memberships.some((membership) => {
    const reach = granted[membership.role];
    return reach !== undefined && reaches(membership, reach, row);
  });
}

/** Throws Refusal "forbidden" unless can(). */
export function authorize(reader: Reader, permission: Permission, row: Placed): void {
  if (!can(reader, permission, row)) throw new Refusal("forbidden");
}

/** The territory in whose name a note is written: one of the reader's that the row belongs or is linked to, or the Région's own. */
export function noteTerritory(
  reader: Reader,
  row: Placed,
  regionsOwn: Readonly<Record<string, string>>,
): string {
  for (const membership of reader.memberships) {
    if (membership.role === "agent") {
      const candidates = [row.territoryId, ...(row.linkedTerritoryIds ?? [])];
      const own = candidates.find((territoryId) => holds(membership, territoryId, row.regionId));
      if (own) return own;
    }
    if (membership.role === "regional" && membership.regionId === row.regionId) {
      const own = regionsOwn[row.regionId];
      if (own) return own;
    }
  }
  throw new Refusal("forbidden");
}

/** Where a stored action stands, as can() reads it. */
export function placeOf(action: {
  regionId: string;
  territoryId: string;
  territoryKind: TerritoryKind;
  associates: readonly { id: string }[];
}): Placed {
  const { regionId, territoryId, territoryKind } = action;
  return { regionId, territoryId, territoryKind, linkedTerritoryIds: action.associates.map(({ id }) => id) };
}
