import { AxisDrawing } from "./axis-drawing";
import { JobDrawing } from "./job-drawing";
import { MonthDrawing } from "./month-drawing";

/** One module, so that the library comes once for the three. */
export const drawings = { axis: AxisDrawing, months: MonthDrawing, jobs: JobDrawing };
