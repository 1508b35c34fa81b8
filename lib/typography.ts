/** Plain spaces that a person typed inside « » and before ; : ? ! become no-break ones, for reading: what is kept is as typed. */
export function withNoBreaks(text: string): string {
  return text.replace(/«\x20/g, "«\u00a0").replace(/ (?=[»;:?!])/g, "\u00a0");
}
