import type { Holder } from "@/db/projects/holder/reads";
import { formatInstant } from "@/lib/french/format";
import { addMonths } from "@/lib/french/months";
import { typedOf } from "@/lib/kernel/typed-values";
import { holderFields } from "./fields";
import { keptMonths } from "./rules";

type Kept = Pick<Holder, "name" | "phone" | "email" | "consentOn" | "keepUntil" | "erasedOn">;

/** What the form of a holder is loaded with, empty fields too; nobody recorded, or erased: the days that are proposed. */
export function holderValues(holder: Kept | null, today: string) {
  if (holder !== null && holder.erasedOn === null) return typedOf(holderFields, holder);
  const proposed = { consentOn: today, keepUntil: addMonths(today, keptMonths) };
  return typedOf(holderFields, { ...{ name: null, phone: null, email: null }, ...proposed });
}

/** A stored holder under the names of its form, with who saved it and when: what a conflict shows beside mine. */
export function storedHolder(holder: Holder, timeZone: string) {
  return {
    version: holder.version,
    savedBy: holder.updatedByName ?? "Maillage",
    savedAt: formatInstant(holder.updatedAt, timeZone),
    ...typedOf(holderFields, holder),
  };
}
