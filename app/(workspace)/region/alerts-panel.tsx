import { AlertGroups } from "@/components/figures/alert-groups";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { DueDecision } from "@/db/decisions/reads";
import type { Axis } from "@/db/enums";
import type { RegionalAlerts } from "@/db/figures/alerts";
import type { TerritoryFigures } from "@/db/figures/territories";
import type { AwaitingPlan } from "@/db/plans/waiting";
import { dueLine, othersDue, shownDue } from "@/lib/decisions/due";
import { actionAlerts, followUpAlerts, keepAlerts, planAlert, territoryAlerts } from "@/lib/figures/alerts";
import type { RegionLinks } from "@/lib/figures/links";
import type { MatrixAlert } from "@/lib/figures/matrix";
import { waitingLine } from "@/lib/plans/waiting";
import { WaitingPanel } from "./waiting-panel";

type Props = {
  alerts: Promise<RegionalAlerts>;
  /** Plans that wait for the reader. */
  waiting: Promise<AwaitingPlan[]>;
  /** Decisions whose follow-up is due. */
  due: Promise<DueDecision[]>;
  rows: Promise<TerritoryFigures[]>;
  to: RegionLinks;
  matrixHref: (alert: MatrixAlert) => string;
  current?: MatrixAlert;
  axis?: Axis;
  /** The figures are of another year than that of today. */
  otherYear: boolean;
  today: string;
};

export async function AlertsPanel(props: Props) {
  const { to, matrixHref, current, axis, otherYear, today } = props;
  const { alerts, rows, waiting: plans, due: decisions } = props;
  const [counted, territories, waiting, due] = await Promise.all([alerts, rows, plans, decisions]);
  const actions = actionAlerts(counted, to);
  const groups = keepAlerts([
    {
      title: "Plans et territoires",
      lines: [planAlert(counted, to), ...territoryAlerts(territories, matrixHref, today)],
    },
    { title: "Actions", lines: actions.slice(0, 3) },
    { title: "Suivi des actions", lines: actions.slice(3) },
    { title: "Événements et projets", lines: followUpAlerts(counted, to, axis) },
  ]);
  return (
    <Block
      title="À traiter"
      className="c12"
      sub={`Chaque ligne ouvre la liste filtrée.${otherYear ? " L’état est celui d’aujourd’hui." : ""}`}
    >
      <WaitingPanel
        id="plans-en-attente"
        title="Plans qui attendent la Région"
        lines={waiting.map((plan) => ({ ...waitingLine(plan, today), href: `/plans/${plan.id}` }))}
      />
      {groups.length + waiting.length + due.length === 0 && <Empty>Rien à traiter sur ce périmètre.</Empty>}
      <AlertGroups groups={groups} current={current} />
      <div className="no-print">
        <WaitingPanel
          id="suites-a-donner"
          title="Décisions dont la suite est à donner"
          lines={due.slice(0, shownDue).map((decision) => dueLine(decision, today))}
          more={othersDue(due.length)}
        />
      </div>
    </Block>
  );
}
