import type { EpciDrawing, EpciPlace } from "../table";
import { attributionOf } from "./files";
import type { Ring } from "./geometry";
import { roomInside, withBounds } from "./labels";
import { mapFile } from "./map-file";
import { fine } from "./measures";
import { flatten, frame, linesOf, ringsOf, shapeOf } from "./projection";
import { type Inputs, landOf } from "./source";

/** The drawing on which EPCI are chosen, or nothing where none has a known outline. */
export type DrawnEpcis = { drawing: EpciDrawing; file: string; attribution: string } | null;

/** Shares of its size in which a point of an EPCI has room around it: as much as there is. */
const rooms = [0.6, 0.4, 0.25, 0.1];

function placeOf(rings: readonly Ring[]): EpciPlace {
  const shape = withBounds({ name: "", rings, measure: fine });
  const { x0, y0, x1, y1 } = shape.bounds;
  const side = Math.min(x1 - x0, y1 - y0);
  let middle = fine.middle(rings);
  for (const room of rooms) {
    const found = roomInside(shape, side * room, side * room);
    if (!found) continue;
    middle = found;
    break;
  }
  const [left = 0, top = 0, right = 0, bottom = 0, x = 0, y = 0] = [x0, y0, x1, y1, ...middle].map(
    Math.round,
  );
  return [left, top, right, bottom, x, y];
}

/** Draws the EPCI of a Région, each under its SIREN, without names: inputs whose every territory is one EPCI. */
export function drawEpcis(inputs: Inputs): DrawnEpcis {
  const land = landOf(inputs);
  if (land.areas.length === 0) return null;
  const flat = flatten(land, 1);
  const areas = land.areas.map(({ territory: { slug }, geometry }) => ({
    slug,
    path: shapeOf(flat, geometry),
  }));
  const places = land.areas.map(
    ({ territory: { slug }, geometry }) => [slug, placeOf(ringsOf(flat.fine, geometry))] as const,
  );
  return {
    file: mapFile({ areas, marks: [], ...linesOf(flat.coarse, land) }),
    attribution: attributionOf(land.files),
    drawing: { width: frame.width, height: flat.height, places: Object.fromEntries(places) },
  };
}
