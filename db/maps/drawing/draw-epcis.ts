import type { EpciDrawing } from "../table";
import { attributionOf } from "./files";
import { mapFile } from "./map-file";
import { flatten, frame, linesOf, shapeOf } from "./projection";
import { type Inputs, landOf } from "./source";

/** The drawing on which EPCI are chosen, or nothing where none has a known outline. */
export type DrawnEpcis = { drawing: EpciDrawing; file: string; attribution: string } | null;

/** Draws the EPCI of a Région, each under its SIREN, without names: inputs whose every territory is one EPCI. */
export function drawEpcis(inputs: Inputs): DrawnEpcis {
  const land = landOf(inputs);
  if (land.areas.length === 0) return null;
  const flat = flatten(land, 1);
  const areas = land.areas.map(({ territory: { slug }, geometry }) => ({
    slug,
    path: shapeOf(flat, geometry),
  }));
  return {
    file: mapFile({ areas, marks: [], ...linesOf(flat.coarse, land) }),
    attribution: attributionOf(land.files),
    drawing: { width: frame.width, height: flat.height, sirens: areas.map(({ slug }) => slug) },
  };
}
