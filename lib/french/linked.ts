// Only what leads to a page or to a letter: no other scheme is ever made clickable.
const address = /https?:\/\/[^\s<>"«»“”]+|mailto:[^\s<>"«»“”]+/giu;
const tail = /[.,;:!?…'’)\]}]+$/u;

export type Piece = { text: string; href?: string };

/** The end of an address in a sentence is not its own, but the parenthesis that it opened. */
function withoutTail(found: string): string {
  const cut = found.replace(tail, "");
  return cut.includes("(") && found.startsWith(`${cut})`) ? `${cut})` : cut;
}

/** A text in pieces: its http, https and mailto addresses are links, the rest is as typed. */
export function linked(text: string): Piece[] {
  const pieces: Piece[] = [];
  let read = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const href = withoutTail(found);
    if (!URL.canParse(href)) continue;
    if (index > read) pieces.push({ text: text.slice(read, index) });
    pieces.push({ text: href, href });
    read = index + href.length;
  }
  if (read < text.length) pieces.push({ text: text.slice(read) });
  return pieces;
}
