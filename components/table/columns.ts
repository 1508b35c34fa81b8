import type { ReactNode } from "react";

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

/** A column of a list: its header, and what stands in it for a row. */
export type Column<Row> = {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  meta: ColumnMeta;
};

type Cell<Row, Value> = { row: { original: Row }; getValue: () => Value };
type Written<Row, Value> = {
  header: ReactNode;
  cell: (cell: Cell<Row, Value>) => ReactNode;
  meta?: ColumnMeta;
};
type Shown<Row> = Omit<Written<Row, undefined>, "cell"> & Partial<Pick<Written<Row, undefined>, "cell">>;
type Read<Row, Value> = (row: Row) => Value;

/** The helper that writes the columns of a list, in its `columns.tsx`: `accessor` of a field or of what is read of the row, or `display`. */
export function columnsOf<Row>() {
  function column<Value>(
    id: string,
    read: Read<Row, Value>,
    { header, cell, meta = {} }: Written<Row, Value>,
  ): Column<Row> {
    return {
      id,
      header,
      cell: (row) => cell({ row: { original: row }, getValue: () => read(row) }),
      meta,
    };
  }
  function accessor<Key extends keyof Row & string>(key: Key, written: Written<Row, Row[Key]>): Column<Row>;
  function accessor<Value>(
    read: Read<Row, Value>,
    written: Written<Row, Value> & { id: string },
  ): Column<Row>;
  function accessor<Value>(
    of: (keyof Row & string) | Read<Row, Value>,
    written: Written<Row, Value> & { id?: string },
  ): Column<Row> {
    return typeof of === "string"
      ? column(of, (row) => row[of] as Value, written)
      : column(written.id ?? "", of, written);
  }
  return {
    accessor,
    /** Of no value of its own; without `cell`, a header whose rows are drawn elsewhere. */
    display: ({ id, cell = () => null, ...written }: Shown<Row> & { id: string }) =>
      column(id, () => undefined, { ...written, cell }),
  };
}
