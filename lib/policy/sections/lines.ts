/** A line whose parts are apart by « | », as they are typed; an absent part is empty. */
const partsOf = (line: string) => line.split("|").map((part) => part.trim());

/** The lines of a body that say something. */
export const linesOf = (body: string): string[] =>
  body
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Lines by three or four parts: dates, figures, contacts. */
export const rowsOf = (body: string): string[][] => linesOf(body).map(partsOf);

/** Values, one a line, then what follows the first empty line. */
export function valuesThenText(body: string): { values: string[]; text: string } {
  const [values = "", ...text] = body.split(/\n\s*\n/);
  return { values: linesOf(values), text: text.join("\n") };
}

export type Passage = { kind: "paragraph"; text: string } | { kind: "list"; items: string[] };

/** Paragraphs, one a line, and lists: the lines that begin with a dash, together. */
export function passagesOf(body: string): Passage[] {
  const passages: Passage[] = [];
  for (const line of linesOf(body)) {
    const item = /^[-–•]\s+(.*)$/.exec(line)?.[1];
    const last = passages.at(-1);
    if (item === undefined) passages.push({ kind: "paragraph", text: line });
    else if (last?.kind === "list") last.items.push(item);
    else passages.push({ kind: "list", items: [item] });
  }
  return passages;
}

/** « plus de 25 800 établissements » → « plus de », « 25 800 », « établissements »; words without a number stay whole. */
export function figureOf(text: string): { before: string; number: string; rest: string } {
  const [, before = "", number = "", rest = ""] =
    /^(\D*?)(\d[\d\s\u00a0\u202f]*(?:[,.]\d+)?(?:\s?à\s?\d[\d\s]*)?(?:\s?%)?)(.*)$/u.exec(text) ?? [];
  if (number === "") return { before: "", number: "", rest: text };
  const plain = number.trim();
  const grouped = /^\d{4,}$/.test(plain) ? plain.replace(/\B(?=(\d{3})+$)/g, "\u00a0") : plain;
  return { before: before.trim(), number: grouped, rest: rest.trim() };
}
