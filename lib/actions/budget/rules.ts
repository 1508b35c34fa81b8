import type { BudgetLineWrite } from "@/db/actions/budget/table";

type Errors = Record<string, string[]>;

/** A line that says neither what was planned nor what was spent says nothing. */
export function emptyLine(
  { plannedCents, actualCents }: Pick<BudgetLineWrite, "plannedCents" | "actualCents">,
  refuse: (name: keyof BudgetLineWrite, sentence: string) => void,
): void {
  if (plannedCents === null && actualCents === null)
    refuse("plannedCents", "Indiquez un montant prévu ou un montant réalisé, en euros.");
}

type Planned = Pick<BudgetLineWrite, "year" | "kind" | "label" | "plannedCents">;

/**
 * True when a change touches the provisional budget: what the signature of the plan covers (rights.md, « planned budget »). A line
 * that only says what was spent is follow-up.
 */
export function movesPlanned(after: Planned | null, before: Planned | null): boolean {
  const covered = (line: Planned | null) =>
    line === null || line.plannedCents === null
      ? null
      : JSON.stringify([line.year, line.kind, line.label, line.plannedCents]);
  return covered(after) !== covered(before);
}

/** What of the year contradicts the plan, or null: an action is paid in the years of its plan, and in the one that follows. */
export function wrongYear(
  year: number,
  plan: { startsOn: string | null; endsOn: string | null },
): Errors | null {
  if (plan.startsOn === null || plan.endsOn === null) return null;
  const [first, last] = [Number(plan.startsOn.slice(0, 4)), Number(plan.endsOn.slice(0, 4)) + 1];
  return year >= first && year <= last
    ? null
    : { year: [`Cette année est hors du plan\u00a0: écrivez une année de ${first} à ${last}.`] };
}
