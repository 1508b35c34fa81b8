import { at, type Form, of } from "./form";
import * as rows from "./rows";

const page = at("/actions/", rows.steppedAction);

/** Forms on the steps of an action. */
export const steps: Form[] = [
  {
    mutation: of("actions", "addStep"),
    as: "agentA",
    page,
    marker: "Ajouter l’étape",
    opens: "Ajouter une étape",
    fill: { label: "Une étape de plus" },
    text: "label",
  },
  {
    mutation: of("actions", "editStep"),
    as: "agentA",
    page,
    marker: "Enregistrer l’étape",
    fill: { label: "Une étape renommée" },
    text: "label",
    edits: "step",
    both: {
      theirs: { label: "Étape du collègue" },
      mine: { weight: "7" },
      over: { label: "Mon étape" },
    },
  },
  { mutation: of("actions", "tickStep"), as: "agentA", page, marker: "Fait<span", fill: {} },
  { mutation: of("actions", "untickStep"), as: "agentA", page, marker: "À refaire<span", fill: {} },
  {
    mutation: of("actions", "placeStep"),
    as: "agentA",
    page,
    marker: 'name="place"',
    fill: { place: "2" },
  },
  {
    mutation: of("actions", "settleBasis"),
    as: "agentA",
    page,
    marker: 'name="progressBasis"',
    fill: { progressBasis: "steps" },
  },
  {
    mutation: of("actions", "removeStep"),
    as: "agentA",
    page,
    marker: "Mettre cette étape à la corbeille",
    fill: {},
  },
];
