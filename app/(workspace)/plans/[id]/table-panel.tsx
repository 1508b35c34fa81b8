import { AxisHeader } from "@/components/domain/axis-header";
import { DataTable } from "@/components/table/data-table";
import { Empty } from "@/components/ui/empty";
import type { ActionRow } from "@/db/queries/actions";
import type { Plan } from "@/db/queries/plans";
import { axisNumbers } from "@/lib/actions/labels";
import { formatCount } from "@/lib/format";
import { groupByAxis } from "@/lib/plans/groups";
import { planColumns } from "./columns";

type Props = {
  plan: Plan;
  rows: readonly ActionRow[];
  objectives: readonly { axis: string; parentId: string | null; label: string }[];
  filtered: boolean;
  today: string;
};

/** The actions by axis. An axis that the plan left empty says so. */
export function TablePanel({ plan, rows, objectives, filtered, today }: Props) {
  const groups = groupByAxis(rows, filtered).map(({ axis, rows: own, summary, alert }) => {
    const orientation = objectives.find(
      (objective) => objective.axis === axis && objective.parentId === null,
    );
    const lead = orientation && `Objectif : ${orientation.label}`;
    return {
      key: axis,
      className: `axis-${axisNumbers[axis]}`,
      header: <AxisHeader axis={axis} lead={lead} marks={own} summary={summary} alert={alert} />,
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
