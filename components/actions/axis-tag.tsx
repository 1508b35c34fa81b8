import { Sign } from "@/components/ui/sign";
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
      <span className="axis-mark">
        <Sign name={axisIcons[axis]} size={16} />
      </span>
      <span>{name ?? (full ? axisLabels : axisShortLabels)[axis]}</span>
    </span>
  );
}
