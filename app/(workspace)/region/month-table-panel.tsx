import Link from "next/link";
import { Figure } from "@/components/domain/figure";
import type { RegionalFigures } from "@/db/queries/regional-figures";
import { monthOperation } from "@/db/queries/regional-figures";
import { formatNumber } from "@/lib/format";
import type { RegionLinks } from "@/lib/regions/links";
import { capitalMonth } from "@/lib/regions/matrix";
import type { MonthBar } from "@/lib/regions/series";

type Props = {
  months: readonly MonthBar[];
  events: RegionalFigures["events"];
  operation: number;
  year: number;
  to: RegionLinks;
};

/** The twin of the months. */
export function MonthTablePanel({ months, events, operation, year, to }: Props) {
  return (
    <table className="t">
      <caption className="vh">Événements tenus par mois en {year}</caption>
      <thead>
        <tr>
          <th scope="col">Mois</th>
          <th scope="col" className="n">
            Événements tenus
          </th>
          <th scope="col" className="n">
            dont Mois de l’ESS
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row">{capitalMonth(month.month)}</th>
            <td className="n">
              <Figure value={month.held} />
            </td>
            <td className="n">
              <Figure value={month.operation} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{year}</th>
          <td className="n">
            <Link href={to.events({ situation: "held" })} prefetch={false}>
              {formatNumber(events.held)}
            </Link>
          </td>
          <td className="n">
            <Link href={to.events({ situation: "held", operation: monthOperation })} prefetch={false}>
              {formatNumber(operation)}
            </Link>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
