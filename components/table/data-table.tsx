import { constructTable, flexRender, type RowData } from "@tanstack/react-table";
import type { ReactNode } from "react";
import { Flat } from "@/components/ui/flat";
import type { Columns } from "./columns";
import { features } from "./features";
import { HeaderCell } from "./header-cell";
import { as } from "./roles";
import type { Sort } from "./sort";

/** Rows under one header: an axis of a plan. `className` carries its hue. */
type RowGroup<Row> = { key: string; header: ReactNode; className?: string; rows: readonly Row[] };

type Props<Row extends RowData> = {
  caption: string;
  columns: Columns<Row>;
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

/** A list, sorted and paged by the server: it costs the browser no script. All its state is in the URL. */
export function DataTable<Row extends RowData>(props: Props<Row>) {
  const { caption, columns, rowKey, rowClass, className = "", sort, hrefFor, body, totals, empty } = props;
  const groups = props.groups ?? [{ key: "all", header: null, rows: props.rows }];
  const data = groups.flatMap(({ rows }) => rows);
  if (data.length === 0 && empty) return empty;

  const table = constructTable({ features, columns, data, getRowId: rowKey });
  const headers = table.getHeaderGroups().flatMap((group) => group.headers);
  const rows = new Map(table.getRowModel().rows.map((row) => [row.id, row]));

  return (
    <Flat>
      <table className={`t ${className}`.trim()} {...as("table")}>
        <caption className="vh">{caption}</caption>
        <thead {...as("rowgroup")}>
          <tr {...as("row")}>
            {headers.map((header) => (
              <HeaderCell key={header.id} meta={header.column.columnDef.meta} sort={sort} hrefFor={hrefFor}>
                {flexRender(header.column.columnDef.header, header.getContext())}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        {body}
        {(body ? [] : groups).map((group) => (
          <tbody key={group.key} {...as("rowgroup")}>
            {group.header && (
              <tr className={group.className} {...as("row")}>
                <th colSpan={headers.length} scope="rowgroup" {...as("rowheader")}>
                  {group.header}
                </th>
              </tr>
            )}
            {group.rows.map((record) => (
              <tr key={rowKey(record)} className={rowClass?.(record)} {...as("row")}>
                {rows
                  .get(rowKey(record))
                  ?.getAllCells()
                  .map((cell) => {
                    const { meta = {} } = cell.column.columnDef;
                    const classes =
                      [meta.numeric && "n", meta.className].filter(Boolean).join(" ") || undefined;
                    const content = flexRender(cell.column.columnDef.cell, cell.getContext());
                    return meta.rowHeader ? (
                      <th key={cell.column.id} scope="row" className={classes} {...as("rowheader")}>
                        {content}
                      </th>
                    ) : (
                      <td key={cell.column.id} className={classes} data-label={meta.label} {...as("cell")}>
                        {content}
                      </td>
                    );
                  })}
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
