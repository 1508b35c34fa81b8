import { anyPlace } from "@/components/figures/cells";
import { Figure } from "@/components/figures/figure";
import { TerritoryJobLines } from "@/components/figures/job-lines";
import { Block } from "@/components/ui/block";
import type { RegionalFigures } from "@/db/figures/regional";
import type { TerritoryFigures } from "@/db/figures/territories";
import { coverageOf, coverageWords, hasPlan } from "@/lib/figures/coverage";
import type { RegionLinks } from "@/lib/figures/links";
import { openOf } from "@/lib/figures/read";
import { prepareJobBars } from "@/lib/figures/series";
import { formatFte } from "@/lib/french/format";

type Props = {
  rows: Promise<TerritoryFigures[]>;
  totals: RegionalFigures["totals"];
  to: RegionLinks;
  year: number;
};

const shown = ["created", "maintained"] as const;

/** Jobs by territory: the table is the figure, its bars come in their column. */
export async function JobsPanel({ rows, totals, to, year }: Props) {
  const territories = await rows;
  const expected = hasPlan(territories);
  const columns = shown.map((key, index) => ({
    key,
    className: index === 0 ? "n b" : "n",
    href: openOf(key, to, { territoire: anyPlace }),
    fte: true,
  }));
  return (
    <Block
      title={`ETP ${year} par territoire`}
      className="c5"
      tools={
        <a href={to.jobsCsv({ base: "actual" })} download>
          CSV
        </a>
      }
    >
      <table className="jobs">
        <caption className="vh">ETP créés et maintenus constatés en {year}, par territoire</caption>
        <thead>
          <tr>
            <th scope="col">Territoire</th>
            <th scope="col" className="bar">
              <span className="vh">Barres</span>
            </th>
            <th scope="col" className="n">
              <i className="sw c-dark" />
              Créés
            </th>
            <th scope="col" className="n">
              <i className="sw c-mid" />
              Maintenus
            </th>
          </tr>
        </thead>
        <TerritoryJobLines bars={prepareJobBars(territories)} columns={columns} />
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {coverageWords(coverageOf(territories, "created"))}
            </th>
            {shown.map((key) => (
              <td key={key} className="n b">
                <Figure value={totals[key]} expected={expected} format={formatFte} href={openOf(key, to)} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Block>
  );
}
