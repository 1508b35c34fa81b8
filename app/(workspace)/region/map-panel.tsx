import Link from "next/link";
import { ChartFigure } from "@/components/charts/chart-figure";
import { MapTable } from "@/components/maps/map-table";
import { TerritoryMap } from "@/components/maps/territory-map";
import { TableFrame } from "@/components/table/table-frame";
import { Block } from "@/components/ui/block";
import type { TerritoryFigures } from "@/db/figures/territories";
import type { getRegionMap } from "@/db/maps/reads";
import type { MapFigure } from "@/lib/figures/map-figures";
import { prepareMap } from "@/lib/figures/map-figures";
import { formatNumber } from "@/lib/french/format";
import { medianOf } from "@/lib/maps/model";
import { gapWords } from "@/lib/maps/words";

type Props = {
  rows: Promise<TerritoryFigures[]>;
  map: ReturnType<typeof getRegionMap>;
  figure: MapFigure;
  csv: string;
  year: number;
};

/** The Région coloured by the figure asked; without a map, its table alone, and why. */
export async function MapPanel({ rows, map, figure, csv, year }: Props) {
  const [territories, drawn] = await Promise.all([rows, map]);
  const { model, headers, basis } = prepareMap(territories, figure);
  const lines = model.rows.map(({ line }) => line);
  const caption = `${model.label}, ${year}`;
  const table = (
    <TableFrame label={caption} hint={false}>
      <MapTable caption={caption} headers={headers} lines={lines} />
    </TableFrame>
  );
  if (drawn.why !== null)
    return (
      <Block
        title={caption}
        className="c7"
        tools={
          <Link href={csv} prefetch={false}>
            CSV
          </Link>
        }
      >
        <p className="cover">{gapWords[drawn.why]}</p>
        {table}
      </Block>
    );
  const median = medianOf(model.rows);
  return (
    <ChartFigure title={caption} className="c7" id="carte" view="Carte" csv={csv} table={table}>
      <TerritoryMap map={drawn} model={model}>
        {basis}. Classes d’à peu près autant de territoires, recalculées chaque année
        {median !== null && `\u00a0; médiane ${formatNumber(median)}`}.
        {drawn.drawing.departements && " Pointillé\u00a0: limite des départements."}
      </TerritoryMap>
    </ChartFigure>
  );
}
