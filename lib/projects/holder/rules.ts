import type { HolderWrite } from "@/db/projects/holder/table";
import { formatDate } from "@/lib/french/format";
import { addMonths } from "@/lib/french/months";

/** « 36 mois »: how long personal data are kept, proposed after a consent and at most from today. */
export const keptMonths = 36;

/** Is this day, until which personal data would be kept, further from today than they may be? */
const isTooFar = (keepUntil: string, today: string): boolean => keepUntil > addMonths(today, keptMonths);

/** True when personal data are past the day until which they may be kept. */
export function isPastKeeping(keepUntil: string | null, today: string): boolean {
  return keepUntil !== null && keepUntil < today;
}

/** Until when the personal data are kept, and what to do when that day is past. */
export function keepingSentence(keepUntil: string, today: string): string {
  return isPastKeeping(keepUntil, today)
    ? `La conservation s’est terminée le ${formatDate(keepUntil)}. Effacez les coordonnées, ou enregistrez un nouvel accord.`
    : `Conservées jusqu’au ${formatDate(keepUntil)}.`;
}

/** What the data of a holder say against themselves. */
export function wrongHolderAlone(
  { consentOn, keepUntil }: HolderWrite,
  refuse: (name: keyof HolderWrite, sentence: string) => void,
): void {
  if (keepUntil < consentOn) refuse("keepUntil", "La conservation ne peut pas finir avant l’accord.");
}

/** What today contradicts, by field, or null. */
export function wrongHolder(
  { consentOn, keepUntil }: Pick<HolderWrite, "consentOn" | "keepUntil">,
  today: string,
): Record<string, string[]> | null {
  if (consentOn > today) return { consentOn: ["Cette date ne peut pas être après aujourd’hui."] };
  if (!isTooFar(keepUntil, today)) return null;
  return {
    keepUntil: [`Des coordonnées se conservent ${keptMonths}\u00a0mois au plus à partir d’aujourd’hui.`],
  };
}
