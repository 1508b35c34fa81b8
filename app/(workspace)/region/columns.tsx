import Link from "next/link";
import { AxisTag } from "@/components/domain/axis-tag";
import { Figure } from "@/components/domain/figure";
import { Mailles } from "@/components/domain/mailles";
import { columnsOf } from "@/components/table/columns";
import { type Axis, axes } from "@/db/enums";
import { axisTinyLabels } from "@/lib/actions/labels";
import { formatFte, formatShortDate } from "@/lib/format";
import type { RegionLinks } from "@/lib/regions/links";
import { isOld, type MatrixRow, marksLabel } from "@/lib/regions/matrix";

const column = columnsOf<MatrixRow>();

function Marks({ row, axis }: { row: MatrixRow; axis: Axis }) {
  const marks = row.marks[axis];
  if (marks.length > 0) return <Mailles marks={marks} size={11} label={marksLabel(marks)} />;
  if (row.planId === null) return <span className="miss">n. a.</span>;
  return <span className={row.emptyAxes.includes(axis) ? "maille-none" : "cover"}>aucune action</span>;
}

/** Columns of the matrix; each number opens the list behind it, for its territory. */
export function matrixColumns(to: RegionLinks, today: string, asked?: Axis) {
  const shown = axes.filter((axis) => !asked || axis === asked);
  const expected = (row: MatrixRow) => row.planId !== null;
  return column.columns([
    column.accessor("name", {
      header: "Territoire",
      cell: ({ row: { original } }) => (
        <Link href={to.territory(original.slug)} prefetch={false}>
          {original.name}
        </Link>
      ),
      meta: { rowHeader: true, sortKey: "territoire" },
    }),
    column.accessor("planYear", {
      header: "Plan",
      cell: ({ row: { original } }) =>
        original.planYear ? (
          <span className="z">{original.planYear}</span>
        ) : (
          <span className="miss">sans plan</span>
        ),
      meta: { className: "nowrap" },
    }),
    ...shown.map((axis, index) =>
      column.display({
        id: axis,
        header: () => <AxisTag axis={axis} tight name={axisTinyLabels[axis]} />,
        cell: ({ row: { original } }) => <Marks row={original} axis={axis} />,
        meta: { className: index === 0 ? "mcell grp" : "mcell" },
      }),
    ),
    column.accessor("actions", {
      header: "Actions",
      cell: ({ row: { original } }) => (
        <Figure
          value={original.actions}
          expected={expected(original)}
          href={to.actions({ territoire: original.slug })}
        />
      ),
      meta: { numeric: true, className: "grp ph-actions", sortKey: "actions" },
    }),
    column.accessor("late", {
      header: "En retard",
      cell: ({ row: { original } }) => (
        <Figure
          value={original.late}
          expected={expected(original)}
          alert
          href={to.actions({ territoire: original.slug, retard: "oui" })}
        />
      ),
      meta: { numeric: true, className: "ph-late", sortKey: "retard" },
    }),
    column.accessor("blocked", {
      header: "Bloquées",
      cell: ({ row: { original } }) => (
        <Figure
          value={original.blocked}
          expected={expected(original)}
          alert
          href={to.actions({ territoire: original.slug, blocage: "oui" })}
        />
      ),
      meta: { numeric: true, className: "ph-blocked", sortKey: "bloquees" },
    }),
    column.accessor("events", {
      header: "Événements",
      cell: ({ row: { original } }) => (
        <Figure
          value={original.events}
          expected={expected(original)}
          href={to.events({ territoire: original.slug, situation: "held" })}
        />
      ),
      meta: { numeric: true, className: "grp ph-events", sortKey: "evenements" },
    }),
    column.accessor("created", {
      header: "ETP créés",
      cell: ({ row: { original } }) => (
        <Figure
          value={original.created}
          expected={expected(original)}
          format={formatFte}
          href={to.jobs({ territoire: original.slug, nature: "created", base: "actual" })}
        />
      ),
      meta: { numeric: true, className: "ph-created", sortKey: "crees" },
    }),
    column.accessor("maintained", {
      header: "ETP maintenus",
      cell: ({ row: { original } }) => (
        <Figure
          value={original.maintained}
          expected={expected(original)}
          format={formatFte}
          href={to.jobs({ territoire: original.slug, nature: "maintained", base: "actual" })}
        />
      ),
      meta: { numeric: true, className: "ph-maintained", sortKey: "maintenus" },
    }),
    column.accessor("projects", {
      header: "Projets",
      cell: ({ row: { original } }) => (
        <Figure
          value={original.projects}
          expected={expected(original)}
          href={to.projects({ territoire: original.slug })}
        />
      ),
      meta: { numeric: true, className: "ph-projects", sortKey: "projets" },
    }),
    column.accessor("touchedOn", {
      header: "Mise à jour",
      cell: ({ row: { original } }) =>
        original.touchedOn ? (
          <span className={isOld(original.touchedOn, today) ? "hot" : undefined}>
            {formatShortDate(original.touchedOn, today)}
          </span>
        ) : (
          <Figure value={null} expected={expected(original)} />
        ),
      meta: { numeric: true, className: "grp ph-touched", sortKey: "maj" },
    }),
  ]);
}
