import { groundOf } from "../kernel/ground";
import { liveOperations, operations } from "./table";

/** Regional operations: one that events name does not go to the bin. */
export const operationWall = groundOf({
  noun: "operation",
  table: operations,
  live: liveOperations,
  audit: "values",
  title: operations.label,
  children: [{ of: "event", column: "operationId" }],
});
