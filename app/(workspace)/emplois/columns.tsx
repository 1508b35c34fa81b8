import Link from "next/link";
import { columnsOf } from "@/components/table/columns";
import { Typeset } from "@/components/ui/typeset";
import type { ListedJob } from "@/db/jobs/reads";
import { formatFte, formatNumber, formatShortDate } from "@/lib/french/format";
import { jobBasisLabels, jobKindLabels, originOf } from "@/lib/jobs/labels";
import { jobList } from "@/lib/jobs/list";

const column = columnsOf<ListedJob>();

function Origin({ row }: { row: ListedJob }) {
  const text = originOf(row);
  const href =
    row.projectId && row.projectTitle
      ? `/projets/${row.projectId}`
      : !row.projectId && row.actionId && row.actionTitle
        ? `/actions/${row.actionId}`
        : null;
  return href ? (
    <Link href={href} prefetch={false}>
      {text}
    </Link>
  ) : (
    text
  );
}

function Women({ row: { detailed, women } }: { row: ListedJob }) {
  if (!detailed) return <span className="miss">masqué</span>;
  if (women === null) return <span className="miss">n.&nbsp;r.</span>;
  return women === 0 ? <span className="zero">0</span> : formatNumber(women);
}

/** Columns of the list of jobs; `several`: the reader sees more than one territory; `detailed`: « dont » counts of some rows. */
export function jobsColumns(today: string, several: boolean, detailed: boolean) {
  return [
    ...(several
      ? [
          column.accessor("territoryName", {
            header: jobList.sorts.territoire,
            cell: (c) => c.getValue(),
            meta: { className: "place", sortKey: "territoire" },
          }),
        ]
      : []),
    column.accessor("kind", {
      header: "Emplois",
      cell: ({ row: { original } }) => (
        <>
          <Link href={`/emplois/${original.id}`} prefetch={false}>
            {jobKindLabels[original.kind]}, {original.contract}
          </Link>
          {original.realises && <span className="lead">Réalise une prévision</span>}
        </>
      ),
      meta: { rowHeader: true },
    }),
    column.accessor("basis", {
      header: "Base",
      cell: (c) => jobBasisLabels[c.getValue()],
    }),
    column.accessor("projectTitle", {
      header: jobList.sorts.origine,
      cell: ({ row: { original } }) => <Origin row={original} />,
      meta: { className: "origin", sortKey: "origine" },
    }),
    column.accessor("headcount", {
      header: jobList.sorts.effectif,
      cell: (c) => formatNumber(c.getValue()),
      meta: { className: "people", numeric: true, sortKey: "effectif" },
    }),
    column.accessor("fte", {
      header: jobList.sorts.etp,
      cell: (c) => formatFte(c.getValue()),
      meta: { className: "fte", numeric: true, sortKey: "etp" },
    }),
    ...(detailed
      ? [
          column.accessor("women", {
            header: "Dont femmes",
            cell: ({ row: { original } }) => <Women row={original} />,
            meta: { className: "less", numeric: true },
          }),
        ]
      : []),
    column.accessor("datedOn", {
      header: jobList.sorts.date,
      cell: (c) => <Typeset>{formatShortDate(c.getValue(), today)}</Typeset>,
      meta: { className: "day", numeric: true, sortKey: "date" },
    }),
  ];
}
