import { formatNumber } from "@/lib/french/format";

// What a paste brings without being seen: marks of direction, zero-width, soft hyphens, annotations.
const unseen =
  /[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
// A joiner stays inside an emoji (👩‍🌾) and goes anywhere else.
const strayJoiner =
  /(?<!\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const lineBreak = /\r\n|\r|\v|\f|\u0085|\u2028|\u2029/gu;
// Controls other than tab and line feed, and halves of a character, are refused: what they stood for is not known.
const forbidden = /[^\P{Control}\n\t]|\p{Surrogate}/u;
// What the decoding of a request puts for bytes that are not UTF-8.
const undecoded = /\ufffd/u;

/** A text freed of what is not seen: NFC, line breaks as `\n`, no zero-width nor mark of direction, trimmed. */
export function cleanText(typed: string): string {
  const seen = typed.replace(lineBreak, "\n").replace(unseen, "").replace(strayJoiner, "");
  return seen.normalize("NFC").trim();
}

/** The same on one line: a line break or a tab is a space. */
export const cleanLine = (typed: string): string =>
  cleanText(typed)
    .split(/[\n\t]+/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .join(" ");

/** Why a cleaned text cannot be kept, in one sentence, or null. `max`: code points. */
export function textFault(cleaned: string, max: number): string | null {
  if (undecoded.test(cleaned))
    return "Ce texte contient un caractère illisible (\ufffd)\u00a0: retapez-le, ou effacez-le.";
  if (forbidden.test(cleaned))
    return "Ce texte contient des caractères qui ne s’impriment pas\u00a0: retapez-le.";
  const length = [...cleaned].length;
  if (length <= max) return null;
  const over = length - max;
  const most = `${formatNumber(max)}\u00a0caractères au plus`;
  return `${most}\u00a0: ce texte en a ${formatNumber(over)} de trop.`;
}
