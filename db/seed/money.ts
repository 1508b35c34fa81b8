import type { budgetLines } from "../actions/budget/table";
import type { fundings } from "../actions/fundings/table";
import type { FundingStatus } from "../enums";
import { addDays, yearOf } from "./calendar";
import { expensesOf } from "./content/expenses";
import type { Ground } from "./grounds";
import type { PlanRows } from "./plans";
import { type Random, random, seedId } from "./random";

type LineRow = typeof budgetLines.$inferInsert;
type FundingRow = typeof fundings.$inferInsert;
type Action = PlanRows["actions"][number];

/** Hundreds of euros, in cents. */
const hundreds = (count: number) => count * 10_000;

/** The years of an action that is neither cancelled nor without dates. */
function yearsOf({ plannedStartOn, plannedEndOn, status }: Action): number[] {
  if (!plannedStartOn || !plannedEndOn || status === "cancelled") return [];
  const [first, last] = [yearOf(plannedStartOn), yearOf(plannedEndOn)];
  return Array.from({ length: Math.min(last - first, 3) + 1 }, (_, rank) => first + rank);
}

/** What an action costs in a year, and who is asked to pay it. A few plans do not balance, and a few amounts surprise, on purpose. */
function ofYear(
  action: Action,
  { place, lastDay }: Ground,
  regionId: string,
  year: number,
  today: string,
  drawn: Random,
) {
  const now = yearOf(today);
  const own = { regionId: place.regionId, territoryId: place.id, actionId: action.id, year };
  const name = `${action.id}/${year}`;
  const enteredOn =
    [addDays(`${year}-01-05`, drawn.int(0, 70)), lastDay, addDays(today, -drawn.int(1, 40))].sort()[0] ??
    today;
  const entered = {
    createdAt: new Date(`${enteredOn}T10:30:00Z`),
    updatedAt: new Date(`${enteredOn}T10:30:00Z`),
  };
  const lines = expensesOf(action.axis, drawn).map(
    ({ label, nature, kind, from, to, fte }, rank): LineRow => {
      const planned = hundreds(drawn.int(from, to));
      const spent = Math.round(planned * (0.82 + drawn.next() * 0.3));
      return {
        ...own,
        ...entered,
        ...{
          id: seedId(`budget/${name}/${rank}`, enteredOn),
          kind,
          label,
          nature: drawn.fork(`nature/${rank}`).chance(0.85) ? nature : null,
          plannedCents: planned,
          fte: fte ?? null,
        },
        actualCents: year < now ? spent : year === now && drawn.chance(0.4) ? Math.round(spent * 0.6) : null,
        comment: year < now && spent > planned * 1.08 ? "Recours à un prestataire en cours d’année." : "",
      };
    },
  );
  const whole = lines.reduce((sum, { plannedCents }) => sum + (plannedCents ?? 0), 0);
  const local = place.leadOrganisationId ?? place.epci[0]?.organisationId ?? regionId;
  const shares: [string, number][] = drawn.chance(0.12)
    ? [[regionId, 0.5]]
    : [
        [regionId, 0.4],
        [local, 0.6],
      ];
  const funders = [...new Map(shares).entries()];
  const rows = funders.map(([organisationId, share], rank): FundingRow => {
    const asked = Math.round((whole * share) / 100) * 100;
    const status: FundingStatus =
      year < now
        ? "settled"
        : year === now
          ? drawn.pick(["granted", "granted", "requested", "refused"])
          : "to_request";
    const granted = status === "settled" || status === "granted" ? asked : null;
    return {
      ...own,
      ...entered,
      ...{
        id: seedId(`funding/${name}/${rank}`, enteredOn),
        organisationId,
        status,
      },
      requestedCents: asked,
      grantedCents: granted,
      committedCents: granted,
      paidCents:
        status === "settled"
          ? asked + (drawn.chance(0.04) ? 50_000 : 0)
          : status === "granted"
            ? Math.round(asked / 200) * 100
            : null,
      agreement: granted === null ? null : `${year}-${drawn.int(1000, 9999)}`,
      requestedOn: status === "to_request" ? null : `${year}-01-${10 + rank}`,
      grantedOn: granted === null ? null : `${year}-03-${10 + rank}`,
      paidOn: status === "settled" ? `${year}-11-${10 + rank}` : null,
    };
  });
  return { lines, rows };
}

/** Budgets and fundings of two actions in three, year by year; `regionId`: the structure of the Région. */
export function generateMoney(grounds: readonly Ground[], plans: PlanRows, regionId: string, today: string) {
  const places = new Map(grounds.map((ground) => [ground.place.id, ground]));
  const made = plans.actions.flatMap((action) => {
    const ground = places.get(action.territoryId);
    const drawn = random(`money/${action.id}`);
    if (!ground || drawn.chance(0.34)) return [];
    return yearsOf(action).map((year) =>
      ofYear(action, ground, regionId, year, today, drawn.fork(String(year))),
    );
  });
  return { budgetLines: made.flatMap(({ lines }) => lines), fundings: made.flatMap(({ rows }) => rows) };
}
