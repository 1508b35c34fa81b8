import { formatDate } from "@/lib/format";
import { patience } from "./rules";

/** Under the confidence: when it was given, and that it will be asked again. */
export function confidenceNotice(confidenceOn: string | null): string {
  if (confidenceOn === null) return "Elle n’a pas encore été donnée.";
  return `Donnée le ${formatDate(confidenceOn)}. Elle vous est redemandée au bout de ${patience.confidence} jours.`;
}
