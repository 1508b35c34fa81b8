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

/** Pairs of letters of the texts compared lately, with how often each comes: a row is compared with many. */
const paired = new Map<string, { all: number; counts: ReadonlyMap<string, number> }>();

function pairsOf(said: string) {
  const known = paired.get(said);
  if (known) return known;
  if (paired.size >= 20_000) paired.clear();
  const close = plainWords(said).replaceAll(" ", "");
  const counts = new Map<string, number>();
  const all = Math.max(0, close.length - 1);
  for (let at = 0; at < all; at += 1) {
    const pair = close.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const pairs = { all, counts };
  if (said.length <= longest) paired.set(said, pairs);
  return pairs;
}

/** How near two texts are, from 0 to 1: the share of their pairs of letters that both have. `least`: 0 is enough of what cannot reach it. */
export function likeness(one: string, other: string, least = 0): number {
  const [mine, theirs] = [pairsOf(one), pairsOf(other)];
  const all = mine.all + theirs.all;
  if (all === 0) return 0;
  // At most as many in common as the shorter has.
  if ((2 * Math.min(mine.all, theirs.all)) / all < least) return 0;
  let both = 0;
  for (const [pair, count] of mine.counts) both += Math.min(count, theirs.counts.get(pair) ?? 0);
  return (2 * both) / all;
}
