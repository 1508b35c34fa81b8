import type { Axis } from "@/db/enums";
import type { RegionalAlerts } from "@/db/figures/alerts";
import type { TerritoryFigures } from "@/db/figures/territories";
import { patience } from "@/db/patience";
import { axisShortLabels } from "@/lib/actions/axes";
import { formatCount, formatDate, formatNumber } from "@/lib/french/format";
import type { RegionLinks } from "./links";
import { hasAlert, type MatrixAlert, matrixAlerts } from "./matrix";

export type AlertLine = {
  key: string;
  count: number;
  what: string;
  where: string;
  href: string;
  /** A deadline has passed, or someone waits. */
  hot: boolean;
};

export type AlertGroup = { title: string; lines: AlertLine[] };

/** Of none, the rows are the Région’s own. */
const inTerritories = (territories: number) =>
  territories === 0 ? "de la Région" : `dans ${formatCount(territories, "territoire")}`;

/** « dans 2 territoires : Cambrésis, Ternois ». */
const named = ({ territories, names }: { territories: number; names: readonly string[] }) =>
  `${inTerritories(territories)}\u00a0: ${someNames(names)}`;

/** « A, B, C et 4 autres ». */
export function someNames(names: readonly string[], shown = 3): string {
  if (names.length <= shown) return names.join(", ");
  return `${names.slice(0, shown).join(", ")} et ${formatCount(names.length - shown, "autre")}`;
}

/** What calls for attention in actions; a count is the total of the list that its line opens. */
export function actionAlerts({ actions }: RegionalAlerts, to: RegionLinks): AlertLine[] {
  const { late, blocked, resuming, silent, compromised, due, unsaid } = actions;
  const { awaitingRegion, awaitingTerritory } = actions;
  const unawaited = blocked.rows - awaitingRegion - awaitingTerritory;
  const awaited = [
    awaitingRegion > 0 && `${formatNumber(awaitingRegion)} en attente de la Région`,
    awaitingTerritory > 0 && `${formatNumber(awaitingTerritory)} en attente du territoire`,
    unawaited > 0 && `${formatNumber(unawaited)} sans décision attendue`,
  ].filter((part) => part !== false);
  return [
    {
      key: "late",
      count: late.rows,
      what: "En retard",
      where: inTerritories(late.territories),
      href: to.actions({ retard: "oui" }),
      hot: true,
    },
    {
      key: "blocked",
      count: blocked.rows,
      what: "Bloquées",
      where: `dont ${awaited.join(", ")}`,
      href: to.actions({ blocage: "oui" }),
      hot: true,
    },
    {
      key: "resuming",
      count: resuming.rows,
      what: "En pause, à reprendre",
      where: inTerritories(resuming.territories),
      href: to.actions({ reprise: "oui" }),
      hot: true,
    },
    {
      key: "silent",
      count: silent.rows,
      what: `Sans mise à jour depuis ${patience.silence}\u00a0jours`,
      where: named(silent),
      href: to.actions({ silence: "oui" }),
      hot: false,
    },
    {
      key: "compromised",
      count: compromised.rows,
      what: "Météo\u00a0: objectifs compromis",
      where: inTerritories(compromised.territories),
      href: to.actions({ meteo: "compromised" }),
      hot: false,
    },
    {
      key: "due",
      count: due.rows,
      what: "Météo à donner ou à confirmer",
      where: `${formatNumber(unsaid)} jamais ${unsaid > 1 ? "données" : "donnée"}, ${formatNumber(due.rows - unsaid)} de plus de ${patience.confidence}\u00a0jours, ${inTerritories(due.territories)}`,
      href: to.actions({ meteo: "due" }),
      hot: false,
    },
  ];
}

/** Plans past their end that wait to be closed; how many of them as their agents asked. */
export function planAlert({ plans }: RegionalAlerts, to: RegionLinks): AlertLine {
  return {
    key: "expired",
    count: plans.rows,
    what: plans.rows > 1 ? "Plans échus, à clore" : "Plan échu, à clore",
    where:
      plans.asked > 0
        ? `dont ${formatNumber(plans.asked)} à la demande de l’agent, ${named(plans)}`
        : named(plans),
    href: to.plans({ etat: "echu" }),
    hot: true,
  };
}

/** The same for events and projects, of whatever year; these are of every axis, which is said when one is asked. */
export function followUpAlerts(
  { events, projects }: RegionalAlerts,
  to: RegionLinks,
  axis?: Axis,
): AlertLine[] {
  const { awaiting, overdue, postponed } = events;
  const anyDay = { periode: "toutes" };
  const ofAllAxes = (territories = 0) => `${inTerritories(territories)}${axis ? ", de tous les axes" : ""}`;
  return [
    {
      key: "awaiting",
      count: awaiting.rows,
      what: "Événements tenus sans bilan",
      where:
        overdue > 0
          ? `dont ${formatNumber(overdue)} depuis 15\u00a0jours ou plus, ${inTerritories(awaiting.territories)}`
          : inTerritories(awaiting.territories),
      href: to.events({ ...anyDay, situation: "awaiting" }),
      hot: overdue > 0,
    },
    {
      key: "postponed",
      count: postponed.rows,
      what: "Événements reportés sans nouvelle date",
      where: inTerritories(postponed.territories),
      href: to.events({ ...anyDay, etat: "postponed" }),
      hot: false,
    },
    {
      key: "dormant",
      count: projects?.dormant.rows ?? 0,
      what: `Projets sans contact depuis ${patience.contact}\u00a0jours`,
      where: ofAllAxes(projects?.dormant.territories),
      href: to.projects({ situation: "dormant" }),
      hot: false,
    },
    {
      key: "steps",
      count: projects?.steps.rows ?? 0,
      what: "Projets dont l’étape convenue est à faire",
      where: ofAllAxes(projects?.steps.territories),
      href: to.projects({ situation: "step_due" }),
      hot: false,
    },
    {
      key: "points",
      count: projects?.points.rows ?? 0,
      what: "Points à 12, 24 ou 36\u00a0mois à faire",
      where: ofAllAxes(projects?.points.territories),
      href: to.projects({ situation: "point_due" }),
      hot: false,
    },
  ];
}

const what: Record<MatrixAlert, [one: string, many: string]> = {
  "fin-de-plan": [
    "Plan à moins de 6\u00a0mois de sa fin, sans suite",
    "Plans à moins de 6\u00a0mois de leur fin, sans suite",
  ],
  "sans-agent": ["Territoire sans agent actif", "Territoires sans agent actif"],
  silence: [
    `Territoire sans mise à jour depuis ${patience.silence}\u00a0jours`,
    `Territoires sans mise à jour depuis ${patience.silence}\u00a0jours`,
  ],
  "axe-vide": ["Plan avec un axe sans action", "Plans avec un axe sans action"],
  "sans-plan": ["Territoire sans plan en vigueur", "Territoires sans plan en vigueur"],
};

export const matrixAlertLabel = (alert: MatrixAlert): string => what[alert][1];

function detail(row: TerritoryFigures, alert: MatrixAlert): string {
  if (alert === "fin-de-plan" && row.planEndsOn) return `${row.name}, ${formatDate(row.planEndsOn)}`;
  if (alert === "silence" && row.touchedOn) return `${row.name}, ${formatDate(row.touchedOn)}`;
  if (alert === "axe-vide")
    return `${row.name}, ${row.emptyAxes.map((axis) => axisShortLabels[axis].toLowerCase()).join(" et ")}`;
  return row.name;
}

/** The same for plans and territories: these lines open the matrix, which lists the territories counted. */
export function territoryAlerts(
  rows: readonly TerritoryFigures[],
  hrefOf: (alert: MatrixAlert) => string,
  today: string,
): AlertLine[] {
  return matrixAlerts.map((alert) => {
    const found = rows.filter((row) => hasAlert(row, alert, today));
    const [one, many] = what[alert];
    return {
      key: alert,
      count: found.length,
      what: found.length > 1 ? many : one,
      where: someNames(found.map((row) => detail(row, alert))),
      href: hrefOf(alert),
      hot: alert === "sans-agent",
    };
  });
}

/** Lines that count something, in groups that have one. */
export function keepAlerts(groups: readonly AlertGroup[]): AlertGroup[] {
  return groups
    .map(({ title, lines }) => ({ title, lines: lines.filter(({ count }) => count > 0) }))
    .filter(({ lines }) => lines.length > 0);
}
