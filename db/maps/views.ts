import type { EpciDrawing } from "./table";

/** What is seen of a drawing of EPCI. */
export type EpciView = {
  /** Left, top, width and height, in its units. */
  box: readonly [number, number, number, number];
  sirens: readonly string[];
  /** Where a mark stands in each, where some are written. */
  marks?: Readonly<Record<string, readonly [x: number, y: number]>>;
};

const margin = 4;

/** All of them. */
export const wholeView = ({ width, height, places }: EpciDrawing): EpciView => ({
  box: [-margin, -margin, width + 2 * margin, height + 2 * margin],
  sirens: Object.keys(places),
});

/** Some of them, as large as they can be; null when none of these has an outline. */
export function closeView({ places }: EpciDrawing, of: readonly string[]): EpciView | null {
  const found = of.flatMap((siren) => {
    const place = places[siren];
    return place ? [{ siren, place }] : [];
  });
  if (found.length === 0) return null;
  const left = Math.min(...found.map(({ place }) => place[0]));
  const top = Math.min(...found.map(({ place }) => place[1]));
  const width = Math.max(...found.map(({ place }) => place[2])) - left;
  const height = Math.max(...found.map(({ place }) => place[3])) - top;
  const around = Math.max(margin, Math.round(Math.max(width, height) / 20));
  return {
    box: [left - around, top - around, width + 2 * around, height + 2 * around],
    sirens: found.map(({ siren }) => siren),
    marks: Object.fromEntries(found.map(({ siren, place: [, , , , x, y] }) => [siren, [x, y]])),
  };
}
