import { axes } from "@/db/enums";
import { axisNumbers, axisShortLabels } from "@/lib/actions/axes";
import { axisIcons } from "./status-marks";

/** The three axes, as a form offers them. */
export const axisOptions = axes.map((axis) => ({
  value: axis,
  label: `${axisNumbers[axis]}. ${axisShortLabels[axis]}`,
  icon: axisIcons[axis],
}));
