/** The code that rows will keep of a new row: its words, and a number where they are taken. */
export function codeOf(label: string, taken: ReadonlySet<string>, between: "_" | "-" = "_"): string {
  const words = label
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .slice(0, 50)
    .trim()
    .replaceAll(" ", between);
  const base = words || "terme";
  for (let number = 2, code = base; ; number += 1) {
    if (!taken.has(code)) return code;
    code = `${base}${between}${number}`;
  }
}

/** The place after the last of some rows. */
export const nextRank = (rows: readonly { rank: number }[]): number =>
  Math.max(0, ...rows.map(({ rank }) => rank)) + 1;
