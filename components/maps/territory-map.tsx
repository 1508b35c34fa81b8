import type { RegionMap } from "@/db/maps/reads";
import { formatNumber } from "@/lib/french/format";
import { classOf, type MapModel, type MapRow, scaleOf } from "@/lib/maps/model";
import type { Label } from "./labels";
import { type MapArea, MapAreas } from "./map-areas";
import { mapStamp, valueAt } from "./map-file";
import { MapScale } from "./map-scale";
import { projectedMap } from "./projection";

type Props = {
  map: RegionMap;
  model: MapModel;
  /** Over the attribution: what is counted, coverage, median. */
  children?: React.ReactNode;
};

function areaClass({ value }: MapRow, model: MapModel): string {
  if (value === "unknown") return "nr";
  if (value === "inapplicable") return "na";
  return `k${classOf(value, model.thresholds) + 1}`;
}

/** White on the darkest classes, haloed over a hatch; none for a name beside the map. */
function toneOf({ value }: MapRow, model: MapModel, { leader, tiny }: Label): string | undefined {
  const inverted = typeof value === "number" && classOf(value, model.thresholds) >= 3 && "inv";
  const over = !leader && (value === "unknown" ? "halo" : inverted);
  return [tiny && "tiny", over].filter(Boolean).join(" ") || undefined;
}

/** Where the value is written; what is most common is not said. */
function valuePlace(row: MapRow, model: MapModel, label: Label): MapArea["at"] {
  const tone = toneOf(row, model, label);
  const { anchor } = label;
  return { ...valueAt(label), ...(anchor !== "middle" && { anchor }), ...(tone && { tone }) };
}

/** A Région coloured by one figure, drawn on the server. Its twin is <MapTable>, from the same model. */
export function TerritoryMap({ map, model, children }: Props) {
  const drawn = projectedMap(map);
  const rows = new Map(model.rows.map((row) => [row.line.slug, row]));
  const areas = drawn.areas.flatMap(({ slug, label }): MapArea[] => {
    const row = rows.get(slug);
    if (!row) return [];
    const area = { line: row.line, look: areaClass(row, model) };
    return [label ? { ...area, at: valuePlace(row, model, label) } : area];
  });
  return (
    <figure className="view-chart">
      <svg className="map" viewBox={`-4 -4 ${drawn.width + 8} ${drawn.height + 8}`}>
        <title>{`Carte\u00a0: ${model.label}`}</title>
        <MapAreas areas={areas} file={`/api/map?v=${mapStamp(drawn)}`} />
      </svg>
      <MapScale unit={model.unit} scale={scaleOf(model, formatNumber)} />
      <figcaption className="cover">
        {children} {map.attribution}
      </figcaption>
    </figure>
  );
}
