import type { Import } from "@/db/imports/reads";
import type { Sheet } from "@/lib/sheets/reading/book";
import { type Layout, layoutOf, type Remembered } from "./layout";
import { planTarget } from "./plans/columns";

export type Laid = { rank: number; sheet: Sheet; layout: Layout };

/** How each sheet of a file is laid out, what was said by hand before coming first. */
export function laidOut(book: readonly Sheet[], remembered: Remembered): Laid[] {
  return book.map((sheet, rank) => ({ rank, sheet, layout: layoutOf(sheet, planTarget, remembered) }));
}

export const names = ({ layout }: Laid): boolean =>
  layout.columns.some(({ key }) => key === planTarget.title);

/** The sheets that hold what is imported; without any, the one that looks most like it. */
export function chosenOf(laid: readonly Laid[]): number[] {
  // A file of ours says which sheet is that of the rows.
  const own = laid.filter(({ layout }) =>
    layout.columns.some(({ header }) => planTarget.identity.header.test(header)),
  );
  if (own.length > 0) return own.map(({ rank }) => rank);
  const known = laid.filter(names).map(({ rank }) => rank);
  if (known.length > 0) return known;
  const [best] = laid.toSorted(
    (a, b) => b.layout.known - a.layout.known || b.sheet.rows.length - a.sheet.rows.length,
  );
  return best ? [best.rank] : [];
}

/** How the sheets of an import that are read are laid out. */
export function laidIn({ book, sheets, mapping, remembered }: Import): Laid[] {
  const laid = laidOut(book as unknown as Sheet[], new Map([...remembered, ...Object.entries(mapping)]));
  const read = sheets.length > 0 ? sheets : chosenOf(laid);
  return laid.filter(({ rank }) => read.includes(rank));
}
