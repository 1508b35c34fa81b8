import { formatEuros } from "@/lib/french/euros";
import { formatPercent } from "@/lib/french/format";
import type { Cents, Doubt } from "./balance";

/** The balance of a financing plan in words; it never takes an unknown side for zero. */
export function gapSentence(planned: Cents, expected: Cents): string {
  if (planned === null && expected === null) return "Ni dépense prévue, ni financement renseigné.";
  if (planned === null) return "Écart non calculé\u00a0: aucune dépense prévue n’est renseignée.";
  if (expected === null)
    return `${formatEuros(planned)} de dépenses prévues, aucun financement renseigné\u00a0: l’écart n’est pas calculé.`;
  const gap = planned - expected;
  if (gap === 0) return `Le plan de financement est équilibré\u00a0: ${formatEuros(planned)}.`;
  return gap > 0
    ? `Il manque ${formatEuros(gap)} pour financer ${formatEuros(planned)} de dépenses prévues.`
    : `Les financements attendus dépassent de ${formatEuros(-gap)} les ${formatEuros(planned)} de dépenses prévues.`;
}

/** What contradicts itself, and what to look at; nothing is mended for the reader. */
export function doubtSentence(doubt: Doubt): string {
  if (doubt.kind === "granted")
    return `${doubt.year}\u00a0: ${formatEuros(doubt.cents)} accordés, pour ${formatEuros(doubt.planned)} de dépenses prévues.`;
  const word = doubt.kind === "paid" ? "versés" : "engagés";
  return `${doubt.year}, ${doubt.funder}\u00a0: ${formatEuros(doubt.cents)} ${word}, pour ${formatEuros(doubt.granted)} accordés.`;
}

type Share = { funder: string; cents: number; share: number | null };

/** « Région, 40 % (3 000 €) »: the part of each funder in what is expected; null where nothing is. */
export function sharesSentence(shares: readonly Share[]): string | null {
  const some = shares.flatMap(({ funder, cents, share }) =>
    share === null || cents === 0
      ? []
      : [`${funder}, ${formatPercent(Math.round(share * 100))} (${formatEuros(cents)})`],
  );
  return some.length > 0
    ? `Part de chaque financeur dans ce qui est attendu\u00a0: ${some.join("\u00a0; ")}.`
    : null;
}
