import type { PlanStatus, Role, TerritoryKind } from "@/db/enums";
import { type Locking, lockOf, lockStatusOf, type PlanLock, type PlanPart } from "@/lib/permissions/locks";
import { Refusal } from "@/lib/platform/errors";
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
  /** Status of the plan on which it stands, which may lock it. */
  planStatus?: PlanStatus | null;
  /** Made after the signature of that plan, which covers nothing of it. */
  addedAfterSignature?: boolean;
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
  if (reach === "region") return membership.regionId === row.regionId;
  return own;
}

/** A case is followed beyond its plan, and a right to read is locked by nothing. */
const locks: Partial<Record<Permission, PlanPart>> = {
  "plan.write": "structure",
  "action.write": "followUp",
  "action.note": "followUp",
  "decision.write": "followUp",
  "event.write": "followUp",
  "job.write": "followUp",
  "review.write": "followUp",
  "review.answer": "followUp",
  "snapshot.write": "followUp",
};

function lockedBy(permission: Permission, row: Placed, part = locks[permission]): PlanLock | null {
  if (!part || !locks[permission]) return null;
  return lockOf(row.planStatus, part === "structure" && row.addedAfterSignature ? "unsigned" : part);
}

/** True when one membership both grants the permission and holds the row, and no lock of its plan forbids it. */
export function can(reader: Reader, permission: Permission, row: Placed, part?: PlanPart): boolean {
  return holdsRight(reader, permission, row) && lockedBy(permission, row, part) === null;
}

/** The same, whatever the status of its plan: who would write the row if it were not locked. */
export function holdsRight(reader: Reader, permission: Permission, row: Placed): boolean {
  const granted: Partial<Record<Role, Reach>> = matrix[permission];
  return reader.memberships.some((membership) => {
    const reach = granted[membership.role];
    return reach !== undefined && reaches(membership, reach, row);
  });
}

/** Throws Refusal "forbidden" without the right, and the lock of its plan when it has one. `part`: what is written of an action. */
export function authorize(reader: Reader, permission: Permission, row: Placed, part?: PlanPart): void {
  if (!holdsRight(reader, permission, row)) throw new Refusal("forbidden");
  const lock = lockedBy(permission, row, part);
  if (lock) throw new Refusal(lock);
}

/** The same in every place where a row stands; one that stands nowhere is nobody’s. */
export function authorizeIn(
  reader: Reader,
  permission: Permission,
  places: readonly Placed[],
  part?: PlanPart,
): void {
  if (places.length === 0) throw new Refusal("forbidden");
  for (const place of places) authorize(reader, permission, place, part);
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
  planStatus?: PlanStatus | null;
  addedAfterSignature?: boolean;
}): Placed {
  const { regionId, territoryId, territoryKind, planStatus, addedAfterSignature } = action;
  const linkedTerritoryIds = action.associates.map(({ id }) => id);
  return {
    ...{ regionId, territoryId, territoryKind, linkedTerritoryIds, planStatus },
    ...(addedAfterSignature && { addedAfterSignature }),
  };
}

/** Where a plan stands: its own status locks it. */
export const placeOfPlan = <Plan extends Placed & Locking>(plan: Plan): Placed => ({
  ...plan,
  planStatus: lockStatusOf(plan),
});
