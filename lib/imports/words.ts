/** A label as two hands write it: without accents, case, parentheses, units, punctuation, nor the number before it. */
export function plainWords(said: string): string {
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
  const left = [...theirs];
  let both = 0;
  for (const pair of mine) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    both += 1;
    left.splice(at, 1);
  }
  return mine.length + theirs.length === 0 ? 0 : (2 * both) / (mine.length + theirs.length);
}
