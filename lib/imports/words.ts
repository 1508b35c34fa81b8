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

/** How near two texts are, from 0 to 1: the share of their pairs of letters that both have. */
export function likeness(one: string, other: string): number {
  const pairs = (said: string) => {
    const close = plainWords(said).replaceAll(" ", "");
    return Array.from({ length: Math.max(0, close.length - 1) }, (_, at) => close.slice(at, at + 2));
  };
  const [mine, theirs] = [pairs(one), pairs(other)];
  const left = new Map<string, number>();
  for (const pair of theirs) left.set(pair, (left.get(pair) ?? 0) + 1);
  let both = 0;
  for (const pair of mine) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    both += 1;
    left.set(pair, count - 1);
  }
  return mine.length + theirs.length === 0 ? 0 : (2 * both) / (mine.length + theirs.length);
}
