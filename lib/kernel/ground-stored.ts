import { formatInstant } from "@/lib/french/format";
import { pickedOf } from "./derived";
import type { Dictionary } from "./dictionary";
import { typedOf } from "./typed-values";

type Saved = { version: number; updatedAt: Date; updatedByName: string | null };

/** A stored row under the names of its form, with who saved it and when: what a conflict shows beside mine. */
export function storedAs<F extends Dictionary, Row extends Saved & Parameters<typeof typedOf<F>>[1]>(
  fields: F,
  row: Row,
  timeZone: string,
) {
  return {
    ...typedOf(fields, pickedOf(fields, row) as Parameters<typeof typedOf<F>>[1]),
    version: row.version,
    savedBy: row.updatedByName ?? "Maillage",
    savedAt: formatInstant(row.updatedAt, timeZone),
  };
}
