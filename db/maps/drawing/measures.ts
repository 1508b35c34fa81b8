import type { Point, Ring } from "./geometry";

type Letters = { line: number; letter: number; font: number };

/** How much room words take, and where a shape has its middle: what decides where a name stands. */
export type Measure = {
  /** Width of a text, in units. */
  width: (text: string, letters: Letters) => number;
  /** From where a place is looked for in a shape, whose first ring is its largest piece. */
  middle: (rings: readonly Ring[]) => Point;
  /** How close the points are that tell whether a box lies in a shape, in units. */
  step: number;
  /** How long the line that carries a name may be, and how much of it over other territories, in units. */
  reach: number;
  over: number;
};

/** Sizes of the words of a map (territory-map.css): height of a line, mean width of a letter, size of its font. */
export const sizes = {
  normal: { line: 15, letter: 6.5, font: 14.5 },
  tiny: { line: 13, letter: 5.7, font: 12.5 },
};

function corners(rings: readonly Ring[]): Point {
  const points = rings[0] ?? [];
  const sum = points.reduce<Point>(([x, y], [px, py]) => [x + px, y + py], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

/** That of the first versions: their picture of 59 and 62 is left as its readers know it. */
export const former: Measure = {
  width: (text, { letter }) => text.length * letter,
  middle: corners,
  step: 14,
  reach: 420,
  over: Number.POSITIVE_INFINITY,
};

/** Centre of gravity of the first ring. */
function centre(rings: readonly Ring[]): Point {
  const ring = rings[0] ?? [];
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([bx, by], index) => {
    const [ax, ay] = ring.at(index - 1) ?? [bx, by];
    const part = ax * by - bx * ay;
    area += part;
    x += (ax + bx) * part;
    y += (ay + by) * part;
  });
  return area === 0 ? corners(rings) : [x / (3 * area), y / (3 * area)];
}

/** Share of the size of the font that a letter takes, in the typeface of the product. */
function shareOf(letter: string): number {
  if (/[fijlrt’' .,;:()I-]/u.test(letter)) return 0.31;
  if (/[mwMWŒœ]/u.test(letter)) return 0.81;
  return /\p{Lu}/u.test(letter) ? 0.62 : 0.52;
}

/** Letter by letter, with some room around. */
export const fine: Measure = {
  width: (text, { font }) => [...text].reduce((sum, letter) => sum + shareOf(letter), 0) * font + 6,
  middle: centre,
  step: 7,
  reach: 260,
  over: 80,
};
