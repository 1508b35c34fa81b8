import type { Http } from "../http";
import { askedOfTerritory, awaitsRegion } from "../walls/decision-rows";
import { at, type Form, of } from "./form";
import * as rows from "./rows";

const typed = { outcome: "agreed", decidedBy: "Commission permanente", decidedOn: "2026-11-20" };

/** The action of a decision of the territory, whose follow-up is done or not. */
const decided =
  (doneOn: string | null = null) =>
  async (http: Http): Promise<string> => {
    const id = await rows.decision(http);
    await askedOfTerritory(doneOn)(http, id);
    const [row] = await http.sql<
      { action: string }[]
    >`select action_id as action from decision where id = ${id}`;
    return row?.action ?? "";
  };

/** An action that waits for the Région. */
async function awaiting(http: Http): Promise<string> {
  const id = await rows.anyAction(http);
  await awaitsRegion(http, id);
  return id;
}

export const decisions: Form[] = [
  {
    mutation: of("actions", "decide"),
    as: "regional",
    page: at("/actions/", awaiting, "/decisions"),
    marker: 'name="onBlock"',
    fill: { ...typed, text: "Le cofinancement est accordé." },
    text: "text",
  },
  {
    mutation: of("actions", "correctDecision"),
    as: "agentA",
    page: at("/actions/", decided(), "/decisions"),
    marker: "Enregistrer la correction",
    opens: "Corriger",
    fill: { text: "Une décision, corrigée." },
    text: "text",
    edits: "decision",
    both: {
      theirs: { decidedBy: "Bureau communautaire" },
      mine: { text: "Mon texte." },
      over: { decidedBy: "Conseil communautaire" },
    },
  },
  {
    mutation: of("actions", "followUpDone"),
    as: "agentA",
    page: at("/actions/", decided(), "/decisions"),
    marker: ">Fait<",
    fill: {},
  },
  {
    mutation: of("actions", "followUpAgain"),
    as: "agentA",
    page: at("/actions/", decided("2026-11-20"), "/decisions"),
    marker: "À faire de nouveau",
    fill: {},
  },
  {
    mutation: of("actions", "removeDecision"),
    as: "agentA",
    page: at("/actions/", decided(), "/decisions"),
    marker: "Mettre la décision à la corbeille",
    opens: "Supprimer la décision",
    fill: {},
  },
];
