"use client";

import { AxisTag } from "@/components/actions/axis-tag";
import type { ActionStatus } from "@/db/enums";
import { axisTinyLabels } from "@/lib/actions/axes";
import { statusOrder } from "@/lib/actions/states";
import type { AxisModel, AxisValues } from "@/lib/figures/series";
import { Figure } from "./figure";

type Props = { bars: readonly AxisModel[]; totals: AxisValues; href: string };

const headers: Record<ActionStatus, { header: string; short: string }> = {
  done: { header: "Réalisées", short: "Réal." },
  in_progress: { header: "En cours", short: "Cours" },
  planned: { header: "À venir", short: "Venir" },
  on_hold: { header: "En pause", short: "Pause" },
  cancelled: { header: "Abandonnées", short: "Aband." },
  renewed: { header: "Reconduites", short: "Recond." },
};

const columns = [
  ...statusOrder.map((status) => ({ ...headers[status], query: `&etat=${status}` })),
  { header: "Total", short: "Total", query: "" },
  { header: "En retard", short: "Retard", query: "&retard=oui" },
];

function Cells({ values, href, alert }: { values: AxisValues; href: string; alert: boolean }) {
  return columns.map(({ header, query }, index) => (
    <td key={header} className="n">
      <Figure
        value={values[index] ?? null}
        href={href + query}
        alert={alert && index === columns.length - 1}
      />
    </td>
  ));
}

/** The twin of the bars: each number opens its list. A leaf of the browser, as they are. */
export function AxisTable({ bars, totals, href }: Props) {
  return (
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
            <Cells values={bar.values} href={bar.href} alert />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Région</th>
          <Cells values={totals} href={href} alert={false} />
        </tr>
      </tfoot>
    </table>
  );
}
