import type { Import } from "@/db/imports/reads";
import type { Sheet } from "@/lib/sheets/reading/book";
import { type Layout, layoutOf, type Remembered } from "./layout";
import type { ImportTarget } from "./target";
import { importTargets } from "./targets";

export type Laid = { rank: number; sheet: Sheet; layout: Layout };

/** How each sheet of a file is laid out, what was said by hand before coming first. */
export function laidOut(book: readonly Sheet[], target: ImportTarget, remembered: Remembered): Laid[] {
  return book.map((sheet, rank) => ({ rank, sheet, layout: layoutOf(sheet, target, remembered) }));
}

export const names = ({ layout }: Laid, { title }: ImportTarget): boolean =>
  layout.columns.some(({ key }) => key === title);

/** The sheets that hold what is imported; without any, the one that looks most like it. */
export function chosenOf(laid: readonly Laid[], target: ImportTarget): number[] {
  // A file of ours says which sheet is that of the rows.
  const own = laid.filter(({ layout }) =>
    layout.columns.some(({ header }) => target.identity.header.test(header)),
  );
  if (own.length > 0) return own.map(({ rank }) => rank);
  const known = laid.filter((one) => names(one, target)).map(({ rank }) => rank);
  if (known.length > 0) return known;
  const [best] = laid.toSorted(
    (a, b) => b.layout.known - a.layout.known || b.sheet.rows.length - a.sheet.rows.length,
  );
  return best ? [best.rank] : [];
}

/**
 * What is kept of the sheets of a file: of what is never imported (the holder of a project), no cell under its header nor where no header
 * says what it is, nothing of what is written above the header, and no sheet beside those of its rows.
 */
export function keptOf(book: readonly Sheet[], target: ImportTarget): readonly Sheet[] {
  if (!target.never) return book;
  const laid = laidOut(book, target, new Map());
  const own = laid.filter((one) => names(one, target));
  return (own.length > 0 ? own : laid).map(({ sheet, layout: { first, head, over, columns } }) => {
    const kept = new Set(columns.flatMap(({ at, header, never }) => (header && !never ? [at] : [])));
    const rows = sheet.rows.map((row, line) => {
      if (line > head) return row.map((cell, at) => (kept.has(at) ? cell : null));
      if (line >= first) return row;
      return row.map((_, at) => (line === first - 1 && over.get(at)) || null);
    });
    return { ...sheet, rows };
  });
}

/** How the sheets of an import that are read are laid out. */
export function laidIn({ noun, book, sheets, mapping, remembered }: Import): Laid[] {
  const target = importTargets[noun];
  const said = new Map([...remembered, ...Object.entries(mapping)]);
  const laid = laidOut(book as unknown as Sheet[], target, said);
  const read = sheets.length > 0 ? sheets : chosenOf(laid, target);
  return laid.filter(({ rank }) => read.includes(rank));
}
