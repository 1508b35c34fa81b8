import "server-only";
import { revalidatePath } from "next/cache";
import { redrawMap } from "@/db/maps/redraw";
import { regionWritten } from "@/db/territories/parents";
import type { Viewer } from "@/lib/auth/viewer";
import { incident } from "@/lib/platform/incident";

/** The map follows what is committed; one that fails leaves the former, until the next gesture or start. */
export async function drawn({ scope, today }: Pick<Viewer, "scope" | "today">): Promise<void> {
  const regionId = regionWritten(scope);
  revalidatePath("/territoires", "layout");
  if (regionId) await redrawMap(scope, regionId, today).catch(incident);
}
