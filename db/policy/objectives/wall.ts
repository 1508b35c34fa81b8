import { groundOf } from "../../kernel/ground";
import { liveRegionalObjectives, regionalObjectives } from "./table";

/** Objectives of a Région: an action that serves one keeps it once it has left the choices. */
export const regionalObjectiveWall = groundOf({
  noun: "regional_objective",
  table: regionalObjectives,
  live: liveRegionalObjectives,
  audit: "values",
  title: regionalObjectives.label,
  children: [],
});
