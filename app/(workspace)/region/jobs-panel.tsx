import { anyPlace } from "@/components/figures/cells";
import { Figure } from "@/components/figures/figure";
import { TerritoryJobLines } from "@/components/jobs/territory-lines";
import { Block } from "@/components/ui/block";
import type { RegionalFigures } from "@/db/figures/regional";
import type { TerritoryFigures } from "@/db/figures/territories";
import { coverageOf, coverageWords, hasPlan } from "@/lib/figures/coverage";
import type { RegionLinks } from "@/lib/figures/links";
import { prepareJobBars } from "@/lib/figures/series";
import { formatFte } from "@/lib/french/format";

type Props = {
  rows: Promise<TerritoryFigures[]>;
  jobs: RegionalFigures["jobs"];
  to: RegionLinks;
  year: number;
};

const actual = { base: "actual" } as const;

/** Jobs by territory: the table is the figure, its bars come in their column. */
export async function JobsPanel({ rows, jobs, to, year }: Props) {
  const territories = await rows;
  const expected = hasPlan(territories);
  const columns = (["created", "maintained"] as const).map((nature, index) => ({
    className: index === 0 ? "n b" : "n",
    href: to.jobs({ territoire: anyPlace, nature, ...actual }),
    fte: true,
  }));
  return (
    <Block
      title={`ETP ${year} par territoire`}
      className="c5"
      tools={
        <a href={to.jobsCsv(actual)} download>
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
              {coverageWords(coverageOf(territories, (row) => row.created))}
            </th>
            <td className="n b">
              <Figure
                value={jobs.createdActual}
                expected={expected}
                format={formatFte}
                href={to.jobs({ nature: "created", ...actual })}
              />
            </td>
            <td className="n b">
              <Figure
                value={jobs.maintainedActual}
                expected={expected}
                format={formatFte}
                href={to.jobs({ nature: "maintained", ...actual })}
              />
            </td>
          </tr>
        </tfoot>
      </table>
    </Block>
  );
}
