import { formatNumber } from "@/lib/format";
import { classOf, type MapModel, type MapRow, scaleOf } from "@/lib/maps/model";
import type { Label } from "./labels";
import { MapLabel } from "./map-label";
import { MapScale } from "./map-scale";
import { projectedMap } from "./projection";

type Props = {
  /** As getRegionMap() gives it. */
  map: { digest: string; topology: Record<string, unknown>; attribution: string };
  model: MapModel;
  /** Over the attribution: what is counted, coverage, median. */
  children?: React.ReactNode;
};

function areaClass({ value }: MapRow, model: MapModel): string {
  if (value === "unknown") return "terr nr";
  if (value === "inapplicable") return "terr na";
  return `terr k${classOf(value, model.thresholds) + 1}`;
}

/** White on the darkest classes, haloed over a hatch. */
function labelClass({ value }: MapRow, model: MapModel, { leader, tiny }: Label): string {
  const base = tiny ? "ml tiny" : "ml";
  if (leader) return base;
  if (value === "unknown") return `${base} halo`;
  return typeof value === "number" && classOf(value, model.thresholds) >= 3 ? `${base} inv` : base;
}

/** A Région coloured by one figure, drawn on the server. Its twin is <MapTable>, from the same model. */
export function TerritoryMap({ map, model, children }: Props) {
  const drawn = projectedMap(map, model.rows);
  const rows = new Map(model.rows.map((row) => [row.slug, row]));
  const areas = drawn.areas.flatMap((area) => {
    const row = rows.get(area.slug);
    return row ? [{ ...area, row }] : [];
  });
  return (
    <figure className="view-chart">
      <svg className="map" viewBox={`-4 -4 ${drawn.width + 8} ${drawn.height + 8}`}>
        <title>{`Carte : ${model.label}`}</title>
        {areas.map(({ slug, path, row }) => (
          <a key={slug} href={row.href} aria-label={`${row.name}\u00a0: ${row.text}`}>
            <path d={path} className={areaClass(row, model)}>
              <title>{`${row.name}\u00a0: ${row.text}`}</title>
            </path>
          </a>
        ))}
        <path d={drawn.border} className="dep" />
        <path d={drawn.outline} className="outline" />
        <svg className="map-labels" aria-hidden="true">
          {areas.map(
            ({ slug, label, row }) =>
              label && (
                <MapLabel
                  key={slug}
                  label={label}
                  text={row.text}
                  className={labelClass(row, model, label)}
                />
              ),
          )}
        </svg>
      </svg>
      <MapScale unit={model.unit} scale={scaleOf(model, formatNumber)} />
      <figcaption className="cover">
        {children} {map.attribution}
      </figcaption>
    </figure>
  );
}
