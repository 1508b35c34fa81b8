import { geoConicConformal, geoMercator } from "d3-geo";
import { feature, mergeArcs, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, MultiPolygon, Topology } from "topojson-specification";
import { type Box, boxOf, type Point, type Ring, simplified } from "./geometry";
import type { Land } from "./source";

/** Every drawing is this wide and at most this high, in units: some 740 pixels wide on a page. */
export const frame = { width: 900, height: 800 };
/** What is finer than a unit weighs in the file and is not seen. */
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

const points = (line: readonly (readonly number[])[]): Ring => line.map(([x = 0, y = 0]): Point => [x, y]);

/** A projection fit for the latitudes of these degrees: conic, save on the equator, where the cone is a cylinder. */
function projectionOf({ x0: west, x1: east, y0: south, y1: north }: Box) {
  const flat = Math.abs(south + north) < 1 ? geoMercator() : geoConicConformal().parallels([south, north]);
  return flat
    .rotate([-(west + east) / 2, 0])
    .scale(1)
    .translate([0, 0]);
}

/** Arcs that outlines are made of, by their place. */
function arcsIn(geometries: readonly { arcs: readonly unknown[] }[]): Set<number> {
  const places = geometries.flatMap(({ arcs }) => (arcs as readonly number[][][]).flat(3));
  return new Set(places.map((arc) => (arc < 0 ? ~arc : arc)));
}

type Flat = { fine: Topology; coarse: Topology; height: number };

/** The same topology in units of the drawing, in the middle of a frame of which it takes at most `part`. */
export function flatten({ topology, areas, rest }: Land, part: number): Flat {
  const used = arcsIn([...areas.map(({ geometry }) => geometry), ...rest]);
  const degrees = topology.arcs.map((arc, place) => (used.has(place) ? points(arc) : []));
  const project = projectionOf(boxOf(degrees));
  const arcs = degrees.map((arc) => arc.map((point): Point => project([...point]) ?? [0, 0]));
  const bounds = boxOf(arcs);
  const [across, down] = [bounds.x1 - bounds.x0, bounds.y1 - bounds.y0];
  const whole = Math.min(frame.width / across, frame.height / down);
  const height = Math.min(frame.height, Math.ceil(down * whole));
  const scale = whole * part;
  const [left, top] = [(frame.width - across * scale) / 2, part === 1 ? 0 : (height - down * scale) / 2];
  const placed = arcs.map((arc) =>
    arc.map(([x, y]): Point => [(x - bounds.x0) * scale + left, (y - bounds.y0) * scale + top]),
  );
  const flat = (lines: readonly Ring[]): Topology => ({
    ...topology,
    arcs: lines.map((line) => line.map((point) => [...point])),
  });
  return { fine: flat(placed), coarse: flat(placed.map((arc) => simplified(arc, grain))), height };
}

/** The rings of an outline, in the order of its pieces. */
export function ringsOf(topology: Topology, geometry: MultiPolygon): Ring[] {
  const { coordinates } = feature(topology, geometry).geometry as { coordinates: number[][][][] };
  return coordinates.flatMap((rings) => rings.map(points));
}

/** A shape as a path; one that is smaller than what is seen is drawn to its finest, then as a dot. */
export function shapeOf({ fine, coarse }: Flat, geometry: MultiPolygon): string {
  const path = (topology: Topology) =>
    ringsOf(topology, geometry)
      .map((ring) => pathOf(ring, true))
      .join("");
  const [[x, y] = [0, 0]] = ringsOf(fine, geometry)[0] ?? [];
  return path(coarse) || path(fine) || `M${Math.round(x)} ${Math.round(y)}l2 0l0 2l-2 0z`;
}

/** The lines between territories of two départements, and those around them and around what is left of the Région. */
export function linesOf(
  coarse: Topology,
  { topology, areas, rest }: Land,
): { border: string; outline: string } {
  const departements = new Map<GeometryObject, string | null>(
    areas.map(({ geometry, territory }) => [geometry, territory.departement]),
  );
  const left: MultiPolygon[] = rest.length > 0 ? [mergeArcs(topology, rest)] : [];
  const geometries = [...departements.keys(), ...left];
  const all: GeometryCollection = { type: "GeometryCollection", geometries };
  const lines = (keep: (a: GeometryObject, b: GeometryObject) => boolean) =>
    mesh(coarse, all, keep)
      .coordinates.map((line) => pathOf(points(line), false))
      .join("");
  const known = (area: GeometryObject) => departements.get(area) ?? null;
  return {
    border: lines((a, b) => known(a) !== null && known(b) !== null && known(a) !== known(b)),
    outline: lines((a, b) => a === b || !departements.has(a) || !departements.has(b)),
  };
}
