import { MapTable } from "@/components/maps/map-table";
import { TerritoryMap } from "@/components/maps/territory-map";
import { Block } from "@/components/ui/block";
import type { TerritoryFigures } from "@/db/figures/territories";
import type { RegionMap } from "@/db/maps/reads";
import { coverageOf, coverageWords } from "@/lib/figures/coverage";
import { prepareMap } from "@/lib/figures/map-figures";

type Props = { map: RegionMap; rows: readonly TerritoryFigures[]; date: string };

export function MapPanel({ map, rows, date }: Props) {
  const { model, headers, basis } = prepareMap(rows, "emplois");
  const lines = model.rows.map(({ line }) => line);
  const coverage = coverageWords(coverageOf(rows, "created"));
  return (
    <Block title={model.label} className="c7">
      <TerritoryMap map={map} model={model}>
        {basis}&nbsp;: {coverage}, au {date}.
      </TerritoryMap>
      <details className="fold no-print">
        <summary>Voir le tableau</summary>
        <MapTable caption={model.label} headers={headers} lines={lines} />
      </details>
    </Block>
  );
}
