import { type Box, boxAround, meets, overlap, type Point, type Segment } from "./geometry";
import { roomInside, type Shape, withBounds } from "./labels";

/** The number of a territory whose name stands in the list. */
export type Mark = { x: number; y: number; number: number };

const letter = 7.5;

/** Room for a number, then less of it: what is left of it may lie over a border. */
const sizes = [1, 0.75, 0.5];

/**
 * Where the numbers of these shapes stand, each in its own; none for one that has no place apart from the others and from what is `taken`: its
 * name in the list still shows it.
 */
export function placeMarks(
  shapes: readonly (Shape & { number: number })[],
  taken: { boxes: readonly Box[]; leaders: readonly Segment[] },
): Mark[] {
  const boxes = [...taken.boxes];
  return shapes.flatMap(({ number, ...shape }) => {
    const bounded = withBounds(shape);
    const [width, height] = [String(number).length * letter, 14];
    const places = sizes.map((part) => roomInside(bounded, width * part, height * part));
    const apart = (place: Point) => {
      const box = boxAround(place, width, height);
      return !boxes.some((other) => overlap(other, box)) && !taken.leaders.some((line) => meets(line, box));
    };
    const place = [...places, shape.measure.middle(shape.rings)].find(
      (one) => one !== undefined && apart(one),
    );
    if (!place) return [];
    boxes.push(boxAround(place, width, height));
    return [{ x: Math.round(place[0]), y: Math.round(place[1]) + 5, number }];
  });
}
