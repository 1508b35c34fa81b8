import type { AwaitedDecision } from "@/db/enums";
import { patience } from "@/db/patience";
import { formatDate } from "@/lib/french/format";

/** Under the confidence: when it was given, and that it is or will be asked again. */
export function confidenceNotice(confidenceOn: string | null, due: boolean): string {
  if (confidenceOn === null) return "Elle n’a pas encore été donnée.";
  if (due)
    return `Donnée le ${formatDate(confidenceOn)}, il y a ${patience.confidence} jours ou plus. Changez-la, ou confirmez-la.`;
  return `Donnée le ${formatDate(confidenceOn)}. Elle vous est redemandée au bout de ${patience.confidence} jours.`;
}

type Block = {
  blockedOn: string | null;
  blockedReason: string | null;
  unblockingCondition: string | null;
  awaitedFrom: AwaitedDecision;
};

const awaited: Record<AwaitedDecision, string> = {
  none: "Bloquée",
  territory: "Décision attendue du territoire",
  region: "Décision attendue de la Région",
};

const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** Since when an action is blocked and whose decision is awaited, why, and what would unblock it. */
export function blockSentence({ blockedOn, blockedReason, unblockingCondition, awaitedFrom }: Block): string {
  const since = blockedOn ? ` depuis le ${formatDate(blockedOn)}` : "";
  const head = `${awaited[awaitedFrom]}${since}\u00a0: ${ended(blockedReason ?? "motif non renseigné")}`;
  return unblockingCondition ? `${head} Pour débloquer\u00a0: ${ended(unblockingCondition)}` : head;
}
