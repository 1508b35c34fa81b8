import type { FigureColumn } from "@/components/figures/cells";
import { anyPlace } from "@/components/figures/cells";
import { MatrixAxis, type MatrixTotal } from "@/components/figures/matrix-lines";
import { columnsOf } from "@/components/table/columns";
import type { Axis } from "@/db/enums";
import type { RegionalFigures } from "@/db/figures/regional";
import { hasPlan } from "@/lib/figures/coverage";
import { figures, type MatrixKey } from "@/lib/figures/figures";
import type { RegionLinks } from "@/lib/figures/links";
import type { MatrixLine, MatrixRow } from "@/lib/figures/matrix";
import { columnOf, inMatrix, isFte, openOf, totalOf } from "@/lib/figures/read";
import type { AxisBar } from "@/lib/figures/series";

const column = columnsOf<MatrixLine>();

const classOf = (key: MatrixKey) => (figures[key].matrix.group ? "grp" : undefined);

/** Headers of the matrix; its cells are drawn by <MatrixLines>. */
export function matrixColumns(shown: readonly Axis[]) {
  return [
    column.display({ id: "name", header: "Territoire", meta: { sortKey: "territoire" } }),
    column.display({ id: "plan", header: "Plan" }),
    ...shown.map((axis, index) =>
      column.display({
        id: axis,
        header: <MatrixAxis axis={axis} />,
        meta: { className: index === 0 ? "mcell grp" : "mcell" },
      }),
    ),
    ...inMatrix.map((key) =>
      column.display({
        id: key,
        header: columnOf(key),
        meta: { numeric: true, className: classOf(key), sortKey: figures[key].matrix.sort },
      }),
    ),
    column.display({
      id: "touched",
      header: "Mise à jour",
      meta: { numeric: true, className: "grp", sortKey: "maj" },
    }),
  ];
}

/** The list behind each number of a row. */
export const matrixFigures = (to: RegionLinks): FigureColumn[] =>
  inMatrix.map((key) => ({
    ...{ key, href: openOf(key, to, { territoire: anyPlace }) },
    ...(figures[key].alert && { alert: true }),
    ...(isFte(key) && { fte: true }),
    className: ["n", classOf(key)].filter(Boolean).join(" "),
  }));

/** The last row: each fact of the Région once, by axis then by figure. */
export function matrixTotals(
  rows: readonly MatrixRow[],
  { totals }: RegionalFigures,
  axes: readonly AxisBar[],
  to: RegionLinks,
): MatrixTotal[] {
  const expected = hasPlan(rows);
  const known = totalOf(rows, totals, "actions") !== null;
  return [
    ...axes.map(({ axis, total }, index) => ({
      value: known ? total : null,
      className: index === 0 ? "grp" : "",
      href: to.actions({ axe: axis }),
      expected,
    })),
    ...inMatrix.map((key) => ({
      value: totalOf(rows, totals, key),
      className: ["n", classOf(key)].filter(Boolean).join(" "),
      href: openOf(key, to),
      ...(isFte(key) && { fte: true }),
      expected,
    })),
  ];
}
