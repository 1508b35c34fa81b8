import Link from "next/link";
import { AddedMark } from "@/components/actions/added-mark";
import { AxisTag } from "@/components/actions/axis-tag";
import { BlockedFlag } from "@/components/actions/blocked-flag";
import { ConfidenceBadge } from "@/components/actions/confidence-badge";
import { LateFlag } from "@/components/actions/late-flag";
import { PriorityMark } from "@/components/actions/priority-mark";
import { ProgressBar } from "@/components/actions/progress-bar";
import { StatusBadge } from "@/components/actions/status-badge";
import { ReviewFlag } from "@/components/reviews/state-mark";
import { columnsOf } from "@/components/table/columns";
import { Typeset } from "@/components/ui/typeset";
import type { ListedAction } from "@/db/actions/reads";
import { actionCode } from "@/lib/actions/labels";
import { blockSentence } from "@/lib/actions/notices";
import { daysLate, isOpen } from "@/lib/actions/rules";
import { formatShortDate } from "@/lib/french/format";

const column = columnsOf<ListedAction>();

function leadLine({ leadOrganisation, associates }: ListedAction): string {
  const lead = leadOrganisation ?? "structure non renseignée";
  if (associates.length === 0) return lead;
  return `${lead}\u00a0; partagée avec ${associates.map(({ name }) => name).join(", ")}`;
}

const objectiveLine = ({ orientation, objective }: ListedAction): string =>
  [orientation, objective].filter(Boolean).join(" › ");

/** Columns of the list of actions. `several`: the reader sees more than one territory; `blocks`: each block is told. */
export function actionsColumns(today: string, several: boolean, blocks: boolean) {
  return [
    ...(several
      ? [
          column.accessor("territoryName", {
            header: "Territoire",
            cell: (c) => c.getValue(),
            meta: { sortKey: "territoire" },
          }),
        ]
      : []),
    column.accessor(actionCode, {
      id: "number",
      header: "Nº",
      cell: (c) => c.getValue(),
      meta: { className: "no", sortKey: "numero" },
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
          <ReviewFlag open={original.openReview} />
          {blocks && original.blocked && <span className="lead">{blockSentence(original)}</span>}
        </>
      ),
      meta: { rowHeader: true, sortKey: "titre" },
    }),
    column.accessor("axis", {
      header: "Axe et objectif",
      cell: ({ row: { original } }) => (
        <>
          <AxisTag axis={original.axis} tight />
          {original.objective && <span className="lead">{objectiveLine(original)}</span>}
        </>
      ),
      meta: { className: "aim" },
    }),
    column.accessor("status", {
      header: "État",
      cell: ({ row: { original } }) => (
        <>
          <StatusBadge status={original.status} />
          <LateFlag days={daysLate(original, today)} />
          {original.blocked && <BlockedFlag />}
        </>
      ),
      meta: { className: "st", sortKey: "etat" },
    }),
    column.accessor("priority", {
      header: "Priorité",
      cell: (c) => <PriorityMark priority={c.getValue()} />,
      meta: { className: "less", sortKey: "priorite" },
    }),
    column.accessor("progress", {
      header: "Avancement",
      cell: (c) => <ProgressBar value={c.getValue()} />,
      meta: { className: "pc", sortKey: "avancement" },
    }),
    column.accessor("plannedEndOn", {
      header: "Échéance",
      cell: (c) => {
        const end = c.getValue();
        return end ? (
          <Typeset>{formatShortDate(end, today)}</Typeset>
        ) : (
          <span className="miss">n.&nbsp;r.</span>
        );
      },
      meta: { label: "Échéance", sortKey: "echeance" },
    }),
    column.accessor("confidence", {
      header: "Météo",
      cell: ({ row: { original } }) =>
        isOpen(original.status) ? (
          <ConfidenceBadge confidence={original.confidence} />
        ) : (
          <span className="cover">close</span>
        ),
      meta: { className: "less" },
    }),
    column.accessor("touchedOn", {
      header: "Mise à jour",
      cell: (c) => <Typeset>{formatShortDate(c.getValue(), today)}</Typeset>,
      meta: { className: "less", sortKey: "maj" },
    }),
  ];
}
