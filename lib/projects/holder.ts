import type { Holder } from "@/db/queries/holders";
import { formatInstant } from "@/lib/format";
import { addMonths, keptMonths } from "./follow-up";

type Kept = Pick<Holder, "name" | "phone" | "email" | "consentOn" | "keepUntil">;

/** What the form of a holder is loaded with, empty fields too; nobody recorded, or erased: the days that are proposed. */
export function holderValues(holder: (Kept & Pick<Holder, "erasedOn">) | null, today: string): Kept {
  if (holder === null || holder.erasedOn !== null)
    return {
      name: null,
      phone: null,
      email: null,
      consentOn: today,
      keepUntil: addMonths(today, keptMonths),
    };
  const { name, phone, email, consentOn, keepUntil } = holder;
  return { name, phone, email, consentOn, keepUntil };
}

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
