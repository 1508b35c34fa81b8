type Pair = { open: number; close: number };

/** Where each « has its », the inner ones before those that hold them. */
function pairsOf(text: string): Pair[] {
  const pairs: Pair[] = [];
  const opened: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[«»]/g)) {
    if (mark === "«") opened.push(index);
    else {
      const open = opened.pop();
      if (open !== undefined) pairs.push({ open, close: index });
    }
  }
  return pairs;
}

/** « Parcours « De l’idée au projet » » → « Parcours “De l’idée au projet” »: a title that is named keeps its own marks, inside. */
export function withInnerQuotes(text: string): string {
  const pairs = pairsOf(text);
  const inner = pairs.filter((one) =>
    pairs.some((other) => other.open < one.open && one.close < other.close),
  );
  const marks = new Map(inner.flatMap(({ open, close }) => [[open, "“"] as const, [close, "”"] as const]));
  return text.replace(/«[\x20\u00a0\u202f]?|[\x20\u00a0\u202f]?»/g, (mark, at: number) => {
    const swapped = marks.get(mark.endsWith("»") ? at + mark.length - 1 : at);
    return swapped ?? mark;
  });
}

/**
 * Plain spaces inside « », before ; : ? ! and before the year of a date become no-break ones, for reading: what is kept is as
 * typed.
 */
export function withNoBreaks(text: string): string {
  return text
    .replace(/«\x20/g, "«\u00a0")
    .replace(/ (?=[»;:?!])/g, "\u00a0")
    .replace(/(?<=\d(?:er)?\s\p{Ll}{3,9}) (?=\d{4}\b)/gu, "\u00a0");
}
