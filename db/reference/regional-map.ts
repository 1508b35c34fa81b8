import type { ReferencePart } from "./part";
import { readText } from "./read";
import { stableId } from "./stable-id";

const attribution =
  "Carte schématique (cellules de Voronoï, pas un tracé officiel). Points\u00a0: GeoNames (CC\u00a0BY\u00a04.0). Départements\u00a0: MapSVG (CC\u00a0BY\u00a04.0), modifié. Périmètres\u00a0: INSEE-DGCL via @etalab/decoupage-administratif (Licence Ouverte)";

/** Schematic map of the Région, with the attribution its sources ask for. The file wins over what is kept. */
export function regionalMap(): ReferencePart[] {
  const regionId = stableId("region", "nord-pas-de-calais");
  return [
    {
      name: "nord-pas-de-calais/map",
      payload: JSON.stringify({ attribution, topology: JSON.parse(readText("map-59-62.topo.json")) }),
      insert: (sql, payload) => sql`
        insert into region_map (region_id, topology, attribution)
        select ${regionId}::uuid, p -> 'topology', p ->> 'attribution' from (select ${payload}::text::jsonb as p) r
        on conflict (region_id) do update set topology = excluded.topology, attribution = excluded.attribution`,
    },
  ];
}
