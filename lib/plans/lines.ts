/** A line of a pasted block that becomes a row: its number from 1, its words, and the row that it stands under (its place in the list). */
export type Line = { line: number; text: string; under: number | null };

/** « - », « • », « 1. », « 2.3) »: what a list puts before its lines. */
const bullet = /^(?:[-–—•*·▪◦]\s+|\d{1,2}(?:\.\d{1,2})*[.)]\s+|\d{1,2}(?:\.\d{1,2})+\s+)/u;

const wordsOf = (text: string) => text.trim().replace(bullet, "").replace(/\s+/gu, " ").trim();

/**
 * What a block pasted from a sheet or a document says, a row a line. A line set in stands under the last one that is not; of two cells,
 * the second stands under the first. `flat`: every line stands alone, and its cells are one text.
 */
export function linesOf(block: string, flat = false): Line[] {
  const rows: Line[] = [];
  let top: number | null = null;
  for (const [index, text] of block.split(/\r\n|\r|\n/u).entries()) {
    const line = index + 1;
    if (text.trim() === "") continue;
    if (flat) {
      rows.push({ line, text: wordsOf(text), under: null });
      continue;
    }
    const [first = "", ...others] = text.split("\t");
    const setIn = /^\s{2}|^\u00a0/u.test(first) && top !== null;
    if (first.trim() !== "" && !setIn) {
      const words = wordsOf(first);
      // A column of orientations repeats the same one on each line.
      if (top === null || rows[top]?.text !== words || others.every((cell) => cell.trim() === ""))
        top = rows.push({ line, text: words, under: null }) - 1;
    }
    const rest = (setIn ? [first, ...others] : others).map((cell) => cell.trim()).filter(Boolean);
    if (rest.length > 0) rows.push({ line, text: wordsOf(rest.join(" ")), under: top });
  }
  return rows;
}

/** What is wrong with lines, one sentence each; none when all may be rows. */
export function wrongLines(rows: readonly Line[], max: number): string[] {
  return rows.flatMap(({ line, text }) => {
    const over = [...text].length - max;
    return over > 0
      ? [`Ligne ${line}\u00a0: ${max}\u00a0caractères au plus, elle en a ${over} de trop.`]
      : [];
  });
}
