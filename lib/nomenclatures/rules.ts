import { keyOf } from "@/lib/french/name-key";
import { anotherTerm } from "./fields";

/** A term as those that resemble it are looked for. */
export type KnownTerm = {
  id: string;
  kind: string;
  code: string;
  label: string;
  rank: number;
  /** It has left the choices. */
  gone: boolean;
};

type Typed = { label: string; distinct?: string | null };

const said = ({ label, gone }: KnownTerm) =>
  gone ? `« ${label} » existe, et a été retiré des choix : remettez-le plutôt.` : `« ${label} » existe déjà.`;

/** What the vocabulary already says under what is typed, whatever its case, accents and punctuation, or null. */
export function wrongTerm(
  typed: Typed,
  { id, kind, label: stored }: { id: string; kind: string; label?: string },
  known: readonly KnownTerm[],
): Record<string, string[]> | null {
  const key = keyOf(typed.label);
  // Its own words raise no question again.
  if (typed.distinct === anotherTerm || (stored !== undefined && keyOf(stored) === key)) return null;
  const likely = known.filter((one) => one.id !== id && one.kind === kind && keyOf(one.label) === key);
  return likely.length > 0 ? { distinct: likely.map(said) } : null;
}
