import type { ReactNode } from "react";
import type { Axis } from "@/db/enums";
import { type ActionMark, marksLabel } from "@/lib/actions/states";
import { AxisTag } from "./axis-tag";
import { Mailles } from "./mailles";

type Props = {
  axis: Axis;
  /** « 2 orientations, 5 objectifs », or the only one: « Objectif : … ». */
  lead?: ReactNode;
  marks: readonly ActionMark[];
  /** « 6 actions, 2 réalisées, », in ink; what is late or blocked follows in `alert`. */
  summary: string;
  alert?: string;
  /** A link at the end: « + Action ». */
  tool?: ReactNode;
};

/** Over the actions of an axis in a plan. */
export function AxisHeader({ axis, lead, marks, summary, alert, tool }: Props) {
  return (
    <div className="grp-in">
      <h2>
        <AxisTag axis={axis} />
      </h2>
      {lead && <span className="lead">{lead}</span>}
      <span className="grp-n">
        {marks.length > 0 && <Mailles marks={marks} label={marksLabel(marks)} />}
        {summary}
        {alert && <span className="hot">{alert}</span>}
      </span>
      {tool}
    </div>
  );
}
