import type { AxisFigure } from "@/db/figures/regional";
import type { TerritoryFigures } from "@/db/figures/territories";
import { axisShortLabels } from "@/lib/actions/axes";
import { isExpected } from "@/lib/figures/coverage";
import type { RegionLinks } from "@/lib/figures/links";
import { isSilent } from "@/lib/figures/matrix";
import { prepareAxisBars } from "@/lib/figures/series";
import { daysBetween, formatCount, formatDate, formatFte, formatNumber } from "@/lib/french/format";

/** One line of « Ce qui avance, ce qui coince ». */
export type Standing = { key: string; good: boolean; name: string; href: string; text: string };

const nbsp = "\u00a0";
const most = <Row>(rows: readonly Row[], of: (row: Row) => number): Row | undefined =>
  rows.toSorted((a, b) => of(b) - of(a))[0];

function silence(row: TerritoryFigures): string {
  const since = row.touchedOn ? formatDate(row.touchedOn) : "";
  return `aucune mise à jour depuis le ${since}${row.agent ? "" : ", pas d’agent en poste"}`;
}

const share = (row: TerritoryFigures) => (row.done ?? 0) / (row.actions || 1);

/**
 * What moves and what sticks among territories, each said once: the one that keeps all its deadlines and has done most, the one
 * with most FTE created; then the longest silent, the one with most late actions, the first without agent.
 */
export function compareTerritories(
  rows: readonly TerritoryFigures[],
  to: RegionLinks,
  { today, year }: { today: string; year: number },
): Standing[] {
  const left = rows.filter(isExpected);
  const take = (row: TerritoryFigures | undefined) => {
    if (row) left.splice(left.indexOf(row), 1);
    return row;
  };
  const silent = take(
    most(
      left.filter((row) => isSilent(row, today)),
      (row) => daysBetween(row.touchedOn ?? today, today),
    ),
  );
  const late = take(
    most(
      left.filter((row) => (row.late ?? 0) > 0),
      (row) => row.late ?? 0,
    ),
  );
  const keeping = left.filter((row) => row.done && row.late === 0 && row.blocked === 0);
  const exemplary = take(most(keeping, share));
  const hiring = take(
    most(
      left.filter((row) => (row.created ?? 0) > 0),
      (row) => row.created ?? 0,
    ),
  );
  const orphan = take(left.find((row) => !row.agent));
  const line = (row: TerritoryFigures | undefined, good: boolean, text: (row: TerritoryFigures) => string) =>
    row ? [{ key: row.slug, good, name: row.name, href: to.territory(row.slug), text: text(row) }] : [];
  const done = (row: TerritoryFigures) =>
    `${formatCount(row.done ?? 0, "action réalisée", "actions réalisées")} sur ${formatNumber(row.actions ?? 0)}`;
  return [
    ...line(exemplary, true, (row) => `aucune échéance dépassée${nbsp}; ${done(row)}`),
    ...line(hiring, true, (row) => `${formatFte(row.created ?? 0)}${nbsp}ETP créés en ${year}`),
    ...line(silent, false, silence),
    ...line(late, false, (row) => `${formatCount(row.late ?? 0, "action")} en retard sur ${row.actions}`),
    ...line(orphan, false, () => "pas d’agent en poste"),
  ];
}

/** The same inside one perimeter, axis by axis, after the territories that say nothing any more. */
export function compareAxes(
  actions: readonly AxisFigure[],
  rows: readonly TerritoryFigures[],
  to: RegionLinks,
  today: string,
): Standing[] {
  const axes = prepareAxisBars(actions).map(({ axis, total, done, late, blocked }) => {
    const stuck = [
      late > 0 && `${formatCount(late, "action")} en retard`,
      blocked > 0 && formatCount(blocked, "bloquée"),
    ].filter((part) => part !== false);
    const progress = `${formatCount(done, "réalisée")} sur ${formatCount(total, "action")}`;
    return {
      key: axis,
      good: total > 0 && stuck.length === 0,
      name: axisShortLabels[axis],
      href: to.actions({ axe: axis }),
      text:
        total === 0
          ? "aucune action"
          : stuck.length > 0
            ? `${stuck.join(", ")}${nbsp}; ${progress}`
            : `${progress}, aucune échéance dépassée`,
    };
  });
  const silent = rows
    .filter((row) => isSilent(row, today))
    .map((row) => ({
      key: row.slug,
      good: false,
      name: row.name,
      href: to.territory(row.slug),
      text: silence(row),
    }));
  return [...axes.filter(({ good }) => good), ...silent, ...axes.filter(({ good }) => !good)];
}
