import type { TerritoryFigures } from "@/db/figures/territories";
import { formatCount, formatNumber } from "@/lib/french/format";
import { periodLabel } from "@/lib/plans/labels";
import { withShared } from "@/lib/plans/sentence";

type Counted = Pick<TerritoryFigures, "kind" | "planId" | "planStartsOn" | "planEndsOn" | "planExpired"> & {
  actions: number | null;
  late: number | null;
  blocked: number | null;
  shared?: number;
};

/** « dont 4 en retard et 1 bloquée »; « aucune en retard » when all is on time. */
function troubles({ late, blocked }: Counted): string {
  const parts = [
    (late ?? 0) > 0 && `${formatNumber(late ?? 0)} en retard`,
    (blocked ?? 0) > 0 && formatCount(blocked ?? 0, "bloquée"),
  ].filter((part) => part !== false);
  return parts.length === 0 ? "aucune en retard" : `dont ${parts.join(" et ")}`;
}

/** What one may read aloud: the plan in force, its actions, and what goes wrong among them. */
export function sheetSentence(row: Counted): { plan: string; actions: string | null; troubles: string } {
  if (!row.planId || !row.planStartsOn || !row.planEndsOn)
    return { plan: "Aucun plan en vigueur.", actions: null, troubles: "" };
  const period = `${periodLabel({ startsOn: row.planStartsOn, endsOn: row.planEndsOn })}${row.planExpired ? ", échu, à clore" : ""}`;
  if (!row.actions) return { plan: `Plan ${period}, sans action encore.`, actions: null, troubles: "" };
  return {
    plan: `Plan ${period}\u00a0:`,
    actions: withShared(row.actions - (row.shared ?? 0), row.shared ?? 0),
    troubles: troubles(row),
  };
}

/** The way to the plan: « Le plan en vigueur », of this year; « Le plan à clore » past its end; else by its years. */
export function planWords(row: Counted, current: boolean): string {
  if (row.planExpired) return "Le plan à clore";
  if (current || !row.planStartsOn || !row.planEndsOn) return "Le plan en vigueur";
  return `Le plan ${periodLabel({ startsOn: row.planStartsOn, endsOn: row.planEndsOn })}`;
}

/** « 3 intercommunalités, 74 communes, 157 000 habitants (2022) ». */
export function groupedWords(
  epcis: readonly { population: number; populationYear: number; communes: number }[],
): string | null {
  const [first] = epcis;
  if (!first) return null;
  const sum = (of: (epci: (typeof epcis)[number]) => number) =>
    epcis.reduce((total, epci) => total + of(epci), 0);
  const years = new Set(epcis.map(({ populationYear }) => populationYear));
  const year = years.size === 1 ? ` (${first.populationYear})` : "";
  return [
    formatCount(epcis.length, "intercommunalité"),
    formatCount(
      sum(({ communes }) => communes),
      "commune",
    ),
    `${formatCount(
      sum(({ population }) => population),
      "habitant",
    )}${year}`,
  ].join(", ");
}

/** What stands for a coverage where there is one territory: « renseigné », « non renseigné », « sans plan en vigueur ». */
export function knownWords(
  value: number | null,
  { planId, kind }: Pick<TerritoryFigures, "planId" | "kind">,
): string {
  if (value !== null) return "Renseigné";
  return planId === null && kind !== "region" ? "Sans plan en vigueur" : "Non renseigné";
}
