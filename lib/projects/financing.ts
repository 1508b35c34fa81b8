import { formatEuros } from "@/lib/french/euros";

type Financing = { needsCents: number | null; resourcesCents: number | null };

/** Needs less resources, in cents: above 0 something is missing; null when one side is unknown. */
export function financingGap({ needsCents, resourcesCents }: Financing): number | null {
  return needsCents === null || resourcesCents === null ? null : needsCents - resourcesCents;
}

/** The balance of a financing plan in words; it never takes an unknown side for zero. */
export function financingSentence(financing: Financing): string {
  const { needsCents, resourcesCents } = financing;
  const gap = financingGap(financing);
  if (gap === null) {
    if (needsCents === null && resourcesCents === null) return "Plan de financement non renseigné.";
    return `Écart non calculé\u00a0: ${needsCents === null ? "besoins non renseignés" : "ressources non renseignées"}.`;
  }
  if (gap === 0) return "Les ressources couvrent les besoins.";
  return gap > 0
    ? `Il manque ${formatEuros(gap)}.`
    : `Les ressources dépassent les besoins de ${formatEuros(-gap)}.`;
}
