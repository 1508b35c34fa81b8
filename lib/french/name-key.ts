/** A name without what two hands write otherwise: case, accents, punctuation, spaces. */
export const keyOf = (name: string | null): string =>
  (name ?? "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "");
