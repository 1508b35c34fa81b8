import { planLimits as limits } from "@/db/plans/limits";
import type { PlanWrite } from "@/db/plans/table";
import {
  day,
  dayOrNone,
  fieldsOf,
  flag,
  line,
  oneLine,
  stamp,
  stampedRank,
  state,
  text,
  whole,
} from "@/lib/kernel/dictionary";
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
  signatories: text(limits.signatories, { label: "Signataires" }),
};

const { signedOn, deliberation, ...words } = planMain;

const number = whole(limits.number, { label: "Numéro du plan", missing: "Indiquez le numéro du plan." });

/** « Ouvrir un plan », under a PLDE: its end is 36 months after its start where none is said. */
export const newPlan = {
  number,
  ...words,
  endsOn: dayOrNone({ label: "Fin du plan", column: "Fin" }),
};

/** « Entrer un plan passé »: its signature where it is known. */
export const newArchive = { number, ...words, signedOn, deliberation };

/** Everything that is written of a plan. */
export const planFields = fieldsOf<PlanWrite>()({
  status: state({ label: "État", words: planStatusLabels }),
  number: stampedRank({ label: "Numéro du plan" }),
  ...planMain,
  signedEndsOn: stamp({ label: "Fin prévue à la signature", column: "Fin signée" }),
  closedOn: stamp({ label: "Clôture" }),
  finalReport: stamp({ label: "Bilan final" }),
  movedOn: stamp({ label: "Date de l’étape" }),
  moveReason: stamp({ label: "Motif ou commentaire" }),
  moveReference: stamp({ label: "Référence de l’avenant" }),
  closingAskedOn: stamp({ label: "Clôture demandée" }),
  amending: flag({ label: "Avenant en cours" }),
  entering: flag({ label: "Saisie d’archive en cours" }),
});
