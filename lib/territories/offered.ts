import type { KnownTerritories } from "@/db/territories/parents";
import { formatDate } from "@/lib/french/format";

/** The EPCI that a form offers, each with who takes it on a day or later; of the territory that is `own`, nothing is said. */
export const offeredEpcis = (known: KnownTerritories, day: string, own?: string) =>
  known.epcis.map(({ siren, name, population, departementName }) => {
    const row = known.perimeters.find(
      (one) => one.siren === siren && one.territoryId !== own && (one.to === null || one.to >= day),
    );
    const holder = row && known.territories.find(({ id }) => id === row.territoryId);
    const until = row?.to ? ` jusqu’au ${formatDate(row.to)}` : "";
    const since = row && row.from > day ? ` à partir du ${formatDate(row.from)}` : "";
    return {
      ...{ siren, name, population, departementName },
      ...(holder && { taken: `dans «\u00a0${holder.name}\u00a0»${since}${until}` }),
    };
  });
