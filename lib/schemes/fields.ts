import { projectStages, schemeKinds } from "@/db/enums";
import { schemeLimits as limits, sourceLength } from "@/db/schemes/limits";
import type { SchemeWrite } from "@/db/schemes/table";
import { dayOrNone, fieldsOf, line, oneLine, required, site, textOrNone } from "@/lib/kernel/dictionary";
import { choices } from "@/lib/kernel/several";
import { schemeKindLabels, stageNames } from "./labels";

/** What is written of a scheme, in the order of its form. */
export const schemeFields = fieldsOf<SchemeWrite>()({
  name: oneLine(limits.name, { label: "Nom", missing: "Donnez le nom du dispositif." }),
  acronym: line(limits.acronym, { label: "Sigle" }),
  description: required(limits.description, {
    label: "Description",
    missing: "Dites ce que le dispositif apporte, et à qui.",
  }),
  stages: choices(projectStages, {
    label: "Étapes du projet",
    words: stageNames,
    missing: "Choisissez au moins une étape.",
  }),
  kinds: choices(schemeKinds, {
    label: "Types de soutien",
    words: schemeKindLabels,
    missing: "Choisissez au moins un type de soutien.",
  }),
  cofunding: textOrNone(limits.cofunding, { label: "Cofinancement européen" }),
  validFrom: dayOrNone({ label: "Ouvert à partir du", column: "Ouverture", none: "non renseignée" }),
  validTo: dayOrNone({ label: "Jusqu’au", column: "Fermeture", none: "non renseignée" }),
  source: oneLine(limits.source, {
    label: "Source",
    column: "Source des informations",
    missing: "Dites d’où viennent ces informations.",
  }),
  sourceUrl: site(sourceLength, { label: "Adresse de la source", none: "non renseignée" }),
  sourceOn: dayOrNone({ label: "Date de la source", none: "non renseignée" }),
  checkedOn: dayOrNone({ label: "Vérifié le", column: "Vérification", none: "jamais" }),
});

export type SchemeValues = Readonly<
  Partial<Record<keyof typeof schemeFields, string | number | null | readonly string[]>>
>;
