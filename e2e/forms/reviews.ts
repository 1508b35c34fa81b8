import type { Http } from "../http";
import { bareReview } from "../walls/review-rows";
import { at, type Form, of } from "./form";
import { activePlan } from "./rows";

/** A point of the plan of the Boulonnais, of the plan itself or of one of its actions, that nobody answered. */
const pointAt =
  (settled = false, ofAction = false) =>
  async (http: Http) => {
    const [row] = await http.sql<{ id: string; action: string }[]>`
      select r.id, r.action_id as action from review r join territory t on t.id = r.territory_id join plan p on p.id = r.plan_id
       where t.slug = 'boulonnais' and p.status = 'active' and (r.action_id is not null) = ${ofAction} order by r.id limit 1`;
    if (!row) throw new Error("No point of the Région.");
    await bareReview(settled)(http, row.id);
    return ofAction ? row.action : row.id;
  };

const point = at("/plans/avis/", pointAt());

/** What the Région says of a plan, and what is answered. */
export const reviews: Form[] = [
  {
    mutation: of("plans", "addPoint"),
    as: "regional",
    page: at("/plans/", activePlan, "/avis"),
    marker: "Enregistrer le point",
    fill: { kind: "question", body: "Une question." },
    text: "body",
  },
  {
    mutation: of("plans", "savePoint"),
    as: "regional",
    page: point,
    marker: "Enregistrer le point",
    fill: { body: "Une question corrigée." },
    text: "body",
    edits: "review",
    both: {
      theirs: { body: "Question du collègue." },
      mine: { kind: "to_complete" },
      over: { body: "Ma question." },
    },
  },
  {
    mutation: of("plans", "settlePoint"),
    as: "regional",
    page: point,
    marker: "Marquer comme réglé",
    fill: {},
  },
  {
    mutation: of("plans", "reopenPoint"),
    as: "regional",
    page: at("/plans/avis/", pointAt(true)),
    marker: "Rouvrir le point",
    fill: {},
  },
  {
    mutation: of("plans", "answerPoint"),
    as: "agentA",
    page: point,
    marker: ">Répondre<",
    fill: { body: "Une réponse." },
    text: "body",
  },
  {
    mutation: of("actions", "answer"),
    as: "agentA",
    page: at("/actions/", pointAt(false, true)),
    marker: ">Répondre<",
    fill: { body: "Une réponse." },
    text: "body",
  },
  {
    mutation: of("plans", "removePoint"),
    as: "regional",
    page: point,
    marker: "Mettre à la corbeille",
    fill: {},
  },
];
