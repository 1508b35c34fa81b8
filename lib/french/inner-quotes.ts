/** « Parcours « De l’idée au projet » » → « Parcours “De l’idée au projet” »: a title that is named keeps its own marks, inside. Marks without their pair stay. */
export function withInnerQuotes(text: string): string {
  let depth = 0;
  const set = text.replace(/«\s?|\s?»/g, (mark) =>
    mark[0] === "«" ? (depth++ > 0 ? "“" : mark) : --depth > 0 ? "”" : mark,
  );
  return depth ? text : set;
}
