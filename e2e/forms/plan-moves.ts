import type { Http } from "../http";
import { bareDraft, freed, fullAgain, type Stand, standing, withoutPlan } from "../walls/plan-rows";
import { at, type Form, fixed, of } from "./form";

/** A plan and its PLDE away from the territory where the other forms are tried. */
async function elsewhere(http: Http): Promise<{ id: string; plde: string }> {
  const [row] = await http.sql<{ id: string; plde: string }[]>`
    select p.id, p.plde_id as plde from plan p join territory t on t.id = p.territory_id
     where t.slug = 'sambre-avesnois' and p.number < 70 order by p.starts_on desc limit 1`;
  if (!row) throw new Error("No plan to move.");
  return row;
}

const planAt = (prepare: (http: Http, id: string) => Promise<unknown>) => async (http: Http) => {
  const { id } = await elsewhere(http);
  await prepare(http, id);
  return id;
};
const pldeAt = (prepare: (http: Http, id: string) => Promise<unknown>) => async (http: Http) => {
  const { plde } = await elsewhere(http);
  await prepare(http, plde);
  return plde;
};
const untouched = async () => undefined;

/** Another form may have left it without its actions. */
const whole = (stand: Stand) => async (http: Http, id: string) => {
  await fullAgain(http, id);
  await standing(stand)(http, id);
};

const step = (
  mutation: string,
  word: string,
  marker: string,
  stand: Stand,
  fill: Form["fill"],
  as: Form["as"] = "regional",
): Form => ({
  mutation: of("plans", mutation),
  as,
  page: at("/plans/", planAt(whole(stand)), `/etape?geste=${word}`),
  marker,
  fill,
  ...("moveReason" in fill && { text: "moveReason" }),
});

const why = { moveReason: "Un motif." };

export const planMoves: Form[] = [
  {
    mutation: of("plans", "addPlde"),
    as: "agentB",
    page: fixed("/plans/plde/nouveau"),
    marker: "Créer le PLDE",
    fill: { title: "Un PLDE", startsOn: "2071-01-01", endsOn: "2076-12-31" },
    text: "title",
  },
  {
    mutation: of("plans", "editPlde"),
    as: "agentB",
    page: at("/plans/plde/", pldeAt(untouched)),
    marker: "Enregistrer le PLDE",
    fill: { title: "PLDE corrigé" },
    text: "title",
    edits: "plde",
    both: {
      theirs: { title: "PLDE du collègue" },
      mine: { documents: "Note 2026-4." },
      over: { title: "Mon PLDE" },
    },
  },
  {
    mutation: of("plans", "removePlde"),
    as: "agentB",
    page: at("/plans/plde/", pldeAt(withoutPlan)),
    marker: "Mettre à la corbeille",
    fill: {},
  },
  {
    mutation: of("plans", "addPlan"),
    as: "agentB",
    page: at("/plans/nouveau?plde=", pldeAt(freed)),
    marker: "Ouvrir le plan",
    fill: { number: "70", title: "Un plan", startsOn: "2081-01-01" },
    text: "title",
  },
  {
    mutation: of("plans", "addArchive"),
    as: "agentB",
    page: at("/plans/passe?plde=", pldeAt(freed)),
    marker: "Créer le plan passé",
    fill: { number: "71", title: "Un plan passé", startsOn: "1995-01-01", endsOn: "1997-12-31" },
    text: "title",
  },
  {
    mutation: of("plans", "removePlan"),
    as: "agentB",
    page: at("/plans/", planAt(bareDraft), "/modifier"),
    marker: "Mettre à la corbeille",
    fill: {},
  },
  step("submit", "transmettre", "Transmettre", { status: "draft" }, why, "agentB"),
  step("withdraw", "reprendre", "Reprendre le plan", { status: "submitted" }, why, "agentB"),
  step("askClose", "demander-cloture", "Demander", { status: "active" }, why, "agentB"),
  step("endEntry", "terminer-saisie", "Terminer", { status: "closed", entering: true }, why, "agentB"),
  step("sendBack", "renvoyer", "Renvoyer", { status: "submitted" }, why),
  step("approve", "valider", "Valider le plan", { status: "submitted" }, why),
  step("activate", "mettre-en-vigueur", "Mettre en vigueur", { status: "approved" }, why),
  step(
    "amend",
    "avenant",
    "Enregistrer un avenant",
    { status: "active" },
    { ...why, moveReference: "Avenant 1", opens: "content" },
  ),
  step("endAmend", "terminer-avenant", "Terminer", { status: "active", amending: true }, why),
  step("close", "clore", "Clore le plan", { status: "active" }, { ...why, finalReport: "Un bilan." }),
  step("abandon", "abandonner", "Abandonner", { status: "active" }, why),
  step("reopen", "rouvrir", "Rouvrir", { status: "closed" }, why),
  step("resume", "reprendre-abandonne", "Rouvrir", { status: "abandoned" }, why),
];
