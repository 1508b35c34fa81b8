import "server-only";
import { listPldes } from "@/db/plans/plde/reads";
import { listPlaces } from "@/db/territories/choices";
import { requireReader } from "@/lib/auth/viewer";
import { can } from "@/lib/permissions/can";
import { openingPlaces } from "./places";

/**
 * Under which PLDE this reader opens a plan: the one asked, else the only one there is (of a territory, where it is asked), else those
 * to choose among. Null for who opens none, and for a PLDE that is not theirs.
 */
export async function readOpenings(pldeId?: string, territoryId?: string) {
  const viewer = await requireReader();
  const { territories } = await listPlaces(viewer.scope);
  if (openingPlaces(viewer, territories).length === 0) return null;
  const all = (await listPldes(viewer.scope)).filter((plde) => can(viewer, "plan.open", plde));
  const pldes = all.filter((plde) => territoryId === undefined || plde.territoryId === territoryId);
  const asked = pldeId && all.find(({ id }) => id === pldeId);
  if (pldeId && !asked) return null;
  const plde = asked || (pldes.length === 1 ? pldes[0] : undefined);
  return { viewer, pldes, plde };
}
