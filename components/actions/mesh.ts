import type { ActionMark } from "@/lib/actions/states";

/** Between two squares. */
const gap = 2;
const inset = 0.75;

type Look = "m-done" | "m-progress" | "m-planned" | "m-bars" | "m-late" | "m-bar";
/** What is drawn with one look: a path from the corner of its square. */
type Part = { look: Look; x: number; y: number; d: string };

const round = (value: number) => Math.round(value * 100) / 100;
const square = (side: number) => `h${side}v${side}h-${side}z`;

/** Parts of one square: its shape tells its state as much as its hue. */
function partsOf({ status, late, blocked }: ActionMark, size: number): Part[] {
  const half = size / 2;
  if (late || blocked) {
    const cut = late ? `h${half}l${half} ${half}v${half}h-${size}z` : square(size);
    const bar: Part = { look: "m-bar", x: size * 0.22, y: size * 0.62, d: `h${round(size * 0.56)}` };
    return [{ look: "m-late", x: 0, y: 0, d: cut }, ...(blocked ? [bar] : [])];
  }
  if (status === "done" || status === "in_progress")
    return [{ look: status === "done" ? "m-done" : "m-progress", x: 0, y: 0, d: square(size) }];
  const outline: Part = { look: "m-planned", x: inset, y: inset, d: square(size - 2 * inset) };
  if (status === "planned") return [outline];
  const tall = round(size * 0.44);
  const bars = `v${tall}m${round(size * 0.28)} 0v-${tall}`;
  const strike = `l${half} -${half}`;
  const arrow = `h${round(size * 0.5)}m-${round(size * 0.18)} -${round(size * 0.18)}l${round(size * 0.18)} ${round(size * 0.18)}l-${round(size * 0.18)} ${round(size * 0.18)}`;
  if (status === "renewed") return [outline, { look: "m-bars", x: size * 0.25, y: size * 0.5, d: arrow }];
  return status === "on_hold"
    ? [outline, { look: "m-bars", x: size * 0.36, y: size * 0.28, d: bars }]
    : [outline, { look: "m-bars", x: size * 0.25, y: size * 0.75, d: strike }];
}

/** Squares side by side as one path a look, whatever their number: a matrix draws hundreds of them. */
export function meshOf(
  marks: readonly ActionMark[],
  size: number,
): { width: number; paths: [Look, string][] } {
  const paths = new Map<Look, string>();
  marks.forEach((mark, index) => {
    for (const { look, x, y, d } of partsOf(mark, size)) {
      const from = `M${round(index * (size + gap) + x)} ${round(y)}`;
      paths.set(look, `${paths.get(look) ?? ""}${from}${d}`);
    }
  });
  return { width: Math.max(0, marks.length * (size + gap) - gap), paths: [...paths] };
}
