import Link from "next/link";
import { AxisHeader } from "@/components/domain/axis-header";
import { DataTable } from "@/components/table/data-table";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import type { Axis } from "@/db/enums";
import type { ActionRow } from "@/db/queries/actions";
import type { Plan } from "@/db/queries/plans";
import { axisNumbers, axisShortLabels } from "@/lib/actions/labels";
import { formatCount } from "@/lib/format";
import { groupByAxis } from "@/lib/plans/groups";
import { href } from "@/lib/search-params";
import { planColumns } from "./columns";

type Props = {
  plan: Plan;
  rows: readonly ActionRow[];
  objectives: readonly { axis: string; parentId: string | null; label: string }[];
  filtered: boolean;
  /** The reader may add actions to it. */
  writable: boolean;
  today: string;
};

function AddLink({ planId, axis }: { planId: string; axis: Axis }) {
  return (
    <Link className="grp-add" href={href("/actions/nouvelle", { plan: planId, axe: axis })} prefetch={false}>
      <Icon name="plus" size={18} />
      Action
      <span className="vh"> : {axisShortLabels[axis]}</span>
    </Link>
  );
}

/** The actions by axis. An axis that the plan left empty says so. */
export function TablePanel({ plan, rows, objectives, filtered, writable, today }: Props) {
  const groups = groupByAxis(rows, filtered).map(({ axis, rows: own, summary, alert }) => {
    const orientation = objectives.find(
      (objective) => objective.axis === axis && objective.parentId === null,
    );
    const lead = orientation && `Objectif\u00a0: ${orientation.label}`;
    return {
      key: axis,
      className: `axis-${axisNumbers[axis]}`,
      header: (
        <AxisHeader
          axis={axis}
          lead={lead}
          marks={own}
          summary={summary}
          alert={alert}
          tool={writable && <AddLink planId={plan.id} axis={axis} />}
        />
      ),
      rows: own,
    };
  });
  return (
    <DataTable
      className="plan-t"
      caption={`${formatCount(rows.length, "action")} du plan, par axe`}
      columns={planColumns({ start: plan.startsOn, end: plan.endsOn }, today)}
      rowKey={(row) => row.id}
      groups={groups}
      empty={
        <Empty>
          {filtered ? "Aucune action ne répond à ces filtres." : "Ce plan n’a pas encore d’action."}
        </Empty>
      }
    />
  );
}
