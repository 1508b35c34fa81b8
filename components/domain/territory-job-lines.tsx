"use client";

import { LazyChart } from "@/components/charts/lazy-chart";
import { FigureCells, type FigureColumn } from "@/components/table/figure-cells";
import { TerritoryHeader } from "@/components/table/territory-header";
import type { JobBar } from "@/lib/regions/series";

type Props = { bars: readonly JobBar[]; columns: readonly FigureColumn[] };

/** Rows of the table of jobs, with their bars in one cell beside all of them; the same values serve both. */
export function TerritoryJobLines({ bars, columns }: Props) {
  return (
    <tbody>
      {bars.map(({ slug, name, created, maintained, unplanned }, index) => (
        <tr key={slug}>
          <TerritoryHeader slug={slug} name={name} />
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
          <FigureCells columns={columns} place={slug} values={[created, maintained]} expected={!unplanned} />
        </tr>
      ))}
    </tbody>
  );
}
