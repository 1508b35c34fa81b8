import type { plans } from "@/db/plans/table";
import { formatDate } from "@/lib/french/format";

/** What of a plan says how it stands. */
export type Standing = Pick<
  typeof plans.$inferSelect,
  | ("status" | "lastMove" | "movedOn" | "moveReason" | "moveReference")
  | ("closingAskedOn" | "amending" | "entering")
>;

type Said = { tone: "alert" | "info"; title: string; text?: string; reason?: string | null };

/** What the state of a plan calls for, beside its badge, with the words of the move that put it there; null when it says enough. */
export function standingSentence(plan: Standing): Said | null {
  const on = plan.movedOn ? ` le ${formatDate(plan.movedOn)}` : "";
  const reason = plan.moveReason;
  if (plan.entering)
    return {
      tone: "info",
      title: "Plan passé, en cours de saisie",
      text: "Il compte déjà dans ses années. Ses textes, ses objectifs et ses actions s’entrent jusqu’à ce que la saisie soit terminée.",
    };
  if (plan.amending)
    return {
      tone: "info",
      // Another move may have been made since.
      title: plan.moveReference ? `Avenant en cours\u00a0: ${plan.moveReference}` : "Avenant en cours",
      text: "Le contenu du plan est ouvert jusqu’à ce que la Région termine l’avenant.",
      reason: plan.lastMove === "amend" ? reason : null,
    };
  if (plan.status === "returned")
    return {
      tone: "alert",
      title: plan.lastMove === "resume" ? `Plan rouvert${on}, à compléter` : `Renvoyé à compléter${on}`,
      reason,
    };
  if (plan.status === "abandoned" && plan.lastMove === "abandon")
    return { tone: "info", title: `Abandonné${on}`, reason };
  if (plan.closingAskedOn)
    return {
      tone: "info",
      title: `Clôture demandée le ${formatDate(plan.closingAskedOn)}`,
      text: "Elle attend la Région, qui clôt le plan avec son bilan final.",
      reason: plan.lastMove === "ask_close" ? reason : null,
    };
  return null;
}
