import "server-only";
import { redrawMap } from "@/db/maps/redraw";
import { regionWritten } from "@/db/territories/parents";
import type { Viewer } from "@/lib/auth/viewer";
import { incident } from "@/lib/platform/incident";

/** The map follows what is committed; one that fails leaves the former, until the next gesture or start. */
export async function drawnAgain({ scope, today }: Pick<Viewer, "scope" | "today">): Promise<void> {
  const regionId = regionWritten(scope);
  if (regionId) await redrawMap(scope, regionId, today).catch(incident);
}
