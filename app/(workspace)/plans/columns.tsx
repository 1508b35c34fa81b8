import Link from "next/link";
import { Figure } from "@/components/figures/figure";
import { PlanStatusBadge } from "@/components/plans/status-badge";
import { columnsOf } from "@/components/table/columns";
import { Typeset } from "@/components/ui/typeset";
import type { PlanRow } from "@/db/plans/reads";
import { formatCount, formatMonth, formatShortDate } from "@/lib/french/format";
import { openSentence, periodLabel } from "@/lib/plans/labels";
import { planWords } from "@/lib/plans/list";

const column = columnsOf<PlanRow>();

export function plansColumns(today: string) {
  return [
    column.accessor("territoryName", {
      header: "Territoire et plan",
      cell: ({ row: { original } }) => (
        <>
          <Link href={`/plans/${original.id}`} prefetch={false}>
            {original.territoryName}
            <span className="vh">, plan {periodLabel(original)}</span>
          </Link>
          <span className="lead">
            <Typeset>{original.title}</Typeset>
          </span>
        </>
      ),
      meta: { rowHeader: true, sortKey: "territoire" },
    }),
    column.accessor("status", {
      header: "État",
      cell: ({ row: { original } }) => {
        const open = openSentence(original);
        return (
          <>
            <PlanStatusBadge plan={original} today={today} />
            {open && <span className="lead">{open}</span>}
          </>
        );
      },
      meta: { className: "st", sortKey: "etat" },
    }),
    column.accessor("endsOn", {
      header: "Fin",
      cell: ({ row: { original } }) => (
        <>
          {formatMonth(original.endsOn)}
          {original.signedEndsOn && <span className="lead">{planWords.extended}</span>}
        </>
      ),
      meta: { label: "Fin", sortKey: "fin" },
    }),
    column.accessor("actions", {
      header: "Actions",
      cell: ({ row: { original } }) => (
        <>
          <Figure value={original.actions} href={`/plans/${original.id}`} />
          {original.shared > 0 && <span className="lead">et {formatCount(original.shared, "partagée")}</span>}
        </>
      ),
      meta: { label: "Actions", numeric: true, sortKey: "actions" },
    }),
    column.accessor("done", {
      header: "Réalisées",
      cell: ({ row: { original } }) => (
        <Figure value={original.done} href={`/plans/${original.id}?etat=done`} />
      ),
      meta: { label: "Réalisées", numeric: true, sortKey: "realisees" },
    }),
    column.accessor("late", {
      header: "En retard",
      cell: ({ row: { original } }) => (
        <Figure value={original.late} href={`/plans/${original.id}?retard=oui`} alert />
      ),
      meta: { label: "En retard", numeric: true, sortKey: "retard" },
    }),
    column.accessor("touchedOn", {
      header: "Actions mises à jour",
      cell: (c) => {
        const date = c.getValue();
        return date ? (
          <Typeset>{formatShortDate(date, today)}</Typeset>
        ) : (
          <span className="miss">n.&nbsp;r.</span>
        );
      },
      meta: { label: "Actions mises à jour", sortKey: "maj" },
    }),
  ];
}
