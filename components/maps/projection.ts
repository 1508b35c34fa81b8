import { geoConicConformal } from "d3-geo";
import { feature, mesh, transform } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { placeLabel } from "@/lib/maps/model";
import { boxOf, type Point, type Ring, simplified } from "./geometry";
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
/** As getRegionMap() gives it; the digest is of all the rest. */
type Drawable = { digest: string; topology: Record<string, unknown>; territories: readonly Named[] };
type Territories = GeometryCollection<{ slug: string }>;

const width = 900;
/** A map is drawn some 740 pixels wide: what is finer weighs in the page and is not seen. */
const grain = 1;

/** Whole units, each point told from the one before: a quarter of the text of absolute decimals. */
function pathOf(line: Ring, closed: boolean): string {
  const [first = [0, 0], ...others] = line.map(([x, y]) =>
    [x, y].map((of) => Math.round(of / grain) * grain),
  );
  let [x = 0, y = 0] = first;
  const steps: string[] = [];
  for (const [px = 0, py = 0] of others) {
    if (px !== x || py !== y) steps.push(`${px - x} ${py - y}`);
    [x, y] = [px, py];
  }
  if (steps.length === 0) return "";
  return `M${first.join(" ")}l${steps.join(" ")}${closed ? "z" : ""}`.replaceAll(" -", "-");
}

/** The same topology in units of the drawing: its arcs are shared, so that neighbours keep one border. */
function flatten(topology: Topology): { fine: Topology; coarse: Topology; height: number } {
  const [west = 0, south = 0, east = 0, north = 0] = topology.bbox ?? [];
  const conic = geoConicConformal()
    .rotate([-(west + east) / 2, 0])
    .parallels([south, north])
    .scale(1)
    .translate([0, 0]);
  const degrees = topology.transform ? transform(topology.transform) : (point: number[]) => point;
  const arcs = topology.arcs.map((arc) =>
    arc.map((position, index): Point => {
      const [longitude = 0, latitude = 0] = degrees([...position], index > 0);
      return conic([longitude, latitude]) ?? [0, 0];
    }),
  );
  const bounds = boxOf(arcs);
  const scale = width / (bounds.x1 - bounds.x0);
  const placed = arcs.map((arc) =>
    arc.map(([x, y]): Point => [(x - bounds.x0) * scale, (y - bounds.y0) * scale]),
  );
  const flat = (lines: readonly Ring[]): Topology => ({
    ...topology,
    transform: undefined,
    arcs: lines.map((line) => line.map((point) => [...point])),
  });
  return {
    fine: flat(placed),
    coarse: flat(placed.map((arc) => simplified(arc, grain))),
    height: Math.ceil((bounds.y1 - bounds.y0) * scale),
  };
}

const points = (line: readonly (readonly number[])[]): Ring => line.map(([x = 0, y = 0]): Point => [x, y]);

const whole = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

/** Where a label stands, to the unit. */
function wholeUnits({ leader, ...label }: Label): Label {
  const [x, y] = whole([label.x, label.y]);
  if (!leader) return { ...label, x, y };
  return { ...label, x, y, leader: { from: whole(leader.from), to: whole(leader.to) } };
}

const shapesOf = (topology: Topology, object: Territories) =>
  feature(topology, object).features.flatMap(({ geometry, properties: { slug } }) => {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return [];
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    return [{ slug, rings: polygons.flat().map(points) }];
  });

function project(topology: Topology, territories: readonly Named[]): ProjectedMap {
  const object = topology.objects.territoires as Territories;
  const { fine, coarse, height } = flatten(topology);
  const known = new Map(territories.map((territory) => [territory.slug, territory]));
  const departement = (slug: string) => known.get(slug)?.departement;
  const slugOf = (area: GeometryObject) => (area.properties as { slug: string }).slug;
  const lines = (keep: (a: string, b: string) => boolean) =>
    mesh(coarse, object, (a, b) => keep(slugOf(a), slugOf(b)))
      .coordinates.map((line) => pathOf(points(line), false))
      .join("");
  const named = shapesOf(fine, object).map(({ slug, rings }) => ({
    name: placeLabel(known.get(slug)?.name ?? slug),
    rings,
  }));
  const labels = placeLabels(named, { x0: 0, y0: 0, x1: width, y1: height });
  return {
    width,
    height,
    areas: shapesOf(coarse, object).map(({ slug, rings }, index) => ({
      slug,
      path: rings.map((ring) => pathOf(ring, true)).join(""),
      label: labels[index] && wholeUnits(labels[index]),
    })),
    border: lines((a, b) => a !== b && departement(a) !== departement(b)),
    outline: lines((a, b) => a === b),
  };
}

const projected = new Map<string, ProjectedMap>();

/** A map drawn 900 units wide, names placed: computed once per process for each `digest` of it. */
export function projectedMap({ digest, topology, territories }: Drawable): ProjectedMap {
  const known = projected.get(digest);
  if (known) return known;
  const drawn = project(topology as unknown as Topology, territories);
  projected.set(digest, drawn);
  return drawn;
}
