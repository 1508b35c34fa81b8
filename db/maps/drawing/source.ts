import { mergeArcs } from "topojson-client";
import type { Arc, GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { readMapOf } from "./files";
import { boxOf, type Ring } from "./geometry";

/** A territory to draw: its name, its main département, and the EPCI of its perimeter with the official Région of each. */
export type Grouped = {
  slug: string;
  name: string;
  departement: string | null;
  epci: readonly { siren: string; region: string }[];
};

/** What a drawing is made of: the départements of a Région, the official Régions that hold them, and its territories of a day. */
export type Inputs = {
  departements: readonly string[];
  regions: readonly string[];
  territories: readonly Grouped[];
};

type Properties = { siren: string; departements?: readonly string[] };
type Outlined = Polygon<Properties> | MultiPolygon<Properties>;
const sirenOf = ({ properties }: Outlined) => properties?.siren ?? "";

type Source = { arcs: Arc[]; geometries: Outlined[]; files: string[]; order: string[] };

/** Départements whose outlines are finer than those of their official Région: the first Région of the product. */
const apart = ["59", "62"];
const finer = "59-62";

/** The files of outlines that a Région reads first. */
function filesOf({ departements, regions }: Inputs): string[] {
  if (departements.toSorted().join() === apart.join()) return [finer];
  return [...regions];
}

/** Arcs in degrees: those of a topology are told each from the point before. */
function degreesOf({ arcs, transform }: Topology): Arc[] {
  if (!transform) return arcs;
  const {
    scale: [kx, ky],
    translate: [dx, dy],
  } = transform;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX = 0, stepY = 0]): number[] => {
      x += stepX;
      y += stepY;
      return [x * kx + dx, y * ky + dy];
    });
  });
}

/** The same rings, whose arcs stand `by` further in the list: a negative one is read backwards. */
function moved(geometry: Outlined, by: number): Outlined {
  const ring = (arcs: number[]) => arcs.map((arc) => (arc < 0 ? arc - by : arc + by));
  return geometry.type === "Polygon"
    ? { ...geometry, arcs: geometry.arcs.map(ring) }
    : { ...geometry, arcs: geometry.arcs.map((rings) => rings.map(ring)) };
}

/** Outlines of a file that `keep` asks for, after those that are there. */
function add(source: Source, file: string, keep: (geometry: Outlined) => boolean): void {
  const topology = readMapOf(file);
  if (!topology) return;
  const by = source.arcs.length;
  const named = (topology.objects.territoires as GeometryCollection | undefined)?.geometries ?? [];
  source.order.push(...named.map(({ properties }) => (properties as { slug: string }).slug));
  source.arcs.push(...degreesOf(topology));
  const there = new Set(source.geometries.map(sirenOf));
  for (const geometry of (topology.objects.epci as GeometryCollection).geometries as Outlined[])
    if (keep(geometry) && !there.has(sirenOf(geometry))) source.geometries.push(moved(geometry, by));
  if (source.geometries.length > there.size) source.files.push(file);
}

/** Its pieces from the largest to the smallest, by the room that they take. */
function largestFirst(topology: Topology, geometry: MultiPolygon): MultiPolygon {
  const size = ([outer = []]: readonly number[][]) => {
    const { x0, y0, x1, y1 } = boxOf(
      outer.map((arc) => topology.arcs[arc < 0 ? ~arc : arc] as unknown as Ring),
    );
    return (x1 - x0) * (y1 - y0);
  };
  return { ...geometry, arcs: geometry.arcs.toSorted((a, b) => size(b) - size(a)) };
}

/** The outlines of a territory, in the order of their files. */
function partsOf({ geometries }: Source, { epci }: Grouped): Outlined[] {
  const sirens = new Set(epci.map(({ siren }) => siren));
  return geometries.filter((geometry) => sirens.has(sirenOf(geometry)));
}

export type Land = {
  topology: Topology;
  /** In the order of their file, if it has one, or else of the territories: which of two borders is over the other. */
  areas: { territory: Grouped; geometry: MultiPolygon }[];
  /** EPCI of the Région that belong to no territory. */
  rest: Outlined[];
  /** Of territories of which an EPCI has no outline. */
  partial: string[];
  /** Where outlines come from: whom to thank. */
  files: string[];
  /** Of 59 and 62, whose picture is left as it was: the order of pieces decides where a name stands. */
  finer: boolean;
};

/**
 * The outlines of territories, each merged of those of its EPCI, in one topology. The Région's own départements are kept, whole, and
 * what a territory takes beyond them; an EPCI over two Régions stands in the file of the Région of its main département.
 */
export function landOf(inputs: Inputs): Land {
  const sirens = new Set(inputs.territories.flatMap(({ epci }) => epci.map(({ siren }) => siren)));
  const used = (geometry: Outlined) => sirens.has(sirenOf(geometry));
  const inRegion = ({ properties }: Outlined) =>
    !properties?.departements || inputs.departements.includes(properties.departements[0] ?? "");
  const source: Source = { arcs: [], geometries: [], files: [], order: [] };
  const own = filesOf(inputs);
  for (const file of own) add(source, file, (geometry) => used(geometry) || inRegion(geometry));
  const regions = inputs.territories.flatMap(({ epci }) => epci.map(({ region }) => region));
  for (const file of new Set(regions)) if (!own.includes(file)) add(source, file, used);
  const topology: Topology = { type: "Topology", objects: {}, arcs: source.arcs };
  const land = inputs.territories.map((territory) => ({
    territory,
    parts: partsOf(source, territory),
  }));
  const ranks = new Map(source.order.map((slug, rank) => [slug, rank]));
  const rank = ({ territory: { slug } }: { territory: Grouped }) => ranks.get(slug) ?? ranks.size;
  const drawn = land.filter(({ parts }) => parts.length > 0).toSorted((a, b) => rank(a) - rank(b));
  return {
    topology,
    areas: drawn.map(({ territory, parts }) => {
      const merged = mergeArcs(topology, parts);
      return { territory, geometry: own.includes(finer) ? merged : largestFirst(topology, merged) };
    }),
    files: source.files,
    finer: own.includes(finer),
    rest: source.geometries.filter((geometry) => !used(geometry)),
    partial: drawn.flatMap(({ territory: { slug, epci }, parts }) =>
      parts.length < epci.length ? [slug] : [],
    ),
  };
}
