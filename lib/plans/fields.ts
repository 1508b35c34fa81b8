import { planLimits as limits } from "@/db/plans/limits";
import type { PlanWrite } from "@/db/plans/table";
import { day, dayOrNone, fieldsOf, line, oneLine, stamp, state, text } from "@/lib/kernel/dictionary";
import { planStatusLabels } from "./labels";

/** « Modifier le plan », in the order of its form: 12 to 72 months, signed by a deliberation. */
export const planMain = {
  title: oneLine(limits.title, {
    label: "Intitulé du plan",
    column: "Intitulé",
    missing: "Donnez un intitulé au plan.",
  }),
  startsOn: day({ label: "Début du plan", column: "Début", missing: "Indiquez la date de début." }),
  endsOn: day({ label: "Fin du plan", column: "Fin", missing: "Indiquez la date de fin." }),
  signedOn: dayOrNone({ label: "Date de signature" }),
  deliberation: line(limits.deliberation, { label: "Délibération" }),
  diagnosis: text(limits.diagnosis, { label: "Diagnostic" }),
  stakes: text(limits.stakes, { label: "Enjeux" }),
  governance: text(limits.governance, { label: "Gouvernance" }),
};

/** Everything that is written of a plan. */
export const planFields = fieldsOf<PlanWrite>()({
  status: state({ label: "État", words: planStatusLabels }),
  ...planMain,
  signedEndsOn: stamp({ label: "Fin prévue à la signature", column: "Fin signée" }),
  closedOn: stamp({ label: "Clôture" }),
});
