import { AxisTag } from "@/components/domain/axis-tag";
import { Figure } from "@/components/domain/figure";
import { TableFrame } from "@/components/table/table-frame";
import { axisTinyLabels } from "@/lib/actions/labels";
import type { RegionLinks } from "@/lib/regions/links";
import type { AxisBar, countActions } from "@/lib/regions/series";

type Totals = ReturnType<typeof countActions>;
type Props = { bars: readonly AxisBar[]; totals: Totals; to: RegionLinks };

const columns = [
  { header: "Réalisées", short: "Réal.", key: "done", param: { etat: "done" } },
  { header: "En cours", short: "Cours", key: "inProgress", param: { etat: "in_progress" } },
  { header: "En pause", short: "Pause", key: "onHold", param: { etat: "on_hold" } },
  { header: "À venir", short: "Venir", key: "planned", param: { etat: "planned" } },
  { header: "Abandonnées", short: "Aband.", key: "cancelled", param: { etat: "cancelled" } },
  { header: "Total", short: "Total", key: "total", param: {} },
  { header: "En retard", short: "Retard", key: "late", param: { retard: "oui" } },
] as const;

/** The twin of the bars: each number opens its list. */
export function AxisTablePanel({ bars, totals, to }: Props) {
  return (
    <TableFrame label="Actions par axe et par état" hint={false}>
      <table className="t axes-t">
        <caption className="vh">Actions par axe et par état</caption>
        <thead>
          <tr>
            <th scope="col">Axe</th>
            {columns.map(({ header, short }) => (
              <th key={header} scope="col" className="n">
                <span className="m-long">{header}</span>
                <span className="m-short">{short}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.axis}>
              <th scope="row">
                <AxisTag axis={bar.axis} tight name={axisTinyLabels[bar.axis]} />
              </th>
              {columns.map(({ key, param }) => (
                <td key={key} className="n">
                  <Figure
                    value={bar[key]}
                    href={to.actions({ axe: bar.axis, ...param })}
                    alert={key === "late"}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Région</th>
            {columns.map(({ key, param }) => (
              <td key={key} className="n">
                <Figure value={totals[key]} href={to.actions(param)} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </TableFrame>
  );
}
