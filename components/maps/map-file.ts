import { createHash } from "node:crypto";
import type { Label } from "./labels";
import type { ProjectedMap } from "./projection";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The name of a territory; carried out by a line when the territory is small. Colours are those of the page that uses it. */
function nameOf(slug: string, { x, y, anchor, lines, leader }: Label): string {
  const line = leader
    ? `<path d="M${leader.from.join(" ")}L${leader.to.join(" ")}" stroke="var(--ink-2)" fill="none"/>` +
      `<circle cx="${leader.from[0]}" cy="${leader.from[1]}" r="2.5"/>`
    : "";
  const words = lines.map((text, index) => `<tspan x="${x}" dy="${index && 15}">${escaped(text)}</tspan>`);
  return `<g id="n-${slug}">${line}<text x="${x}" y="${y}" text-anchor="${anchor}">${words.join("")}</text></g>`;
}

/** A drawn map as one SVG file: each territory under its slug, its name under « n- » and its slug, the borders. */
export function mapFile({ areas, border, outline }: ProjectedMap): string {
  const shapes = areas.map(({ slug, path }) => `<path id="${slug}" d="${path}"/>`);
  const names = areas.map(({ slug, label }) => (label ? nameOf(slug, label) : ""));
  const lines = `<path id="border" d="${border}"/><path id="outline" d="${outline}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg">${[...shapes, ...names].join("")}${lines}</svg>`;
}

const stamps = new WeakMap<ProjectedMap, string>();

/** Names the file by what is in it, data and drawing alike: another release that draws otherwise is another file. */
export function mapStamp(map: ProjectedMap): string {
  const stamp = stamps.get(map) ?? createHash("sha256").update(mapFile(map)).digest("hex").slice(0, 16);
  stamps.set(map, stamp);
  return stamp;
}

/** Where the value of a territory stands: under the last line of its name. */
export const valueAt = ({ x, y, lines }: Label): { x: number; y: number } => ({
  x,
  y: y + (lines.length - 1) * 15 + 17,
});
