import { at, type Form, fixed, of } from "./form";
import * as rows from "./rows";

export const projects: Form[] = [
  {
    mutation: of("projets/nouveau", "createProject"),
    as: "agentA",
    page: fixed("/projets/nouveau"),
    marker: 'name="summary"',
    fill: { title: "Une conserverie de quartier" },
    text: "title",
  },
  {
    mutation: of("projets/[id]/modifier", "editProject"),
    as: "agentA",
    page: at("/projets/", rows.project, "/modifier"),
    marker: 'name="summary"',
    fill: { summary: "Un résumé corrigé." },
    text: "summary",
    edits: "project",
  },
  {
    mutation: of("projets/[id]", "advance"),
    as: "agentA",
    page: at("/projets/", rows.project),
    marker: "Étape suivante",
    fill: {},
  },
  {
    mutation: of("projets/[id]", "noteContact"),
    as: "agentA",
    page: at("/projets/", rows.project),
    marker: "Noter le contact",
    fill: { metOn: "2026-11-20", kind: "phone", summary: "Un entretien au téléphone." },
    text: "summary",
  },
  {
    mutation: of("projets/[id]", "saveHolder"),
    as: "agentA",
    page: at("/projets/", rows.project),
    marker: "Enregistrer les coordonnées",
    opens: "Modifier les coordonnées",
    fill: { phone: "03 20 00 00 00" },
    text: "phone",
    edits: "holder",
  },
  {
    mutation: of("projets/[id]", "erase"),
    as: "agentA",
    page: at("/projets/", rows.project),
    marker: "Effacement",
    opens: "Effacer",
    fill: {},
  },
  {
    mutation: of("projets/[id]", "remove"),
    as: "agentA",
    page: at("/projets/", rows.project),
    marker: ">Supprimer<",
    opens: "Supprimer",
    fill: {},
  },
];

export const jobs: Form[] = [
  {
    mutation: of("emplois/nouveau", "declareJobs"),
    as: "agentA",
    page: fixed("/emplois/nouveau"),
    marker: 'name="headcount"',
    fill: {
      organisationName: "La Conserverie",
      kind: "created",
      basis: "actual",
      contract: "permanent",
      headcount: "2",
      fte: "1,5",
      datedOn: "2026-10-01",
    },
    text: "organisationName",
  },
  {
    mutation: of("emplois/[id]/modifier", "editJob"),
    as: "agentA",
    page: at("/emplois/", rows.job, "/modifier"),
    marker: 'name="headcount"',
    fill: { organisationName: "La Conserverie du Port" },
    text: "organisationName",
    edits: "job",
  },
  {
    mutation: of("emplois/[id]", "remove"),
    as: "agentA",
    page: at("/emplois/", rows.job),
    marker: ">Supprimer<",
    opens: "Supprimer",
    fill: {},
  },
];
