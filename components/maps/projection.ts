import { geoConicConformal } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { placeLabel } from "@/lib/maps/model";
import { boxOf, type Point, type Ring } from "./geometry";
import { type Label, placeLabels } from "./labels";

type ProjectedArea = { slug: string; path: string; label?: Label };
export type ProjectedMap = {
  width: number;
  height: number;
  areas: readonly ProjectedArea[];
  /** Between territories of two départements, and around the whole. */
  border: string;
  outline: string;
};

type Named = { slug: string; name: string; departement: string | null };
type Territories = GeometryCollection<{ slug: string }>;

const width = 900;

/** Whole units, each point told from the one before: half the text of absolute decimals. */
function pathOf(line: Ring, closed: boolean): string {
  let [x, y] = [0, 0];
  let path = "";
  for (const point of line) {
    const [px, py] = [Math.round(point[0]), Math.round(point[1])];
    if (path === "") path = `M${px} ${py}`;
    else if (px !== x || py !== y) path += `l${px - x} ${py - y}`.replace(" -", "-");
    [x, y] = [px, py];
  }
  return closed ? `${path}z` : path;
}

function project(topology: Topology, territories: readonly Named[]): ProjectedMap {
  const object = topology.objects.territoires as Territories;
  const [west = 0, south = 0, east = 0, north = 0] = topology.bbox ?? [];
  const conic = geoConicConformal()
    .rotate([-(west + east) / 2, 0])
    .parallels([south, north])
    .scale(1)
    .translate([0, 0]);
  const flat = (point: readonly number[]): Point => conic([point[0] ?? 0, point[1] ?? 0]) ?? [0, 0];
  const shapes = feature(topology, object).features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return [{ slug: properties.slug, rings: polygons.flat().map((ring) => ring.map(flat)) }];
  });
  const bounds = boxOf(shapes.flatMap(({ rings }) => rings));
  const scale = width / (bounds.x1 - bounds.x0);
  const height = Math.ceil((bounds.y1 - bounds.y0) * scale);
  const placed = ([x, y]: Point): Point => [(x - bounds.x0) * scale, (y - bounds.y0) * scale];

  const known = new Map(territories.map((territory) => [territory.slug, territory]));
  const departement = (slug: string) => known.get(slug)?.departement;
  const slugOf = (drawn: GeometryObject) => (drawn.properties as { slug: string }).slug;
  const lines = (keep: (a: string, b: string) => boolean) =>
    mesh(topology, object, (a, b) => keep(slugOf(a), slugOf(b)))
      .coordinates.map((line) =>
        pathOf(
          line.map((point) => placed(flat(point))),
          false,
        ),
      )
      .join("");
  const fitted = shapes.map(({ slug, rings }) => ({
    slug,
    name: placeLabel(known.get(slug)?.name ?? slug),
    rings: rings.map((ring) => ring.map(placed)),
  }));
  const labels = placeLabels(fitted, { x0: 0, y0: 0, x1: width, y1: height });
  return {
    width,
    height,
    areas: fitted.map(({ slug, rings }, index) => ({
      slug,
      path: rings.map((ring) => pathOf(ring, true)).join(""),
      label: labels[index],
    })),
    border: lines((a, b) => a !== b && departement(a) !== departement(b)),
    outline: lines((a, b) => a === b),
  };
}

const projected = new Map<string, ProjectedMap>();

/** A topology drawn 900 units wide, labels placed: computed once per process for each `digest` of it. */
export function projectedMap(
  map: { digest: string; topology: Record<string, unknown> },
  territories: readonly Named[],
): ProjectedMap {
  const known = projected.get(map.digest);
  if (known) return known;
  const drawn = project(map.topology as unknown as Topology, territories);
  projected.set(map.digest, drawn);
  return drawn;
}
