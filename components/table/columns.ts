import { createColumnHelper, type RowData, type TableOptions } from "@tanstack/react-table";
import type { Features } from "./features";

export type Columns<Row extends RowData> = TableOptions<Features, Row>["columns"];

/** The helper that writes the columns of a list, in its `columns.tsx`. */
export function columnsOf<Row extends RowData>() {
  return createColumnHelper<Features, Row>();
}
