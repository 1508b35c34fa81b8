import type { ReactNode } from "react";
import { Flat } from "@/components/ui/flat";
import type { Column, ColumnMeta } from "./columns";
import { HeaderCell } from "./header-cell";
import { as } from "./roles";
import type { Sort } from "./sort";

/** Rows under one header: an axis of a plan. `className` carries its hue. */
type RowGroup<Row> = { key: string; header: ReactNode; className?: string; rows: readonly Row[] };

type Props<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
  className?: string;
  /** The sort that the URL holds, and the URL of another. */
  sort?: Sort;
  hrefFor?: (sort: Sort) => string;
  /** Drawn in place of the rows: a leaf of the browser, when they are many and each would weigh twice in the page. */
  body?: ReactNode;
  /** The cells of the last row, under a rule. */
  totals?: ReactNode;
  /** Shown in place of the table when it has no row. */
  empty?: ReactNode;
} & ({ rows: readonly Row[]; groups?: undefined } | { groups: readonly RowGroup<Row>[]; rows?: undefined });

const classOf = ({ numeric, className }: ColumnMeta) => (numeric ? `n ${className ?? ""}`.trim() : className);

/** A list, sorted and paged by the server: it costs the browser no script. All its state is in the URL. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rowKey, rowClass, className = "", sort, hrefFor, body, totals, empty } = props;
  const groups = props.groups ?? [{ key: "all", header: null, rows: props.rows }];
  if (groups.every(({ rows }) => rows.length === 0) && empty) return empty;

  return (
    <Flat>
      <table className={`t ${className}`.trim()} {...as("table")}>
        <caption className="vh">{caption}</caption>
        <thead {...as("rowgroup")}>
          <tr {...as("row")}>
            {columns.map(({ id, header, meta }) => (
              <HeaderCell key={id} meta={meta} sort={sort} hrefFor={hrefFor}>
                {header}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        {body}
        {(body ? [] : groups).map((group) => (
          <tbody key={group.key} {...as("rowgroup")}>
            {group.header && (
              <tr className={group.className} {...as("row")}>
                <th colSpan={columns.length} scope="rowgroup" {...as("rowheader")}>
                  {group.header}
                </th>
              </tr>
            )}
            {group.rows.map((record) => (
              <tr key={rowKey(record)} className={rowClass?.(record)} {...as("row")}>
                {columns.map(({ id, cell, meta }) =>
                  meta.rowHeader ? (
                    <th key={id} scope="row" className={classOf(meta)} {...as("rowheader")}>
                      {cell(record)}
                    </th>
                  ) : (
                    <td key={id} className={classOf(meta)} data-label={meta.label} {...as("cell")}>
                      {cell(record)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        ))}
        {totals && (
          <tfoot {...as("rowgroup")}>
            <tr {...as("row")}>{totals}</tr>
          </tfoot>
        )}
      </table>
    </Flat>
  );
}
