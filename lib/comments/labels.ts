import { formatCount } from "@/lib/french/format";

/** What is talked of. */
export const commentedNouns = ["plan", "action", "event", "project"] as const;

export const commentedLabels = {
  plan: "un plan",
  action: "une action",
  event: "un événement",
  project: "un projet",
} as const;

/** « 2 discussions ouvertes » */
export const openThreads = (count: number): string =>
  count === 0
    ? "Aucune discussion ouverte."
    : `${formatCount(count, "discussion ouverte", "discussions ouvertes")}.`;

/** What each gesture says when it is done. */
export const commentSaid = {
  written: "Commentaire ajouté.",
  replied: "Réponse ajoutée.",
  resolved: "Discussion résolue.",
  reopened: "Discussion rouverte.",
  corrected: "Texte corrigé.",
  withdrawn: "Texte retiré.",
} as const;
