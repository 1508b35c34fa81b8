import { at, type Form, fixed, of } from "./form";
import * as rows from "./rows";

export const actions: Form[] = [
  {
    mutation: of("actions", "updateAction"),
    as: "agentA",
    page: at("/actions/", rows.action),
    marker: 'name="progress"',
    fill: { progress: "47", note: "Une note qui ne doit pas se perdre." },
    text: "note",
    edits: "action",
    both: {
      theirs: { progress: "41" },
      mine: { confidence: "secured" },
      over: { progress: "43" },
    },
  },
  {
    mutation: of("actions", "confirm"),
    as: "agentA",
    page: at("/actions/", rows.unconfirmedAction),
    marker: "Confirmer",
    fill: {},
  },
  {
    mutation: of("actions", "block"),
    as: "agentA",
    page: at("/actions/", rows.action),
    marker: 'name="blockedReason"',
    opens: "Signaler un blocage",
    fill: { blockedReason: "Le local n’est pas libre.", decisionAwaitedFrom: "region" },
    text: "blockedReason",
  },
  {
    mutation: of("actions", "unblock"),
    as: "agentA",
    page: at("/actions/", rows.blockedAction),
    marker: "Lever le blocage",
    fill: {},
  },
  {
    mutation: of("actions", "note"),
    as: "regional",
    page: at("/actions/", rows.action),
    marker: "Ajouter la note",
    fill: { note: "Une note de la Région." },
    text: "note",
  },
  {
    mutation: of("actions", "remove"),
    as: "agentA",
    page: at("/actions/", rows.childlessAction),
    marker: "Mettre cette action à la corbeille",
    opens: "Supprimer l’action",
    fill: {},
  },
  {
    mutation: of("actions", "edit"),
    as: "agentA",
    page: at("/actions/", rows.action, "/modifier"),
    marker: 'name="expectedResult"',
    fill: { expectedResult: "Un résultat attendu, corrigé." },
    text: "expectedResult",
    edits: "action",
    both: {
      theirs: { title: "Un intitulé du collègue" },
      mine: { description: "Ma description." },
      over: { title: "Mon intitulé" },
    },
  },
  {
    mutation: of("actions", "addAction"),
    as: "agentA",
    page: at("/actions/nouvelle?plan=", rows.activePlan),
    marker: 'name="expectedResult"',
    fill: { title: "Une action de plus", axis: "pooling" },
    text: "title",
  },
  {
    mutation: of("actions", "addActions"),
    as: "agentA",
    page: at("/actions/nouvelle/plusieurs?plan=", rows.activePlan),
    marker: 'name="lines"',
    fill: { lines: "Une action de plus", axis: "pooling", objectiveId: "" },
    text: "lines",
  },
  {
    mutation: of("tableau-de-bord", "noteNow"),
    as: "agentA",
    page: async (http) => {
      await rows.action(http);
      return "/tableau-de-bord";
    },
    marker: 'name="note"',
    fill: { actionId: "", note: "Une phrase notée tout de suite." },
    text: "note",
  },
  {
    mutation: of("tableau-de-bord", "confirmNow"),
    as: "agentA",
    page: fixed("/tableau-de-bord", rows.unconfirmedAction),
    marker: "Confirmer",
    fill: {},
  },
  {
    mutation: of("corbeille", "restore"),
    as: "agentA",
    page: fixed("/corbeille", rows.binned),
    marker: 'value="action"',
    fill: {},
  },
];
