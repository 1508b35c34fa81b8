import type { PlanStatus } from "@/db/enums";
import type { Membership } from "@/lib/permissions/can";
import { holdsRight, type Placed } from "@/lib/permissions/can";

/** What is so of the territory of an import and of its plan. */
export type Standing = {
  /** Its territory has an agent. */
  tended: boolean;
  /** The status of its plan as it is stored. */
  status: PlanStatus;
};

/** Who writes an import that this reader sees: them, as an agent or as an officer; or why they do not. */
export type Hand = "agent" | "officer" | "tended" | "sent" | "none";

/** An officer writes where no agent does, while the plan is a draft (rights.md, « The officer and a territory without agent »). */
export function hands(
  reader: { memberships: readonly Membership[] },
  { tended, status, ...place }: Placed & Standing,
): Hand {
  if (holdsRight(reader, "action.write", place)) return "agent";
  const officer = reader.memberships.some(
    ({ role, regionId }) => role === "regional" && regionId === place.regionId,
  );
  if (!officer) return "none";
  if (tended) return "tended";
  return status === "draft" ? "officer" : "sent";
}
