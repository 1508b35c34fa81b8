import { type Field, type Named, type Refs, refs } from "./dictionary";

/** Full-time equivalents, zero too, two decimals; or unknown, which is not zero. */
export const fteOrUnknown = (said: Named): Field<number | null> => ({ kind: "fte", unknown: true, ...said });

/** Codes of terms of a vocabulary that links tie to this one: none, one or several. */
export const terms = (to: string, said: Named): Refs<readonly string[]> => ({
  ...refs(to, { pattern: /^[a-z0-9_]{1,60}$/, ...said }),
  of: "terms",
});

/** INSEE codes of communes, the same way. */
export const communes = (said: Named): Refs<readonly string[]> => ({
  ...refs("commune", { pattern: /^[0-9AB]{5}$/, ...said }),
  of: "communes",
});
