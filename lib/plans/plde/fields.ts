import { pldeLimits as limits } from "@/db/plans/plde/limits";
import type { PldeWrite } from "@/db/plans/plde/table";
import { day, fieldsOf, oneLine, text } from "@/lib/kernel/dictionary";

/** What is written of a PLDE, in the order of its form. */
export const pldeFields = fieldsOf<PldeWrite>()({
  title: oneLine(limits.title, {
    label: "Intitulé du PLDE",
    column: "Intitulé",
    missing: "Donnez un intitulé au PLDE.",
  }),
  startsOn: day({ label: "Début du PLDE", column: "Début", missing: "Indiquez la date de début." }),
  endsOn: day({ label: "Fin du PLDE", column: "Fin", missing: "Indiquez la date de fin." }),
  priorities: text(limits.priorities, { label: "Priorités" }),
  documents: text(limits.documents, { label: "Documents de référence" }),
});
