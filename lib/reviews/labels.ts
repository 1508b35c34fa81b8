import type { ReviewKind, ReviewOpinion } from "@/db/enums";
import { formatCount } from "@/lib/french/format";

export const reviewKindLabels: Record<ReviewKind, string> = {
  opinion: "Avis",
  question: "Question",
  to_complete: "À compléter",
};

export const reviewOpinionLabels: Record<ReviewOpinion, string> = {
  favourable: "Favorable",
  reserved: "Réservé",
  unfavourable: "Défavorable",
};

/** What each gesture says when it is done, by the word that an address carries. */
export const reviewSaid = {
  ecrit: "Point de la Région enregistré.",
  modifie: "Point modifié.",
  regle: "Point réglé.",
  rouvert: "Point rouvert.",
} as const;

/** « 3 points de la Région ouverts, dont 2 à compléter » */
export function openSentence(points: readonly { kind: ReviewKind }[]): string {
  const open = formatCount(points.length, "point de la Région ouvert", "points de la Région ouverts");
  const asked = points.filter(({ kind }) => kind === "to_complete").length;
  return asked > 0 ? `${open}, dont ${asked} à compléter` : open;
}
