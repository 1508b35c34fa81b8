import { type PlanStatus, shutPlans } from "@/db/enums";

/** What a plan's status locks of the rows that stand on it: what it is, or how it goes (rights.md, « locks »). */
export type PlanPart = "structure" | "followUp";

/** Why a row of a plan is not written; each is the code of a Refusal, whose sentence says who can lift it. */
export type PlanLock = "planShut" | "planSubmitted";

/** What locks this part of a plan: closed or abandoned, everything; submitted or approved, its structure; null when it is open. */
export function lockOf(status: PlanStatus | null | undefined, part: PlanPart): PlanLock | null {
  if (shutPlans.some((shut) => shut === status)) return "planShut";
  if (part === "structure" && (status === "submitted" || status === "approved")) return "planSubmitted";
  return null;
}

export type Locking = { status: PlanStatus; entering: boolean; amending: boolean };

/** The status by which a plan locks what stands on it: an archive being entered, an open amendment, are written as a draft is. */
export const lockStatusOf = ({ status, entering, amending }: Locking): PlanStatus =>
  entering || amending ? "draft" : status;

type Sentence = { title: string; text: string };

const gone =
  "Ses actions, ses textes, ses événements et ses emplois restent comme ils sont. Pour le rouvrir, adressez-vous à la Région.";
const sent =
  "Le suivi des actions reste ouvert. Pour modifier son contenu, demandez à la Région de vous le renvoyer à compléter.";

const sentences: Partial<Record<PlanStatus, Sentence>> = {
  closed: { title: "Plan clos\u00a0: plus rien n’y est modifié", text: gone },
  abandoned: { title: "Plan abandonné\u00a0: plus rien n’y est modifié", text: gone },
  submitted: { title: "Plan transmis à la Région\u00a0: son contenu ne change plus", text: sent },
  approved: { title: "Plan validé\u00a0: son contenu ne change plus", text: sent },
};

/** What a page says where forms are missing; null for a plan whose content is open. */
export function lockSentence(status: PlanStatus | null | undefined): Sentence | null {
  return (status && sentences[status]) ?? null;
}
