"use client";

import { FigureCells, type FigureColumn } from "@/components/figures/cells";
import { TerritoryHeader } from "@/components/table/territory-header";
import type { JobBar } from "@/lib/figures/series";

type Props = { bars: readonly JobBar[]; columns: readonly FigureColumn[] };

/** Rows of the table of jobs, with their bars in a cell; the same values serve both. */
export function TerritoryJobLines({ bars, columns }: Props) {
  const max = Math.max(1, ...bars.map(({ created, maintained }) => Math.max(created ?? 0, maintained ?? 0)));
  const width = (value: number | null) => ({ width: `${Math.round(((value ?? 0) / max) * 100)}%` });
  return (
    <tbody>
      {bars.map(({ slug, name, place = slug, created, maintained, unplanned }) => (
        <tr key={slug}>
          <TerritoryHeader slug={slug} name={name} />
          <td className="bar">
            {created === null && !unplanned ? (
              <i className="nr" />
            ) : (
              <>
                <i className="c-dark" style={width(created)} />
                <i className="c-mid" style={width(maintained)} />
              </>
            )}
          </td>
          <FigureCells
            columns={columns}
            place={place}
            values={{ created, maintained }}
            expected={!unplanned}
          />
        </tr>
      ))}
    </tbody>
  );
}
