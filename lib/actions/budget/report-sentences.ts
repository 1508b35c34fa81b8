import { formatEuros } from "@/lib/french/euros";
import { formatCount, formatPercent } from "@/lib/french/format";
import type { Report } from "./report";

/** What was spent and received, in a sentence that never takes an unknown amount for zero. */
export function reportSentence({ expenses, resources }: Report): string {
  if (expenses.actual === null && resources.actual === null)
    return "Aucun montant réalisé n’est renseigné\u00a0: complétez le budget avant d’établir ce compte rendu.";
  const spent =
    expenses.actual === null ? "Dépenses non renseignées" : `${formatEuros(expenses.actual)} dépensés`;
  const paid =
    resources.actual === null ? "aucun versement renseigné" : `${formatEuros(resources.actual)} versés`;
  const gap =
    expenses.actual === null || resources.actual === null || expenses.unknown + resources.unknown > 0
      ? ""
      : resources.actual === expenses.actual
        ? "\u00a0: les comptes sont équilibrés"
        : resources.actual > expenses.actual
          ? `\u00a0: ${formatEuros(resources.actual - expenses.actual)} d’excédent`
          : `\u00a0: ${formatEuros(expenses.actual - resources.actual)} restent à couvrir`;
  return `${spent}, ${paid}${gap}.`;
}

/** What is not known yet, or null: a total is never given as whole when it is not. */
export function coverageSentence({ expenses, resources }: Report): string | null {
  const missing = [
    ...(expenses.unknown > 0 ? [formatCount(expenses.unknown, "dépense")] : []),
    ...(resources.unknown > 0 ? [formatCount(resources.unknown, "financement")] : []),
  ];
  return missing.length > 0
    ? `Sans montant réalisé\u00a0: ${missing.join(" et ")}. Les totaux réalisés ne comptent que ce qui est renseigné, et leur part n’est pas calculée.`
    : null;
}

/** « La subvention versée par la Région (3 000 €) représente 40 % du total des produits. »: one for each funder that has paid. */
export function grantSentences({ resources }: Report): string[] {
  const total = resources.actual ?? 0;
  const paid = new Map<string, number>();
  for (const { label, actual } of resources.headings.flatMap(({ items }) => items))
    paid.set(label, (paid.get(label) ?? 0) + (actual ?? 0));
  return total === 0
    ? []
    : [...paid]
        .filter(([, cents]) => cents > 0)
        .map(
          ([funder, cents]) =>
            `${funder}\u00a0: la subvention versée, ${formatEuros(cents)}, représente ${formatPercent(Math.round((cents / total) * 100))} du total des produits.`,
        );
}
