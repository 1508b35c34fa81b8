import type { Field, Named, Vocabulary } from "./dictionary";

/** Several of a closed vocabulary, kept in one column: one at least. */
export const choices = <const Code extends string>(
  values: readonly [Code, ...Code[]],
  said: Named & { words: Readonly<Record<Code, string>>; missing: string },
): Field<Code[]> & { kind: "choices" } & Vocabulary<Code> => ({ kind: "choices", values, ...said });
