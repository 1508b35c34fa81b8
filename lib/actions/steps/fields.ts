import { stepLimits as limits, stepPlaces } from "@/db/actions/steps/limits";
import type { StepWrite } from "@/db/actions/steps/table";
import { aside, dayOrNone, fieldsOf, oneLine, stampedRank, whole } from "@/lib/kernel/dictionary";

const asked = {
  label: oneLine(limits.label, { label: "Étape", column: "Intitulé", missing: "Écrivez l’étape." }),
  dueOn: dayOrNone({ label: "Échéance", none: "non renseignée" }),
  weight: whole(limits.weight, { label: "Poids", missing: "Donnez un poids, de 1 à 100." }),
};

/** « Ajouter une étape »: it is still to do. */
export const newStep = asked;

/** « Modifier l’étape », in its order. */
export const stepEdited = {
  label: asked.label,
  dueOn: asked.dueOn,
  doneOn: dayOrNone({ label: "Faite le", none: "à faire" }),
  weight: asked.weight,
};

/** « Monter », « Descendre », or where it is dropped: its place among the steps of its action, from 1. */
export const stepPlace = {
  place: aside(whole(stepPlaces, { label: "Place", missing: "Dites à quelle place." })),
};

/** Everything that is written of a step. */
export const stepFields = fieldsOf<StepWrite>()({
  ...stepEdited,
  rank: stampedRank({ label: "Rang" }),
});
