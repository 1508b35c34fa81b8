import type { Http } from "../http";
import { at, type Form, fixed, of } from "./form";
import * as rows from "./rows";

const planned = (http: Http) => rows.event(http, "planned", false);
const held = (http: Http) => rows.event(http, "planned", true);

export const events: Form[] = [
  {
    mutation: of("evenements", "create"),
    as: "agentA",
    page: fixed("/evenements/nouveau"),
    marker: 'name="startsOn"',
    fill: { title: "Un petit déjeuner de plus", type: "forum", startsOn: "2026-12-10" },
    text: "title",
  },
  {
    mutation: of("evenements", "update"),
    as: "agentA",
    page: at("/evenements/", planned, "/modifier"),
    marker: 'name="startsOn"',
    fill: { place: "Salle des fêtes, rue du Port" },
    text: "place",
    edits: "event",
    both: {
      theirs: { place: "Salle du collègue" },
      mine: { organisers: "Mes organisateurs" },
      over: { place: "Ma salle" },
    },
  },
  {
    mutation: of("evenements", "report"),
    as: "agentA",
    page: at("/evenements/", held),
    marker: 'name="attendance"',
    fill: { attendance: "12", followUp: "Rappeler les participants." },
    text: "followUp",
    edits: "event",
    both: {
      theirs: { followUp: "Suites du collègue." },
      mine: { organisationsPresent: "Mes structures." },
      over: { followUp: "Mes suites." },
    },
  },
  {
    mutation: of("evenements", "postpone"),
    as: "agentA",
    page: at("/evenements/", planned),
    marker: "Reporter l’événement",
    opens: "Reporter",
    fill: { statusReason: "La salle n’est pas libre." },
    text: "statusReason",
  },
  {
    mutation: of("evenements", "cancel"),
    as: "agentA",
    page: at("/evenements/", planned),
    marker: "Confirmer l’annulation",
    opens: "Annuler",
    fill: { statusReason: "L’intervenant s’est désisté." },
    text: "statusReason",
  },
  {
    mutation: of("evenements", "reprogram"),
    as: "agentA",
    page: at("/evenements/", rows.postponedEvent),
    marker: "Programmer à ces dates",
    fill: { startsOn: "2026-12-11" },
  },
  {
    mutation: of("evenements", "remove"),
    as: "agentA",
    page: at("/evenements/", planned),
    marker: "Mettre à la corbeille",
    opens: "Supprimer",
    fill: {},
  },
];
