export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];
/** Left, top, right, bottom. */
export type Box = { x0: number; y0: number; x1: number; y1: number };

/** Even-odd over every ring, so that holes are outside. */
export function inside([x, y]: Point, rings: readonly Ring[]): boolean {
  let within = false;
  for (const ring of rings)
    for (let index = 0, last = ring.length - 1; index < ring.length; last = index++) {
      const [ax, ay] = ring[index] ?? [0, 0];
      const [bx, by] = ring[last] ?? [0, 0];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
    }
  return within;
}

export function boxOf(rings: readonly Ring[]): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const [x, y] of rings.flat()) {
    box.x0 = Math.min(box.x0, x);
    box.y0 = Math.min(box.y0, y);
    box.x1 = Math.max(box.x1, x);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
}

export const boxAround = ([x, y]: Point, width: number, height: number): Box => ({
  x0: x - width / 2,
  y0: y - height / 2,
  x1: x + width / 2,
  y1: y + height / 2,
});

export const overlap = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** Points of a box, every `step` or so: enough to say whether it lies in or out of a shape. */
export function pointsOf(box: Box, step = 8): Point[] {
  const points: Point[] = [];
  const columns = Math.max(1, Math.ceil((box.x1 - box.x0) / step));
  const rows = Math.max(1, Math.ceil((box.y1 - box.y0) / step));
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++)
      points.push([
        box.x0 + ((box.x1 - box.x0) * column) / columns,
        box.y0 + ((box.y1 - box.y0) * row) / rows,
      ]);
  return points;
}

const side = ([ax, ay]: Point, [bx, by]: Point, [px, py]: Point) =>
  Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));

export type Segment = readonly [Point, Point];

export const crosses = ([a, b]: Segment, [c, d]: Segment): boolean =>
  side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);

/** Whether a segment meets a box. */
export function meets(segment: Segment, { x0, y0, x1, y1 }: Box): boolean {
  const corners: readonly Point[] = [
    [x0, y0],
    [x1, y1],
    [x0, y1],
    [x1, y0],
  ];
  const [a, b, c, d] = corners as [Point, Point, Point, Point];
  return crosses(segment, [a, b]) || crosses(segment, [c, d]);
}
