import { plansDecided, plansSent, plansWritten } from "./expected";
import type { Stand } from "./plan-rows";

const comment = { moveReason: "" };
const reason = { moveReason: "Rejeu." };
const signature = { signedOn: "2025-01-14", deliberation: "D-1" };
const hands = { agent: plansSent, region: plansDecided, both: plansWritten };

const move = (
  word: string,
  marker: string,
  stand: Stand,
  fields: Readonly<Record<string, string>>,
  by: keyof typeof hands = "region",
) => ({ word, marker, stand, fields, by, allowed: hands[by] });

/** Moves of a plan by the gesture that makes them: what its page asks, where it begins, what is typed, and who may. */
export const moves = {
  submitPlan: move("transmettre", "Transmettre", { status: "draft" }, comment, "agent"),
  withdrawPlan: move("reprendre", "Reprendre le plan", { status: "submitted" }, comment, "agent"),
  returnPlan: move("renvoyer", "Renvoyer", { status: "submitted" }, reason),
  approvePlan: move("valider", "Valider le plan", { status: "submitted" }, comment),
  activatePlan: move(
    "mettre-en-vigueur",
    "Mettre en vigueur",
    { status: "approved" },
    { ...signature, signatories: "R", ...comment },
  ),
  amendPlan: move(
    "avenant",
    "Enregistrer un avenant",
    { status: "active" },
    { ...reason, movedOn: "2026-11-02", moveReference: "A1", opens: "content" },
  ),
  endAmendment: move("terminer-avenant", "Terminer", { status: "active", amending: true }, comment),
  askClosing: move("demander-cloture", "Demander", { status: "active" }, comment, "agent"),
  closePlan: move("clore", "Clore le plan", { status: "active" }, { finalReport: "Bilan.", ...comment }),
  abandonPlan: move("abandonner", "Abandonner", { status: "active" }, reason),
  reopenPlan: move("rouvrir", "Rouvrir", { status: "closed" }, { ...reason, ...signature }),
  resumePlan: move("reprendre-abandonne", "Rouvrir", { status: "abandoned" }, reason),
  endArchive: move("terminer-saisie", "Terminer", { status: "closed", entering: true }, comment, "both"),
} as const;

const period = { startsOn: "2061-01-01", endsOn: "2063-12-31" };
const texts = { diagnosis: "", stakes: "", governance: "", signatories: "" };

/** What is typed to make a PLDE, a plan, and a plan of the past. */
export const makes = {
  plde: { title: "Rejeu", ...period, priorities: "", documents: "" },
  plan: { number: "70", title: "Rejeu", ...period, ...texts },
  archive: {
    ...{ number: "71", title: "Rejeu", startsOn: "1995-01-01", endsOn: "1997-12-31" },
    ...{ signedOn: "", deliberation: "", ...texts },
  },
} as const;
