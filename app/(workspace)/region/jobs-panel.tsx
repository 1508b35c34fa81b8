import Link from "next/link";
import { LazyChart } from "@/components/charts/lazy-chart";
import { Figure } from "@/components/domain/figure";
import { Block } from "@/components/ui/block";
import type { RegionalFigures } from "@/db/queries/regional-figures";
import type { TerritoryFigures } from "@/db/queries/territory-figures";
import { formatFte } from "@/lib/format";
import { coverageOf, coverageWords } from "@/lib/regions/coverage";
import type { RegionLinks } from "@/lib/regions/links";
import { prepareJobBars } from "@/lib/regions/series";

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
  const bars = prepareJobBars(territories);
  return (
    <Block
      title={`Emplois ${year} par territoire, ETP`}
      className="c5"
      tools={
        <a href={to.jobsCsv(actual)} download>
          CSV
        </a>
      }
    >
      <table className="jobs">
        <caption className="vh">
          Emplois créés et maintenus constatés en {year}, en ETP, par territoire
        </caption>
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
        <tbody>
          {bars.map((bar, index) => (
            <tr key={bar.slug}>
              <th scope="row">
                <Link href={to.territory(bar.slug)} prefetch={false}>
                  {bar.name}
                </Link>
              </th>
              {index === 0 && (
                <td rowSpan={bars.length} className="bar">
                  <LazyChart
                    kind="jobs"
                    model={bars}
                    label="Barres des emplois créés et maintenus, à la hauteur de chaque ligne"
                    height="100%"
                  />
                </td>
              )}
              <td className="n b">
                <Figure
                  value={bar.created}
                  expected={bar.expected}
                  format={formatFte}
                  href={to.jobs({ territoire: bar.slug, nature: "created", ...actual })}
                />
              </td>
              <td className="n">
                <Figure
                  value={bar.maintained}
                  expected={bar.expected}
                  format={formatFte}
                  href={to.jobs({ territoire: bar.slug, nature: "maintained", ...actual })}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {coverageWords(coverageOf(territories, (row) => row.created))}
            </th>
            <td className="n b">
              <Figure
                value={jobs.createdActual}
                format={formatFte}
                href={to.jobs({ nature: "created", ...actual })}
              />
            </td>
            <td className="n b">
              <Figure
                value={jobs.maintainedActual}
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
