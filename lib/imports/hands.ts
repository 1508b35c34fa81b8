import type { PlanStatus } from "@/db/enums";
import { type ImportNoun, importNouns } from "@/db/imports/limits";
import type { Scope } from "@/db/scope";
import type { Membership } from "@/lib/permissions/can";
import { holdsRight, type Placed } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/matrix";

/** What this reader brings in: an officer everything, an agent what its territories hold, an administrator what is a Région’s own. */
export const nounsFor = ({ own, staff, admin }: Pick<Scope, "own" | "staff" | "admin">): ImportNoun[] =>
  importNouns.filter((noun) => [...staff, ...(noun === "organisation" ? admin : own)].length > 0);

/** What is so of the territory of an import and of its plan. */
export type Standing = {
  /** Its territory has an agent. */
  tended: boolean;
  /** The status of its plan as it is stored; null of what is of no plan. */
  status: PlanStatus | null;
};

/** Who writes an import that this reader sees: them, as an agent or as an officer; or why they do not. */
export type Hand = "agent" | "officer" | "tended" | "sent" | "untended" | "none";

/** `writes`: the right that its rows ask. An officer writes where no agent does, while the plan is a draft (rights.md, « The officer and a territory without agent »). */
export function hands(
  reader: { memberships: readonly Membership[] },
  writes: Permission,
  { tended, status, ...place }: Placed & Standing,
): Hand {
  if (holdsRight(reader, writes, place)) return "agent";
  const officer = reader.memberships.some(
    ({ role, regionId }) => role === "regional" && regionId === place.regionId,
  );
  if (!officer) return "none";
  if (tended) return "tended";
  if (status === null) return "untended";
  return status === "draft" ? "officer" : "sent";
}
