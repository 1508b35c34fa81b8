import { unnamedRegion } from "@/db/regions/limits";
import type { Errors } from "@/lib/kernel/gesture";

type Typed = { name: string; departements: readonly string[] };

/** What the settings of a Région do not know, by field, or null. `known`: codes of the official list. */
export function wrongRegion({ name, departements }: Typed, known: ReadonlySet<string>): Errors | null {
  const errors: Record<string, string[]> = {};
  if (name === unnamedRegion) errors.name = ["Donnez le nom de la Région."];
  if (departements.some((code) => !known.has(code))) errors.departements = ["Choisissez dans la liste."];
  return Object.keys(errors).length > 0 ? errors : null;
}
