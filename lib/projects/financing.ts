import { formatNumber } from "@/lib/format";

/** Whole cents → « 12 000 € », decimals only when there are some. */
export function formatEuros(cents: number): string {
  return `${formatNumber(cents / 100)}\u00a0€`;
}

/** Cents as a form writes them, « 1500,5 », or nothing when unknown. */
export function eurosTyped(cents: number | null): string {
  return cents === null ? "" : String(cents / 100).replace(".", ",");
}

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
