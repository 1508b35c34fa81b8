import Link from "next/link";
import { AxisHeader } from "@/components/actions/axis-header";
import { GanttYears } from "@/components/plans/gantt-years";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import type { ActionRow } from "@/db/actions/reads";
import type { Axis } from "@/db/enums";
import type { Plan } from "@/db/plans/reads";
import { axisNumbers, axisShortLabels } from "@/lib/actions/axes";
import { href } from "@/lib/kernel/search-params";
import { type AxisNode, type PlanObjective, planTree } from "@/lib/plans/tree";
import { ActionsPanel, ObjectivePanel } from "./objective-panel";

type Props = {
  plan: Plan;
  rows: readonly ActionRow[];
  objectives: readonly PlanObjective[];
  filtered: boolean;
  /** The reader may add actions to it. */
  writable: boolean;
  today: string;
};

type Under = { planId: string; axis: Axis; objectiveId?: string };

function AddLink({ planId, axis, objectiveId }: Under) {
  const under = href("/actions/nouvelle", { plan: planId, axe: axis, objectif: objectiveId });
  return (
    <Link className="grp-add" href={under} prefetch={false}>
      <Icon name="plus" size={18} />
      Action
      <span className="vh">&nbsp;: {axisShortLabels[axis]}</span>
    </Link>
  );
}

/** The names of the columns, once for the eye: each table has its own for those who hear it. */
function Columns({ period }: { period: { start: string; end: string } }) {
  return (
    <div className="t plan-cols" aria-hidden="true">
      <span className="no">Nº</span>
      <span className="ti">Action et structure responsable</span>
      <span className="st">État</span>
      <span className="pc">Avancement</span>
      <span className="g">
        <GanttYears period={period} />
      </span>
      <span className="end">Échéance</span>
      <span className="cf">Météo</span>
      <span className="maj">Mise à jour</span>
    </div>
  );
}

/** An axis with one objective, which holds all its actions, reads on one line. */
const alone = ({ under: [only, ...others] }: AxisNode<ActionRow>) =>
  only && others.length === 0 && only.under.length === 0 && only.id !== null ? only : undefined;

/** The plan as it is built: axes, orientations, objectives, actions. An axis that the plan left empty says so. */
export function TablePanel({ plan, rows, objectives, filtered, writable, today }: Props) {
  const period = { start: plan.startsOn, end: plan.endsOn };
  const tree = planTree(rows, objectives, filtered);
  const none = filtered ? "Aucune action ne répond à ces filtres." : "Ce plan n’a pas encore d’action.";
  if (tree.length === 0 || (rows.length === 0 && objectives.length === 0)) return <Empty>{none}</Empty>;
  return (
    <div>
      {tree.map((node) => {
        const { axis, rows: own, summary, alert, under } = node;
        const only = alone(node);
        return (
          <section
            key={axis}
            className={`plan-axis axis-${axisNumbers[axis]}`}
            aria-label={axisShortLabels[axis]}
          >
            <Columns period={period} />
            <AxisHeader
              axis={axis}
              lead={only ? `Objectif\u00a0: ${only.label}` : node.objectives}
              marks={own}
              summary={summary}
              alert={alert}
              tool={writable && <AddLink planId={plan.id} axis={axis} objectiveId={only?.id ?? undefined} />}
            />
            {only ? (
              <ActionsPanel node={only} period={period} today={today} />
            ) : (
              under.map((objective) => (
                <ObjectivePanel key={objective.id ?? "sans"} node={objective} period={period} today={today} />
              ))
            )}
          </section>
        );
      })}
    </div>
  );
}
