import { anyPlace, type FigureColumn } from "@/components/figures/cells";
import { MatrixAxis } from "@/components/figures/matrix-lines";
import { columnsOf } from "@/components/table/columns";
import type { Axis } from "@/db/enums";
import type { RegionLinks } from "@/lib/figures/links";
import type { MatrixLine, MatrixSort } from "@/lib/figures/matrix";

const column = columnsOf<MatrixLine>();

const figures: readonly { header: string; className?: string; sortKey: MatrixSort }[] = [
  { header: "Actions", className: "grp", sortKey: "actions" },
  { header: "En retard", sortKey: "retard" },
  { header: "Bloquées", sortKey: "bloquees" },
  { header: "Événements", className: "grp", sortKey: "evenements" },
  { header: "ETP créés", sortKey: "crees" },
  { header: "ETP maintenus", sortKey: "maintenus" },
  { header: "Projets", sortKey: "projets" },
];

/** Headers of the matrix; its cells are drawn by <MatrixLines>. */
export function matrixColumns(shown: readonly Axis[]) {
  return column.columns([
    column.display({ id: "name", header: "Territoire", meta: { sortKey: "territoire" } }),
    column.display({ id: "plan", header: "Plan" }),
    ...shown.map((axis, index) =>
      column.display({
        id: axis,
        header: () => <MatrixAxis axis={axis} />,
        meta: { className: index === 0 ? "mcell grp" : "mcell" },
      }),
    ),
    ...figures.map(({ header, className, sortKey }) =>
      column.display({ id: sortKey, header, meta: { numeric: true, className, sortKey } }),
    ),
    column.display({
      id: "touched",
      header: "Mise à jour",
      meta: { numeric: true, className: "grp", sortKey: "maj" },
    }),
  ]);
}

/** The list behind each number of a row, in the order of MatrixLine.values. */
export function matrixFigures(to: RegionLinks): FigureColumn[] {
  const here = { territoire: anyPlace };
  const jobs = (nature: string) => ({ href: to.jobs({ ...here, nature, base: "actual" }), fte: true });
  const behind = [
    { href: to.actions(here) },
    { href: to.actions({ ...here, retard: "oui" }), alert: true },
    { href: to.actions({ ...here, blocage: "oui" }), alert: true },
    { href: to.events({ ...here, situation: "held" }) },
    jobs("created"),
    jobs("maintained"),
    { href: to.projects(here) },
  ];
  return behind.map((list, index) => ({
    ...list,
    className: ["n", figures[index]?.className].filter(Boolean).join(" "),
  }));
}
