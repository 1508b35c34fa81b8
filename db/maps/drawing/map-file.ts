import type { Label } from "./labels";
import type { Mark } from "./marks";

type Shown = {
  areas: readonly { slug: string; path: string; label?: Label }[];
  marks: readonly Mark[];
  /** Between territories of two départements, and around the whole. */
  border: string;
  outline: string;
};

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

/** A drawn map as one SVG file: each territory under its slug, its name under « n- » and its slug, the numbers
 * of those that stand in the list, the borders. */
export function mapFile({ areas, marks, border, outline }: Shown): string {
  const shapes = areas.map(({ slug, path }) => `<path id="${slug}" d="${path}"/>`);
  const names = areas.map(({ slug, label }) => (label ? nameOf(slug, label) : ""));
  const numbers = marks.map(({ x, y, number }) => `<text x="${x}" y="${y}">${number}</text>`);
  const list = marks.length > 0 ? `<g id="numbers" text-anchor="middle">${numbers.join("")}</g>` : "";
  const lines = `<path id="border" d="${border}"/><path id="outline" d="${outline}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg">${[...shapes, ...names].join("")}${list}${lines}</svg>`;
}
