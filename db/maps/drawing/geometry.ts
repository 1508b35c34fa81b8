export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];
/** Left, top, right, bottom. */
export type Box = { x0: number; y0: number; x1: number; y1: number };

const band = 8;

/**
 * Whether a point lies in a shape, even-odd over every ring, so that holes are outside. Its edges are sorted by bands of its height: a
 * place for a name is asked of thousands of points.
 */
export function insideOf(rings: readonly Ring[]): (point: Point) => boolean {
  const bands = new Map<number, Segment[]>();
  for (const ring of rings)
    ring.forEach((a, index) => {
      const b = ring.at(index - 1) ?? a;
      const [low, high] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
      for (let at = Math.floor(low / band); at <= Math.floor(high / band); at++)
        bands.set(at, [...(bands.get(at) ?? []), [a, b]]);
    });
  return ([x, y]) => {
    let within = false;
    for (const [[ax, ay], [bx, by]] of bands.get(Math.floor(y / band)) ?? [])
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
    return within;
  };
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

/** How far a point lies from a segment. */
function away([px, py]: Point, [[ax, ay], [bx, by]]: Segment): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = dx === 0 && dy === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(px - ax - part * dx, py - ay - part * dy);
}

/** The fewest points of a line, its two ends among them, that leave it nowhere by more than `tolerance` (Douglas and Peucker). */
export function simplified(line: Ring, tolerance: number): Ring {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  const distances = line.map((point) => away(point, [first, last]));
  const farthest = distances.indexOf(Math.max(...distances));
  if ((distances[farthest] ?? 0) <= tolerance) return [first, last];
  const before = simplified(line.slice(0, farthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplified(line.slice(farthest), tolerance)];
}
