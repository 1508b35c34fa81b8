import type { Http } from "../http";
import { importRows, opened, written } from "../walls/import-rows";
import { at, type Form, of } from "./form";
import { activePlan } from "./rows";

/** An import of the agent of A: its preview to read, or written already. */
const standing =
  (stands: typeof opened) =>
  async (http: Http): Promise<string> => {
    const { ofA } = await importRows(http, "");
    await stands(http, ofA);
    return `/imports/${ofA}`;
  };

export const imports: Form[] = [
  {
    mutation: of("imports", "receive"),
    as: "agentA",
    // Another form may have opened another plan of the territory.
    page: at("/imports?plan=", activePlan),
    marker: 'name="pasted"',
    fill: { pasted: "Intitulé;Essai d’un tableau collé" },
    text: "pasted",
    within: 1,
  },
  {
    mutation: of("imports", "settle"),
    as: "agentA",
    page: standing(opened),
    marker: ">Refaire l’aperçu<",
    fill: {},
  },
  {
    mutation: of("imports", "apply"),
    as: "agentA",
    page: standing(opened),
    marker: ">Importer 1",
    within: 1,
    fill: {},
  },
  {
    mutation: of("imports", "drop"),
    as: "agentA",
    page: standing(opened),
    marker: ">Abandonner<",
    opens: "Abandonner cet import",
    fill: {},
  },
  {
    mutation: of("imports", "undo"),
    as: "agentA",
    page: standing(written),
    marker: ">Annuler l’import<",
    fill: {},
  },
];
