import type { Dictionary, Pointer } from "./dictionary";

// What an export writes and what a record shows: fields of a dictionary in an order of its own, some composed by hand. A field that is
// neither said nor left comes by itself, so that none is forgotten (docs/decisions/0048).

type Name<F> = keyof F & string;
/** What is composed by hand, of the fields `of` which it speaks, or of none. */
type ByHand<F> = { of?: Name<F> | readonly Name<F>[] };
export type Entry<F, Hand> = Name<F> | (ByHand<F> & Hand);

type NamesIn<E> = E extends string
  ? E
  : E extends { of: infer Of }
    ? Of extends readonly (infer One)[]
      ? One
      : Of
    : never;

/** Fields that nothing says and nothing leaves, and that cannot come by themselves: their row has not the value, or it is an id. */
type Unsaid<F, Row, Cell, Said> = {
  [N in Exclude<Name<F>, Said>]: F[N] extends Pointer
    ? N
    : N extends keyof Row
      ? Row[N] extends Cell
        ? never
        : N
      : N;
}[Exclude<Name<F>, Said>];

/** Asks for the names that are missing, by a property that nobody gives. */
export type Complete<F, Row, Cell, E, Left> = [Unsaid<F, Row, Cell, NamesIn<E> | Left>] extends [never]
  ? unknown
  : { "say these fields, or leave them": Unsaid<F, Row, Cell, NamesIn<E> | Left> };

/** A value that a reader is shown as it is stored. */
export type Plain = string | number | boolean | null;

const named = (entry: string | { of?: string | readonly string[] }): readonly string[] =>
  typeof entry === "string" ? [entry] : [entry.of ?? []].flat();

/** Every entry in order: a field that none says stands after the one before it in the dictionary, or last. */
export function inFull<E extends string | { of?: string | readonly string[] }>(
  fields: Dictionary,
  entries: readonly E[],
  left: readonly string[],
): readonly (E | string)[] {
  const full: (E | string)[] = [...entries];
  const placeOf = (name: string) => full.findIndex((entry) => named(entry).includes(name));
  let last = full.length - 1;
  for (const name of Object.keys(fields).filter((one) => !left.includes(one))) {
    const place = placeOf(name);
    last = place < 0 ? last + 1 : place;
    if (place < 0) full.splice(last, 0, name);
  }
  return full;
}
