import Link from "next/link";
import { AddedMark } from "@/components/actions/added-mark";
import { BlockedFlag } from "@/components/actions/blocked-flag";
import { ConfidenceBadge } from "@/components/actions/confidence-badge";
import { LateFlag } from "@/components/actions/late-flag";
import { ProgressBar } from "@/components/actions/progress-bar";
import { StatusBadge } from "@/components/actions/status-badge";
import { GanttBar } from "@/components/plans/gantt-bar";
import { GanttYears } from "@/components/plans/gantt-years";
import { ReviewFlag } from "@/components/reviews/state-mark";
import { columnsOf } from "@/components/table/columns";
import { Typeset } from "@/components/ui/typeset";
import type { ActionRow } from "@/db/actions/reads";
import { actionCode } from "@/lib/actions/labels";
import { daysLate, isOpen } from "@/lib/actions/rules";
import { formatMonth, formatShortDate } from "@/lib/french/format";

const column = columnsOf<ActionRow>();

function leadLine({ leadOrganisation, associates }: ActionRow): string {
  const lead = leadOrganisation ?? "structure non renseignée";
  if (associates.length === 0) return lead;
  return `${lead}\u00a0; partagée avec ${associates.map(({ name }) => name).join(", ")}`;
}

/** Columns of a plan's table; the calendar is drawn over `period`. */
export function planColumns(period: { start: string; end: string }, today: string) {
  return [
    column.accessor(actionCode, {
      id: "number",
      header: "Nº",
      cell: (c) => c.getValue(),
      meta: { className: "no" },
    }),
    column.accessor("title", {
      header: "Action et structure responsable",
      cell: ({ row: { original } }) => (
        <>
          <Link href={`/actions/${original.id}`} prefetch={false}>
            <Typeset>{original.title}</Typeset>
          </Link>
          <span className="lead">{leadLine(original)}</span>
          <AddedMark added={original.addedAfterSignature} />
        </>
      ),
      meta: { rowHeader: true },
    }),
    column.accessor("status", {
      header: "État",
      cell: ({ row: { original } }) => (
        <>
          <StatusBadge status={original.status} />
          <LateFlag days={daysLate(original, today)} />
          {original.blocked && <BlockedFlag />}
          <ReviewFlag open={original.openReview} />
        </>
      ),
      meta: { className: "st" },
    }),
    column.accessor("progress", {
      header: "Avancement",
      cell: (c) => <ProgressBar value={c.getValue()} />,
      meta: { className: "pc" },
    }),
    column.display({
      id: "calendar",
      header: <GanttYears period={period} />,
      cell: ({ row: { original } }) => (
        <GanttBar
          period={period}
          today={today}
          start={original.plannedStartOn}
          end={original.plannedEndOn}
          mark={original}
        />
      ),
      meta: { className: "g" },
    }),
    column.accessor("plannedEndOn", {
      header: "Échéance",
      cell: ({ row: { original } }) => {
        if (!original.plannedEndOn) return <span className="miss">n.&nbsp;r.</span>;
        return original.late ? (
          <Typeset>{formatShortDate(original.plannedEndOn, today)}</Typeset>
        ) : (
          formatMonth(original.plannedEndOn)
        );
      },
      meta: { className: "end" },
    }),
    column.accessor("confidence", {
      header: "Météo",
      cell: ({ row: { original } }) =>
        isOpen(original.status) ? (
          <ConfidenceBadge confidence={original.confidence} />
        ) : (
          <span className="cover">close</span>
        ),
      meta: { className: "cf" },
    }),
    column.accessor("touchedOn", {
      header: "Mise à jour",
      cell: (c) => <Typeset>{formatShortDate(c.getValue(), today)}</Typeset>,
      meta: { className: "maj" },
    }),
  ];
}
