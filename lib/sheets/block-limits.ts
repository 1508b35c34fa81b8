import { formatNumber } from "@/lib/french/format";

/** What a form takes of a file that stands for a pasted block: the whole of it travels within a form of 1 MB. */
export const blockLimits = { bytes: 800_000, signs: 60_000 } as const;

/** Said of a file that is heavier, in the page or by the server, whichever sees it first. */
export const heavyBlock =
  "Ce fichier dépasse 800\u00a0ko. N’y gardez que la feuille à lire, sans images, puis recommencez.";

/** Said of a file whose lines are longer than a block. */
export const longBlock = `Ce fichier tient plus de ${formatNumber(blockLimits.signs)}\u00a0caractères. Importez-le en plusieurs fois.`;
