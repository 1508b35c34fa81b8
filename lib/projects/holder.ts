import type { Holder } from "@/db/queries/holders";
import { formatInstant } from "@/lib/format";

/** A stored holder under the names of its form, with who saved it and when: what a conflict shows beside mine. */
export function storedHolder(holder: Holder, timeZone: string) {
  return {
    version: holder.version,
    savedBy: holder.updatedByName ?? "Maillage",
    savedAt: formatInstant(holder.updatedAt, timeZone),
    name: holder.name,
    phone: holder.phone,
    email: holder.email,
    consentOn: holder.consentOn,
    keepUntil: holder.keepUntil,
  };
}
