import {
  type Box,
  boxAround,
  boxOf,
  crosses,
  insideOf,
  meets,
  overlap,
  type Point,
  pointsOf,
  type Ring,
  type Segment,
} from "./geometry";
import { fine, type Measure, sizes } from "./measures";

/** Where a name stands: in its territory, or beside the map at the end of a line that starts in it. */
export type Label = {
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  lines: readonly string[];
  tiny?: boolean;
  leader?: { from: Point; to: Point };
};

export type Shape = { name: string; rings: readonly Ring[]; measure: Measure };
type Bounded = Shape & { bounds: Box; has: (point: Point) => boolean };

export const withBounds = (shape: Shape): Bounded => ({
  ...shape,
  bounds: boxOf(shape.rings),
  has: insideOf(shape.rings),
});

/** A map has room for what tells two territories apart: neither « Pays des » nor « Communauté de communes du », nor a sigle after it. */
export function placeLabel(name: string): string {
  const kind = /^(Pays|CC|CA|CU|Communauté (de communes|d[’']agglomération|urbaine)) /u;
  if (!kind.test(name)) return name;
  const place = name.replace(kind, "").replace(/^(des |du |de la |de l[’']|de |d[’'])/u, "");
  return place.replace(/ \([^)]+\)$/u, "");
}

/** A name on one line, or on two about as long when it is long; an article stays with its word. */
export function linesOf(name: string): readonly string[] {
  const words = name.split(" ");
  if (name.length <= 13 || words.length === 1) return [name];
  const cuts = words.slice(1).map((_, index) => {
    const lines = [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")] as const;
    const torn = /(^| )(de|du|des|et|la|le)$/u.test(lines[0]) || /^[-–]/.test(lines[1]) ? 4 : 0;
    return { lines, length: Math.max(lines[0].length, lines[1].length) + torn };
  });
  return cuts.toSorted((a, b) => a.length - b.length)[0]?.lines ?? [name];
}

/** Room for the lines of the name, and one for the value. */
function roomFor(measure: Measure, lines: readonly string[], size = sizes.normal) {
  const width = Math.max(...[...lines, "1,69"].map((text) => measure.width(text, size)));
  return { width, height: (lines.length + 1) * size.line + 3 };
}

const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);

/** The point nearest to the middle around which a box of this size lies in the shape. */
export function roomInside(
  { rings, bounds, has, measure }: Bounded,
  width: number,
  height: number,
): Point | undefined {
  const middle = measure.middle(rings);
  const centres: Point[] = [];
  for (let x = bounds.x0 + width / 2; x <= bounds.x1 - width / 2; x += 6)
    for (let y = bounds.y0 + height / 2; y <= bounds.y1 - height / 2; y += 6) centres.push([x, y]);
  return centres
    .toSorted((a, b) => distance(a, middle) - distance(b, middle))
    .find((centre) => pointsOf(boxAround(centre, width, height), measure.step).every(has));
}

function labelInside(shape: Bounded): { label: Label; box: Box } | undefined {
  const wrapped = linesOf(shape.name);
  for (const [lines, size] of [
    [wrapped, sizes.normal],
    [[shape.name], sizes.normal],
    [wrapped, sizes.tiny],
  ] as const) {
    const { width, height } = roomFor(shape.measure, lines, size);
    const centre = roomInside(shape, width, height);
    if (!centre) continue;
    const y = centre[1] - height / 2 + size.line - 2;
    return {
      label: { x: centre[0], y, anchor: "middle", lines, ...(size === sizes.tiny && { tiny: true }) },
      box: boxAround(centre, width, height),
    };
  }
  return undefined;
}

/** How much of a line runs over other territories, in units. */
function covered([from, to]: Segment, shape: Bounded, all: readonly Bounded[]): number {
  const steps = 24;
  const points = Array.from({ length: steps }, (_, step): Point => {
    const part = (step + 1) / steps;
    return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
  });
  const over = points.filter((point) => all.some((other) => other !== shape && other.has(point)));
  return (over.length / steps) * distance(from, to);
}

type Taken = { boxes: Box[]; leaders: Segment[] };

/** The nearest place beside the map where a label fits, its line crossing neither a label nor another line. */
function labelOutside(shape: Bounded, all: readonly Bounded[], frame: Box, taken: Taken) {
  const lines = [shape.name];
  const room = roomFor(shape.measure, lines);
  // Room around: an outline is a line too, and words that touch it are not read.
  const { width, height } = { width: room.width + 6, height: room.height + 10 };
  const from = roomInside(shape, 12, 12) ?? shape.measure.middle(shape.rings);
  let best: { cost: number; box: Box; leader: Segment; right: boolean } | undefined;
  for (let reach = 40; reach < shape.measure.reach; reach += 15)
    for (let turn = 0; turn < 24; turn++) {
      const angle = (turn * Math.PI) / 12;
      const to: Point = [from[0] + reach * Math.cos(angle), from[1] + reach * Math.sin(angle)];
      const right = to[0] >= from[0];
      const box = boxAround([to[0] + (right ? 1 : -1) * (width / 2 + 6), to[1]], width, height);
      const leader: Segment = [from, to];
      if (best && reach >= best.cost) continue;
      if (box.x0 < frame.x0 || box.x1 > frame.x1 || box.y0 < frame.y0 || box.y1 > frame.y1) continue;
      if (taken.boxes.some((other) => overlap(box, other) || meets(leader, other))) continue;
      if (taken.leaders.some((other) => crosses(leader, other) || meets(other, box))) continue;
      const points = pointsOf(box, 12);
      const hides = ({ has, bounds }: Bounded) => overlap(box, bounds) && points.some(has);
      if (all.some(hides)) continue;
      const over = covered(leader, shape, all);
      const cost = reach + 2 * over;
      if (over > shape.measure.over) continue;
      if (!best || cost < best.cost) best = { cost, box, leader, right };
    }
  if (!best) return undefined;
  const { cost, box, leader, right } = best;
  taken.boxes.push(box);
  taken.leaders.push(leader);
  const [start, to] = leader;
  const label: Label = {
    x: to[0] + (right ? 9 : -9),
    y: to[1] - 2,
    anchor: right ? "start" : "end",
    lines,
    leader: { from: start, to },
  };
  return { label, cost };
}

type Order = (a: Bounded, b: Bounded) => number;
const orders: readonly Order[] = [
  (a, b) => b.bounds.x1 - a.bounds.x1,
  (a, b) => a.bounds.x0 - b.bounds.x0,
  (a, b) => a.bounds.y0 - b.bounds.y0,
  (a, b) => b.bounds.y1 - a.bounds.y1,
];

/** A label for each shape that has room for one, in it or beside the map; the others are named by their title and the table. */
export function placeLabels(shapes: readonly Shape[], frame: Box): (Label | undefined)[] {
  const bounded = shapes.map(withBounds);
  const within = bounded.map(labelInside);
  const boxes = within.flatMap((placed) => (placed ? [placed.box] : []));
  const carried = bounded.filter((_, index) => !within[index]);
  // The first to choose takes the best place: the order whose lines are the shortest in all wins.
  const [best] = orders
    .map((order) => {
      const taken: Taken = { boxes: [...boxes], leaders: [] };
      const labels = new Map<Bounded, Label>();
      let cost = 0;
      for (const shape of carried.toSorted(order)) {
        const found = labelOutside(shape, bounded, frame, taken);
        cost += found?.cost ?? 1000;
        if (found) labels.set(shape, found.label);
      }
      return { labels, cost };
    })
    .toSorted((a, b) => a.cost - b.cost);
  return bounded.map((shape, index) => within[index]?.label ?? best?.labels.get(shape));
}

/** What a label and its value cover. */
export function boxOfLabel({ x, y, anchor, lines, tiny }: Label): Box {
  const size = tiny ? sizes.tiny : sizes.normal;
  const { width, height } = roomFor(fine, lines, size);
  const x0 = anchor === "start" ? x : x - (anchor === "end" ? width : width / 2);
  const y0 = y - size.line + 2;
  return { x0, y0, x1: x0 + width, y1: y0 + height };
}

/** Where the value of a territory stands: under the last line of its name. */
export const valueAt = ({ x, y, lines }: Label): { x: number; y: number } => ({
  x: Math.round(x),
  y: Math.round(y) + (lines.length - 1) * 15 + 17,
});
