import type { PlanMoveName } from "@/db/enums";
import type { plans } from "@/db/plans/table";
import { formatDate } from "@/lib/french/format";
import { lastEnd, overlapping, overlapSentence } from "../rules";

type Row = Pick<typeof plans.$inferSelect, "startsOn" | "endsOn" | "signedOn">;
type Errors = Record<string, string[]> | null;

/** Another plan of the territory, that has not been abandoned. */
type Other = { title: string; startsOn: string; endsOn: string };

/** What is wrong of the day of a signature. */
export function wrongSignature({ signedOn }: { signedOn: string }, { endsOn }: Row, today: string): Errors {
  if (signedOn > today) return { signedOn: ["La signature ne peut pas être après aujourd’hui."] };
  if (signedOn > endsOn)
    return { signedOn: [`Le plan finit le ${formatDate(endsOn)}\u00a0: il n’est pas signé après sa fin.`] };
  return null;
}

/** What is wrong of an amendment, against the plan that it changes, the others of the territory and the day. */
export function wrongAmendment(
  { movedOn, endsOn, opens }: { movedOn: string; endsOn: string; opens: string },
  row: Row,
  others: readonly Other[],
  today: string,
): Errors {
  if (movedOn > today) return { movedOn: ["L’avenant ne peut pas être après aujourd’hui."] };
  if (row.signedOn !== null && movedOn < row.signedOn)
    return { movedOn: [`Le plan est signé le ${formatDate(row.signedOn)}\u00a0: un avenant vient après.`] };
  if (endsOn < row.endsOn)
    return { endsOn: [`Un avenant ne raccourcit pas le plan, qui finit le ${formatDate(row.endsOn)}.`] };
  if (endsOn > lastEnd(row.startsOn)) return { endsOn: ["Un plan dure au plus 72 mois, avenants compris."] };
  const over = overlapping({ startsOn: row.startsOn, endsOn }, others);
  if (over) return { endsOn: [overlapSentence(over)] };
  if (opens === "period" && endsOn === row.endsOn)
    return { endsOn: ["Indiquez la nouvelle fin, ou dites que l’avenant change le contenu."] };
  return null;
}

/** The day since which a plan that is closed today counts no more. */
export const closingDay = ({ endsOn }: { endsOn: string }, today: string): string =>
  endsOn < today ? endsOn : today;

/** Why a plan that stands where the move begins may not make it today, beside what it lacks; null when it may. */
export function notYet(
  move: PlanMoveName,
  plan: Row,
  others: readonly Other[],
  today: string,
): string | null {
  if (move === "close" && today < plan.startsOn)
    return `Ce plan commence le ${formatDate(plan.startsOn)}\u00a0: il ne se clôt pas avant. Il peut être abandonné.`;
  if (move === "reopen" || move === "resume") {
    const over = overlapping(plan, others);
    return over ? `${overlapSentence(over)} Celui-ci ne se rouvre pas.` : null;
  }
  return null;
}
