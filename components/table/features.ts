import { metaHelper, tableFeatures } from "@tanstack/react-table";
import { stillReactivity } from "./still-reactivity";

export type ColumnMeta = {
  /** Numbers are set to the right, with tabular figures. */
  numeric?: boolean;
  /** The name of the sort in the URL; without it the header is not a link. */
  sortKey?: string;
  /** Heads each row: the name, which is the link. */
  rowHeader?: boolean;
  /** Class of the column's cells. */
  className?: string;
  /** Said before the value where the list of a phone hides the headers. */
  label?: string;
};

/** No feature but columns and rows: sorting, filtering and paging are the server's. */
export const features = tableFeatures({
  coreReactivityFeature: stillReactivity,
  columnMeta: metaHelper<ColumnMeta>(),
});

export type Features = typeof features;
