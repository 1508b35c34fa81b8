import { formatDate } from "@/lib/french/format";

/** What each gesture says when it is done, by the word that an address carries. */
export const operationSaid = {
  cree: "Opération ajoutée\u00a0: elle est proposée pour les événements.",
  enregistre: "Modifications enregistrées.",
  supprime: "Opération supprimée.",
  restaure: "Opération restaurée.",
} as const;

/** « Terminée le 30 novembre 2026 », or nothing of one that goes on. */
export const endSentence = (endsOn: string | null, today: string): string | null => {
  if (endsOn === null) return null;
  return endsOn < today ? `Terminée le ${formatDate(endsOn)}` : `Jusqu’au ${formatDate(endsOn)}`;
};
