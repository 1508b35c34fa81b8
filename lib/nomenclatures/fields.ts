import { termLimits as limits, termKinds } from "@/db/nomenclatures/limits";
import type { TermWrite } from "@/db/nomenclatures/table";
import { aside, choice, choiceOrNone, fieldsOf, oneLine } from "@/lib/kernel/dictionary";
import { termKindLabels } from "./labels";

/** What is written of a term. */
export const termFields = fieldsOf<TermWrite>()({
  kind: choice(termKinds, {
    label: "Vocabulaire",
    words: termKindLabels,
    missing: "Choisissez le vocabulaire.",
  }),
  label: oneLine(limits.label, { label: "Libellé", missing: "Écrivez le libellé du terme." }),
});

/** The box by which a person answers that a likely one is another. */
export const anotherTerm = "yes";

const distinct = {
  distinct: aside(
    choiceOrNone([anotherTerm], {
      label: "Termes semblables",
      words: { [anotherTerm]: "C’est un autre terme" },
    }),
  ),
};

/** « Ajouter un terme ». */
export const newTerm = { ...termFields, ...distinct } as const;

/** « Renommer »: its words, the only field of its form. */
export const termName = { label: termFields.label, ...distinct } as const;

export type TermValues = Readonly<Partial<Record<keyof typeof termFields, string>>>;
