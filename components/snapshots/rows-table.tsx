import Link from "next/link";
import { StatusBadge } from "@/components/actions/status-badge";
import { TableFrame } from "@/components/table/table-frame";
import { Typeset } from "@/components/ui/typeset";
import type { FrozenAction } from "@/db/snapshots/table";
import { actionCode } from "@/lib/actions/labels";
import { formatPercent, formatShortDate } from "@/lib/french/format";
import { type FigureName, snapshotFigures } from "@/lib/snapshots/figures";
import { formatFigure, formatTotal } from "@/lib/snapshots/words";

type Props = {
  rows: readonly FrozenAction[];
  figure: FigureName;
  total: number | null;
  /** The day of these rows. */
  day: string;
  /** Of several plans: the name of each territory, by its id. */
  territories?: ReadonlyMap<string, string>;
};

const marks = (row: FrozenAction) =>
  [row.late && "En retard", row.blocked && "Bloquée", row.silent && "Sans nouvelles"]
    .filter(Boolean)
    .join(", ");

/** The rows of a figure as they stood on a day, with what each brings to it; their total is the figure. */
export function SnapshotRows({ rows, figure, total, day, territories }: Props) {
  const { label, unit, of } = snapshotFigures[figure];
  const brings = unit !== "actions";
  return (
    <TableFrame label={`${label}, actions de ce jour`}>
      <table className="t">
        <caption className="vh">{`${label}, actions de ce jour`}</caption>
        <thead>
          <tr>
            {territories && <th scope="col">Territoire</th>}
            <th scope="col">Action</th>
            <th scope="col">État</th>
            <th scope="col" className="n">
              Avancement
            </th>
            <th scope="col">Échéance</th>
            <th scope="col">Signalé</th>
            {brings && (
              <th scope="col" className="n">
                {label}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.actionId}>
              {territories && <td>{territories.get(row.territoryId)}</td>}
              <th scope="row">
                <Link href={`/actions/${row.actionId}`} prefetch={false}>
                  <Typeset>{`${actionCode(row)} ${row.title}`}</Typeset>
                </Link>
              </th>
              <td>
                <StatusBadge status={row.status} />
              </td>
              <td className="n">{formatPercent(row.progress)}</td>
              <td>{row.plannedEndOn ? formatShortDate(row.plannedEndOn, day) : "—"}</td>
              <td>{marks(row)}</td>
              {brings && <td className="n">{formatFigure(figure, of(row) ?? 0)}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={territories ? 3 : 2}>
              Total
            </th>
            <td className="n" colSpan={brings ? 4 : 3}>
              {formatTotal(figure, total)}
            </td>
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  );
}
