/** Beyond, two labels are the same: none that is kept is as long, and a cell may be. */
const longest = 1_000;
/** Words of the labels read lately: the same ones come at each row. */
const lately = new Map<string, string>();

/** A label as two hands write it: without accents, case, parentheses, units, punctuation, nor the number before it. */
export function plainWords(said: string): string {
  const known = lately.get(said);
  if (known !== undefined) return known;
  if (lately.size >= 20_000) lately.clear();
  const words = plainOf(said.slice(0, longest));
  if (said.length <= longest) lately.set(said, words);
  return words;
}

function plainOf(said: string): string {
  return said
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, " ")
    .replace(/[%€*:]/gu, " ")
    .replace(/\ben (?:euros?|etp|pourcents?|jours)\b/gu, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The same with each word in the singular, for what is matched and never shown. */
export const matchedWords = (said: string): string =>
  plainWords(said)
    .split(" ")
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/u, "") : word))
    .join(" ");

type Pairs = { length: number; counts: ReadonlyMap<string, number> };
const pairsLately = new Map<string, Pairs>();

/** The pairs of letters of a text, counted. */
function pairsOf(said: string): Pairs {
  const known = pairsLately.get(said);
  if (known) return known;
  const close = plainWords(said).replaceAll(" ", "");
  const counts = new Map<string, number>();
  for (let at = 0; at + 2 <= close.length; at += 1) {
    const pair = close.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const pairs = { length: Math.max(0, close.length - 1), counts };
  if (pairsLately.size >= 5_000) pairsLately.clear();
  if (said.length <= longest) pairsLately.set(said, pairs);
  return pairs;
}

/** How near two texts are, from 0 to 1: the share of their pairs of letters that both have. */
export function likeness(one: string, other: string): number {
  const [mine, theirs] = [pairsOf(one), pairsOf(other)];
  const all = mine.length + theirs.length;
  let both = 0;
  for (const [pair, count] of mine.counts) both += Math.min(count, theirs.counts.get(pair) ?? 0);
  return all === 0 ? 0 : (2 * both) / all;
}
