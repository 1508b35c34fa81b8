"use client";

import type { MapLine } from "@/lib/maps/model";

export type MapArea = {
  line: MapLine;
  /** Class of its colour: « k3 », « nr », « na ». */
  look: string;
  /** Where its value is written, when its name has a place. */
  at?: { x: number; y: number; anchor?: "start" | "end"; tone?: string };
};

type Props = { areas: readonly MapArea[]; file: string };

/** Territories of a map and their values, over the drawing of a file of its own, which the browser keeps. */
export function MapAreas({ areas, file }: Props) {
  return (
    <>
      {areas.map(({ line: { slug, name, cells }, look }) => (
        <a key={slug} id={`c-${slug}`} href={`/territoires/${slug}`}>
          <title>{`${name}\u00a0: ${cells.at(-1)}`}</title>
          <use href={`${file}#${slug}`} className={`terr ${look}`} />
        </a>
      ))}
      <use href={`${file}#border`} className="dep" />
      <use href={`${file}#outline`} className="outline" />
      <svg className="map-labels" aria-hidden="true">
        {areas.map(
          ({ line: { slug, cells }, at }) =>
            at && (
              <g key={slug} className={at.tone ? `ml ${at.tone}` : "ml"}>
                <use href={`${file}#n-${slug}`} />
                <text x={at.x} y={at.y} textAnchor={at.anchor} className="mv">
                  {cells.at(-1)}
                </text>
              </g>
            ),
        )}
      </svg>
    </>
  );
}
