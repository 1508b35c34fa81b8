import type { Drawing } from "../table";
import { attributionOf } from "./files";
import type { Segment } from "./geometry";
import { boxOfLabel, type Label, placeLabel, placeLabels, valueAt } from "./labels";
import { mapFile } from "./map-file";
import { placeMarks } from "./marks";
import { fine, former } from "./measures";
import { flatten, frame, linesOf, ringsOf, shapeOf } from "./projection";
import { type Inputs, type Land, landOf } from "./source";

/** With more territories than this, names would cover the map: they stand in a list, by numbers. */
const mostNames = 40;

/** The drawing of a map, or why there is none. */
export type Drawn =
  | { why: "no_perimeter" | "no_outline" }
  | { why: null; drawing: Drawing; file: string; attribution: string };

/** Where a label stands, to the unit. */
function wholeUnits({ leader, ...label }: Label): Label {
  const whole = ([x, y]: readonly [number, number]) => [Math.round(x), Math.round(y)] as const;
  const [x, y] = whole([label.x, label.y]);
  if (!leader) return { ...label, x, y };
  return { ...label, x, y, leader: { from: whole(leader.from), to: whole(leader.to) } };
}

type Named = { flat: ReturnType<typeof flatten>; labels: (Label | undefined)[] };

function named(land: Land, part: number): Named {
  const flat = flatten(land, part);
  if (land.areas.length > mostNames) return { flat, labels: land.areas.map(() => undefined) };
  const shapes = land.areas.map(({ territory, geometry }) => ({
    name: placeLabel(territory.name),
    rings: ringsOf(flat.fine, geometry),
    measure: land.finer ? former : fine,
  }));
  return { flat, labels: placeLabels(shapes, { x0: 0, y0: 0, x1: frame.width, y1: flat.height }) };
}

const unnamed = ({ labels }: Named) => labels.filter((label) => !label).length;

/** As large as it can be; smaller when that gives a place around it to more names. */
function largest(land: Land): Named {
  const whole = named(land, 1);
  if (unnamed(whole) === 0 || land.areas.length > mostNames) return whole;
  const others = [0.85, 0.7].map((part) => named(land, part));
  return [whole, ...others].toSorted((a, b) => unnamed(a) - unnamed(b))[0] ?? whole;
}

/** Where the value of a territory is written; what is most common is not said. */
function placeOf(label: Label): Drawing["areas"][number]["at"] {
  const { anchor, tiny, leader } = label;
  return {
    ...valueAt(label),
    ...(anchor !== "middle" && { anchor }),
    ...(tiny && { tiny }),
    ...(leader && { beside: true }),
  };
}

/** Draws the territories of a Région: their outlines, a place for each name or its number in the list, whom to thank. */
export function draw(inputs: Inputs): Drawn {
  if (inputs.territories.every(({ epci }) => epci.length === 0)) return { why: "no_perimeter" };
  const land = landOf(inputs);
  if (land.areas.length === 0) return { why: "no_outline" };
  const { flat, labels } = largest(land);
  const listed = land.areas.flatMap(({ territory, geometry }, index) =>
    labels[index]
      ? []
      : [{ name: "", rings: ringsOf(flat.fine, geometry), measure: fine, slug: territory.slug }],
  );
  const place = new Map(inputs.territories.map(({ slug }, index) => [slug, index]));
  listed.sort((a, b) => (place.get(a.slug) ?? 0) - (place.get(b.slug) ?? 0));
  const numbered = listed.map((shape, index) => ({ ...shape, number: index + 1 }));
  const written = labels.flatMap((label) => label ?? []);
  const taken = {
    boxes: written.map(boxOfLabel),
    leaders: written.flatMap(({ leader }): Segment[] => (leader ? [[leader.from, leader.to]] : [])),
  };
  const lines = linesOf(flat.coarse, land);
  const areas = land.areas.map(({ territory: { slug }, geometry }, index) => {
    const label = labels[index];
    return { slug, path: shapeOf(flat, geometry), ...(label && { label: wholeUnits(label) }) };
  });
  return {
    why: null,
    file: mapFile({ areas, marks: placeMarks(numbered, taken), ...lines }),
    attribution: attributionOf(land.files),
    drawing: {
      width: frame.width,
      height: flat.height,
      areas: areas.map(({ slug, label }) => ({ slug, ...(label && { at: placeOf(label) }) })),
      listed: listed.map(({ slug }) => slug),
      partial: land.partial,
      departements: lines.border !== "",
    },
  };
}
