import type { BinNoun } from "@/db/nouns/registry";
import { type BinWord, nouns } from "@/lib/nouns/registry";

type Said = (typeof nouns)[BinNoun]["bin"];

const said = Object.entries(nouns).flatMap(([noun, entry]) =>
  "bin" in entry ? [{ noun: noun as BinNoun, ...(entry.bin as Said) }] : [],
);

/** What the bin holds, each under the word that an address shows. */
export const binWords = said.map(({ word }) => word) as [BinWord, ...BinWord[]];

/** What is said of a noun of the bin, by its word. Throws on another word. */
export function binnedAs(word: BinWord): (typeof said)[number] {
  const found = said.find((one) => one.word === word);
  if (!found) throw new Error(`Nothing goes to the bin as ${word}.`);
  return found;
}

/** The word of a noun of the bin. */
export const binWordOf = (noun: BinNoun): BinWord => nouns[noun].bin.word;
