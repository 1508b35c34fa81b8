import { at, type Form, fixed, of } from "./form";
import * as rows from "./rows";

const filled = { name: "Structure d’essai", kind: "ess_structure" };
const address = (suffix: string) => at("/organisations/", rows.idleOrganisation, suffix);

export const organisations: Form[] = [
  {
    mutation: of("organisations", "addOrganisation"),
    as: "agentA",
    page: fixed("/organisations/nouvelle"),
    marker: 'name="website"',
    fill: filled,
    text: "name",
  },
  {
    mutation: of("organisations", "editOrganisation"),
    as: "regional",
    page: address("/modifier"),
    marker: 'name="website"',
    fill: { acronym: "SDE" },
    text: "acronym",
    edits: "organisation",
    both: {
      theirs: { acronym: "SDC" },
      mine: { phone: "03 21 00 00 00" },
      over: { acronym: "SDM" },
    },
  },
  {
    mutation: of("organisations", "merge"),
    as: "regional",
    page: address("/reunir"),
    marker: 'name="intoId"',
    fill: { intoId: rows.keptOrganisation },
  },
  {
    mutation: of("organisations", "remove"),
    as: "admin",
    page: address(""),
    marker: ">Mettre à la corbeille<",
    opens: "Supprimer la structure",
    fill: {},
  },
];
