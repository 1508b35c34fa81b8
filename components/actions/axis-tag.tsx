import { marked } from "@/components/ui/icon";
import type { Axis } from "@/db/enums";
import { axisLabels, axisNumbers, axisShortLabels } from "@/lib/actions/axes";
import { axisIcons } from "./status-marks";

/** The square and the name of an axis; `tight` heads a column. */
export function AxisTag({
  axis,
  full,
  tight,
  name,
}: {
  axis: Axis;
  full?: boolean;
  tight?: boolean;
  /** Shorter still, where a column is narrow. */
  name?: string;
}) {
  return (
    <span className={`axis axis-${axisNumbers[axis]}${tight ? " tight" : ""}`}>
      <i className={`axis-mark ${marked(axisIcons[axis], 16)}`} />
      {name ?? (full ? axisLabels : axisShortLabels)[axis]}
    </span>
  );
}
