import { formatDate } from "@/lib/format";
import { patience } from "./rules";

/** Under the confidence: when it was given, and that it is or will be asked again. */
export function confidenceNotice(confidenceOn: string | null, due: boolean): string {
  if (confidenceOn === null) return "Elle n’a pas encore été donnée.";
  if (due)
    return `Donnée le ${formatDate(confidenceOn)}, il y a ${patience.confidence} jours ou plus. Changez-la, ou confirmez-la.`;
  return `Donnée le ${formatDate(confidenceOn)}. Elle vous est redemandée au bout de ${patience.confidence} jours.`;
}
