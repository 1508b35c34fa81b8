import { policySectionLimits as limits, sectionKinds } from "@/db/policy/sections/limits";
import type { PolicySectionWrite } from "@/db/policy/sections/table";
import { choice, fieldsOf, line, oneLine, required, textOrNone, whole } from "@/lib/kernel/dictionary";
import { sectionKindLabels } from "./labels";

/** What is written of a section of the policy, in the order of its form. */
export const policySectionFields = fieldsOf<PolicySectionWrite>()({
  title: oneLine(limits.title, { label: "Titre", missing: "Donnez un titre à la section." }),
  kind: choice(sectionKinds, {
    label: "Présentation",
    words: sectionKindLabels,
    missing: "Choisissez comment la section est présentée.",
  }),
  intro: textOrNone(limits.intro, { label: "Chapeau" }),
  body: required(limits.body, { label: "Contenu", missing: "Écrivez le texte de la section." }),
  source: line(limits.source, { label: "Source", column: "Source des informations", none: "non renseignée" }),
  rank: whole(limits.rank, { label: "Place", missing: "Donnez sa place dans la page, un nombre entier." }),
});

export type PolicySectionValues = Readonly<
  Partial<Record<keyof typeof policySectionFields, string | number | null>>
>;
