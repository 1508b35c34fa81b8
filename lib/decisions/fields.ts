import { decisionLimits as limits } from "@/db/decisions/limits";
import type { DecisionWrite } from "@/db/decisions/table";
import { awaitedDecisions, decisionOutcomes } from "@/db/enums";
import {
  aside,
  choice,
  day,
  dayOrNone,
  fieldsOf,
  flag,
  oneLine,
  required,
  stamp,
  state,
} from "@/lib/kernel/dictionary";
import { askedFromLabels, blockFateLabels, blockFates, outcomeLabels, ownedByLabels } from "./labels";

/** What is typed of a decision, in the order of its form. */
export const decisionForm = {
  outcome: choice(decisionOutcomes, {
    label: "Sens de la décision",
    column: "Sens",
    words: outcomeLabels,
    missing: "Dites si c’est un accord, un refus ou un ajournement.",
  }),
  decidedBy: oneLine(limits.decidedBy, {
    label: "Instance qui a décidé",
    column: "Instance",
    missing: "Nommez l’instance\u00a0: commission permanente, comité technique…",
  }),
  decidedOn: day({ label: "Date de la décision", missing: "Indiquez la date de la décision." }),
  askedOn: day({ label: "Demandée le", missing: "Indiquez depuis quand la décision est demandée." }),
  text: required(limits.text, {
    label: "Ce qui est décidé",
    missing: "Écrivez en une phrase ce qui est décidé.",
  }),
  ownedBy: choice(awaitedDecisions, {
    label: "Qui se charge de la suite",
    column: "Suite à la charge de",
    words: ownedByLabels,
    missing: "Dites qui se charge de la suite, ou que rien ne suit.",
  }),
  owner: oneLine(limits.owner, { label: "Fonction en charge", column: "Fonction en charge de la suite" }),
  dueOn: dayOrNone({ label: "Pour le", column: "Échéance de la suite" }),
};

/** « Enregistrer la décision »: with what becomes of the block, and the mark of the block that was read. */
export const newDecision = {
  ...decisionForm,
  fate: aside(
    choice(blockFates, {
      label: "Le blocage de l’action",
      words: blockFateLabels,
      missing: "Dites ce que devient le blocage.",
    }),
  ),
  onBlock: aside(oneLine(40, { label: "Blocage lu", missing: "Rechargez la page, puis recommencez." })),
};

/** Everything that is written of a decision. */
export const decisionFields = fieldsOf<DecisionWrite>()({
  ...decisionForm,
  askedFrom: state({ label: "Demandée à", words: askedFromLabels }),
  lifts: flag({ label: "A levé le blocage" }),
  doneOn: stamp({ label: "Suite faite le" }),
});
