/**
 * Plain spaces inside « », before ; : ? ! and before the year of a date become no-break ones, for reading: what is kept is as
 * typed.
 */
export function withNoBreaks(text: string): string {
  return text.replace(/(?<=«) | (?=[»;:?!])|(?<=\d(?:er)?\s\p{Ll}+) (?=\d{4}\b)/gu, "\u00a0");
}
