import type { RegionMap } from "@/db/maps/reads";
import { formatNumber } from "@/lib/french/format";
import { classOf, type MapModel, type MapRow, scaleOf } from "@/lib/maps/model";
import { absentWords } from "@/lib/maps/words";
import { type MapArea, MapAreas } from "./map-areas";
import { MapNames } from "./map-names";
import { MapScale } from "./map-scale";

type Props = {
  map: RegionMap;
  model: MapModel;
  /** Over the attribution: what is counted, coverage, median. */
  children?: React.ReactNode;
};

type Place = NonNullable<RegionMap["drawing"]["areas"][number]["at"]>;

function areaClass({ value }: MapRow, model: MapModel): string {
  if (value === "unknown") return "nr";
  if (value === "inapplicable") return "na";
  return `k${classOf(value, model.thresholds) + 1}`;
}

/** White on the darkest classes, haloed over a hatch; none for a name beside the map. */
function toneOf({ value }: MapRow, model: MapModel, { beside, tiny }: Place): string | undefined {
  const inverted = typeof value === "number" && classOf(value, model.thresholds) >= 3 && "inv";
  const over = !beside && (value === "unknown" ? "halo" : inverted);
  return [tiny && "tiny", over].filter(Boolean).join(" ") || undefined;
}

/** Where the value is written; what is most common is not said. */
function valuePlace(row: MapRow, model: MapModel, { beside, tiny, ...at }: Place): MapArea["at"] {
  const tone = toneOf(row, model, { beside, tiny, ...at });
  return { ...at, ...(tone && { tone }) };
}

/** A Région coloured by one figure, drawn on the server. Its twin is <MapTable>, from the same model. */
export function TerritoryMap({ map: { drawing, stamp, attribution }, model, children }: Props) {
  const rows = new Map(model.rows.map((row) => [row.line.slug, row]));
  const areas = drawing.areas.flatMap(({ slug, at }): MapArea[] => {
    const row = rows.get(slug);
    if (!row) return [];
    const area = { line: row.line, look: areaClass(row, model) };
    return [at ? { ...area, at: valuePlace(row, model, at) } : area];
  });
  const file = `/api/map?v=${stamp}`;
  const absent = absentWords(drawing, model);
  return (
    <figure className="view-chart">
      <svg className="map" viewBox={`-4 -4 ${drawing.width + 8} ${drawing.height + 8}`}>
        <title>{`Carte\u00a0: ${model.label}`}</title>
        <MapAreas areas={areas} file={file} />
        {drawing.listed.length > 0 && (
          <svg className="map-labels" aria-hidden="true">
            <use href={`${file}#numbers`} className="ml halo" />
          </svg>
        )}
      </svg>
      <MapScale unit={model.unit} scale={scaleOf(model, formatNumber)} />
      <MapNames listed={drawing.listed} rows={rows} />
      <figcaption className="cover">
        {children} {absent && `${absent} `}
        {attribution}
      </figcaption>
    </figure>
  );
}
