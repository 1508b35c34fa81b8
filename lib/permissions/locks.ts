import { type PlanStatus, shutPlans } from "@/db/enums";

/**
 * What a plan's status locks of the rows that stand on it: what it is, what of it no signature covers (actions added since, the
 * PLDE), or how it goes (rights.md, « locks »).
 */
export type PlanPart = "structure" | "unsigned" | "followUp";

/** Why a row of a plan is not written; each is the code of a Refusal, whose sentence says who can lift it. */
export type PlanLock = "planShut" | "planSubmitted" | "planInForce";

/**
 * What locks this part of a plan: closed or abandoned, everything; submitted or approved, what it is; in force, what was signed of
 * it; null when it is open.
 */
export function lockOf(status: PlanStatus | null | undefined, part: PlanPart): PlanLock | null {
  if (shutPlans.some((shut) => shut === status)) return "planShut";
  if (part === "followUp") return null;
  if (status === "submitted" || status === "approved") return "planSubmitted";
  return status === "active" && part === "structure" ? "planInForce" : null;
}

export type Locking = { status: PlanStatus; entering: boolean; amending: boolean };

/** The status by which a plan locks what stands on it: an archive being entered, an open amendment, are written as a draft is. */
export const lockStatusOf = ({ status, entering, amending }: Locking): PlanStatus =>
  entering || amending ? "draft" : status;

type Sentence = { title: string; text: string };

const gone =
  "Ses actions, ses textes, ses événements et ses emplois restent comme ils sont. La Région peut le rouvrir, avec un motif.";
const sent =
  "Le suivi des actions reste ouvert. Son contenu se modifie de nouveau si la Région le renvoie à compléter.";

const sentences: Partial<Record<PlanStatus, Sentence>> = {
  closed: { title: "Plan clos\u00a0: plus rien n’y est modifié", text: gone },
  abandoned: { title: "Plan abandonné\u00a0: plus rien n’y est modifié", text: gone },
  submitted: { title: "Plan transmis à la Région\u00a0: son contenu ne change plus", text: sent },
  approved: { title: "Plan validé\u00a0: son contenu ne change plus", text: sent },
  active: {
    title: "Plan en vigueur\u00a0: ce qui a été signé ne change que par un avenant",
    text: "Le suivi des actions reste ouvert, et une action peut être ajoutée\u00a0: elle est marquée «\u00a0ajoutée après signature\u00a0». Le reste se modifie par un avenant, que la Région enregistre.",
  },
};

/** What a page says where forms of this part are missing; null where that part is open. */
export function lockSentence(status: PlanStatus | null | undefined, part: PlanPart): Sentence | null {
  const locked = lockOf(status, part === "followUp" ? "unsigned" : part) !== null;
  return (locked && status && sentences[status]) || null;
}
