import { holderLimits as limits } from "@/db/projects/holder/limits";
import type { HolderWrite } from "@/db/projects/holder/table";
import { day, email, fieldsOf, oneLine, phone } from "@/lib/kernel/dictionary";

/** Personal data of who carries a project, in the order of their form. */
export const holderFields = fieldsOf<HolderWrite>()({
  name: oneLine(limits.name, { label: "Nom", missing: "Indiquez le nom de la personne.", close: true }),
  phone: phone({ label: "Téléphone" }),
  email: email({ label: "Adresse électronique" }),
  consentOn: day({
    label: "Accord donné le",
    column: "Date du consentement",
    missing: "Indiquez la date à laquelle la personne a donné son accord.",
  }),
  keepUntil: day({
    label: "Conservées jusqu’au",
    column: "Fin de conservation",
    missing: "Indiquez jusqu’à quand les coordonnées sont conservées.",
  }),
});
