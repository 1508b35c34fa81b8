import { type Form, fixed, of } from "./form";
import * as rows from "./rows";

const on = (suffix: string) => fixed(`/territoires/essai${suffix}`, rows.trialTerritory);
const day = { on: "2090-01-01" };

export const territories: Form[] = [
  {
    mutation: of("territoires", "addTerritory"),
    as: "regional",
    page: fixed("/territoires/nouveau", rows.trialTerritory),
    marker: 'name="leadOrganisationId"',
    fill: {
      ...{ name: "Territoire d’essai", kind: "pays", leadOrganisationId: rows.lead, startsOn: "2090-01-01" },
      epcis: "999999909",
    },
    text: "name",
  },
  {
    mutation: of("territoires", "editTerritory"),
    as: "regional",
    page: on("/modifier"),
    marker: 'name="leadOrganisationId"',
    fill: { name: "Essai modifié" },
    text: "name",
    edits: "territory",
    both: {
      theirs: { name: "Celui du collègue" },
      mine: { leadOrganisationId: rows.lead },
      over: { name: "Le mien" },
    },
  },
  {
    mutation: of("territoires", "movePerimeter"),
    as: "admin",
    page: on("/changer-perimetre"),
    marker: 'name="epcis"',
    fill: { ...day, epcis: "999999901" },
  },
  {
    mutation: of("territoires", "close"),
    as: "admin",
    page: on("/fermer"),
    marker: 'name="why"',
    fill: { ...day, why: "Fin." },
    text: "why",
  },
  {
    mutation: of("territoires", "merge"),
    as: "regional",
    page: on("/reunir"),
    marker: 'name="intoId"',
    fill: { ...day, others: rows.otherTrial, name: "Réunis", kind: "pays", leadOrganisationId: rows.lead },
    text: "name",
  },
  {
    mutation: of("territoires", "split"),
    as: "regional",
    page: on("/scinder"),
    marker: 'name="names"',
    fill: { ...day, names: "Morceau", parts: "999999901:1" },
    text: "names",
    asks: true,
  },
  {
    mutation: of("territoires", "addEach"),
    as: "regional",
    page: fixed("/territoires/un-par-epci", rows.trialTerritory),
    marker: 'name="startsOn"',
    fill: {},
  },
  {
    mutation: of("territoires", "addBlock"),
    as: "admin",
    page: fixed("/territoires/importer"),
    marker: 'name="block"',
    fill: { block: "Essai du tableau;999999908" },
    text: "block",
    asks: true,
  },
  {
    mutation: of("territoires", "remove"),
    as: "admin",
    page: on("/perimetre"),
    marker: ">Mettre à la corbeille<",
    opens: "Supprimer le territoire",
    fill: {},
  },
  {
    mutation: of("territoires", "reopen"),
    as: "admin",
    page: fixed("/territoires/essai/perimetre", rows.endedTrial),
    marker: "Annuler la fermeture",
    fill: {},
  },
  {
    mutation: of("territoires", "takeBack"),
    as: "regional",
    page: fixed("/territoires/essai/perimetre", rows.plannedTrial),
    marker: "Annuler le changement",
    opens: "Annuler ce changement",
    fill: { why: "Une erreur de date." },
    text: "why",
  },
];
