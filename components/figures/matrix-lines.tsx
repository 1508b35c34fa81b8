"use client";

import { AxisTag } from "@/components/actions/axis-tag";
import { MailleLegend } from "@/components/actions/maille-legend";
import { Mailles } from "@/components/actions/mailles";
import { FigureCells, type FigureColumn } from "@/components/figures/cells";
import { as } from "@/components/table/roles";
import { TerritoryHeader } from "@/components/table/territory-header";
import type { Axis } from "@/db/enums";
import { axisTinyLabels } from "@/lib/actions/axes";
import { marksLabel } from "@/lib/actions/states";
import { readMarks } from "@/lib/figures/marks";
import type { MatrixLine } from "@/lib/figures/matrix";
import { formatFte } from "@/lib/french/format";
import { Figure } from "./figure";

/** Here too, so that the page holds the legend, the axes and the totals once as a drawing, and not once more as a tree. */
export const MatrixLegend = () => <MailleLegend />;

export const MatrixAxis = ({ axis }: { axis: Axis }) => (
  <AxisTag axis={axis} tight name={axisTinyLabels[axis]} />
);

/** A number of the whole Région, with the list that it counts. */
export type MatrixTotal = {
  value: number | null;
  className: string;
  href: string;
  fte?: boolean;
  /** A plan is in force: nothing told is « n. r. », not « n. a. ». */
  expected: boolean;
};

export const MatrixTotals = ({ totals }: { totals: readonly MatrixTotal[] }) => (
  <>
    <th scope="row" colSpan={2} {...as("rowheader")}>
      Région, chaque fait compté une fois
    </th>
    {totals.map(({ className, fte, ...figure }) => (
      <td key={figure.href} className={className} {...as("cell")}>
        <Figure {...figure} format={fte ? formatFte : undefined} />
      </td>
    ))}
    <td className="grp" {...as("cell")} />
  </>
);

/** « 1er mai » as it is set. */
const raised = (date: string) =>
  date.startsWith("1er") ? (
    <>
      1<sup>er</sup>
      {date.slice(3)}
    </>
  ) : (
    date
  );

type Props = { lines: readonly MatrixLine[]; columns: readonly FigureColumn[] };

function Mesh({ letters, expected, vacant }: { letters: string; expected: boolean; vacant: boolean }) {
  const marks = readMarks(letters);
  if (marks.length > 0) return <Mailles marks={marks} size={11} label={marksLabel(marks)} />;
  if (!expected) return <span className="miss">n.&nbsp;a.</span>;
  return <span className={vacant ? "maille-none" : "cover"}>aucune action</span>;
}

/** Rows of the matrix. A leaf of the browser: the page then holds each of them once as a drawing and once as these few values. */
export function MatrixLines({ lines, columns }: Props) {
  return (
    <tbody {...as("rowgroup")}>
      {lines.map(({ slug, name, place = slug, added, own, plan, meshes, vacant, values, touched, old }) => {
        const expected = plan !== null;
        return (
          <tr key={slug} className={own ? "own" : undefined} {...as("row")}>
            <TerritoryHeader slug={slug} name={name} added={added} />
            <td className="nowrap" {...as("cell")}>
              <span className={expected ? "z" : "miss"}>{plan ?? "sans plan"}</span>
            </td>
            {meshes.map((letters, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its place.
              <td key={index} className={index === 0 ? "mcell grp" : "mcell"} {...as("cell")}>
                <Mesh letters={letters} expected={expected} vacant={vacant?.includes(index) ?? false} />
              </td>
            ))}
            <FigureCells columns={columns} place={place} values={values} expected={expected} />
            <td className="n grp" {...as("cell")}>
              {touched ? (
                <span className={old ? "hot" : undefined}>{raised(touched)}</span>
              ) : (
                <Figure value={null} expected={expected} />
              )}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}
