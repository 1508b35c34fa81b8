import { DataTable } from "@/components/table/data-table";
import type { ActionRow } from "@/db/actions/reads";
import type { ObjectiveNode } from "@/lib/plans/tree";
import { planColumns } from "./columns";

type Props = {
  node: ObjectiveNode<ActionRow>;
  period: { start: string; end: string };
  today: string;
  /** Under an orientation. */
  second?: boolean;
};

/** The actions that an objective holds itself. */
export function ActionsPanel({ node: { label, rows }, period, today }: Props) {
  if (rows.length === 0) return null;
  return (
    <DataTable
      className="plan-t"
      caption={`${label}\u00a0: ses actions`}
      columns={planColumns(period, today)}
      rowKey={(row) => row.id}
      rows={rows}
    />
  );
}

/** An orientation with its objectives, or an objective, behind its name: open at first, folded at will without script. */
export function ObjectivePanel({ node, period, today, second }: Props) {
  const { id, label, summary, alert, under, rows } = node;
  const kind = under.length > 0 ? "Orientation" : "Objectif";
  // Headings, so that the plan can be walked by its objectives.
  const Heading = second ? "h4" : "h3";
  return (
    <details open className={second ? "plan-obj second" : "plan-obj"}>
      <summary>
        <Heading>
          {id !== null && <span className="kind">{`${kind}\u00a0:\u00a0`}</span>}
          {label}
        </Heading>
        <span className="grp-n">
          {summary}
          {alert && <span className="hot">{alert}</span>}
        </span>
      </summary>
      {under.map((objective) => (
        <ObjectivePanel key={objective.id} node={objective} period={period} today={today} second />
      ))}
      {under.length > 0 && rows.length > 0 && (
        <p className="plan-none">Sans objectif sous cette orientation</p>
      )}
      <ActionsPanel node={node} period={period} today={today} />
    </details>
  );
}
