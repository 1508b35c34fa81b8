import { inArray } from "drizzle-orm";
import type { Db } from "../../client";
import { liveOrganisations } from "../../organisations/table";

/** Living structures that fundings name, of those that this transaction reads. */
export const holdFunders = (tx: Db, ids: readonly string[]) =>
  tx
    .select({
      id: liveOrganisations.id,
      regionId: liveOrganisations.regionId,
      territoryId: liveOrganisations.territoryId,
    })
    .from(liveOrganisations)
    .where(inArray(liveOrganisations.id, [...new Set(ids)]));
