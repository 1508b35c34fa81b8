import { at, type Form, of } from "./form";
import * as rows from "./rows";

const planPage = at("/plans/", rows.planOfObjectives, "/modifier");
export const plans: Form[] = [
  {
    mutation: of("plans", "savePlan"),
    as: "agentA",
    page: planPage,
    marker: "Enregistrer le plan",
    fill: { diagnosis: "Un diagnostic corrigé." },
    text: "diagnosis",
    edits: "plan",
    both: {
      theirs: { diagnosis: "Diagnostic du collègue." },
      mine: { stakes: "Mes enjeux." },
      over: { diagnosis: "Mon diagnostic." },
    },
  },
  {
    mutation: of("plans", "savePlde"),
    as: "agentA",
    page: planPage,
    marker: "Enregistrer le PLDE",
    fill: { title: "PLDE corrigé" },
    text: "title",
    edits: "plde",
    both: {
      theirs: { title: "PLDE du collègue" },
      mine: { priorities: "Mes priorités." },
      over: { title: "Mon PLDE" },
    },
  },
  {
    mutation: of("plans", "add"),
    as: "agentA",
    page: planPage,
    marker: ">Ajouter<",
    fill: { lines: "Un objectif de plus" },
    text: "lines",
  },
  {
    mutation: of("plans", "renew"),
    as: "agentA",
    page: at("/plans/", rows.activePlan, "/reconduire"),
    marker: "Ouvrir le plan suivant",
    fill: { title: "Le plan suivant" },
    text: "title",
  },
  {
    mutation: of("plans", "rename"),
    as: "agentA",
    page: planPage,
    marker: 'id="objectif-',
    fill: { label: "Un objectif renommé" },
    text: "label",
    edits: "objective",
    both: {
      theirs: { label: "Objectif du collègue" },
      mine: {},
      over: { label: "Mon objectif" },
    },
  },
  {
    mutation: of("plans", "move"),
    as: "agentA",
    page: planPage,
    marker: 'name="way"',
    fill: { way: "down" },
  },
  {
    mutation: of("plans", "place"),
    as: "agentA",
    page: planPage,
    marker: 'id="place-',
    fill: { axis: "project_support" },
  },
  {
    mutation: of("plans", "remove"),
    as: "agentA",
    page: planPage,
    marker: "Mettre à la corbeille",
    fill: {},
  },
];
