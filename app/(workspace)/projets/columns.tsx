import Link from "next/link";
import { DormantFlag } from "@/components/projects/dormant-flag";
import { StageTag } from "@/components/projects/stage-tag";
import { ProjectStatusBadge } from "@/components/projects/status-badge";
import { columnsOf } from "@/components/table/columns";
import { Typeset } from "@/components/ui/typeset";
import type { ListedProject } from "@/db/projects/reads";
import { formatShortDate } from "@/lib/french/format";
import { projectLead } from "@/lib/projects/labels";

const column = columnsOf<ListedProject>();

/** Columns of the list of projects; `several`: the reader sees more than one territory. */
export function projectsColumns(today: string, several: boolean) {
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
    column.accessor("title", {
      header: "Projet, structure et commune",
      cell: ({ row: { original } }) => (
        <>
          <Link href={`/projets/${original.id}`} prefetch={false}>
            <Typeset>{original.title}</Typeset>
          </Link>
          <span className="lead">{projectLead(original)}</span>
        </>
      ),
      meta: { rowHeader: true, sortKey: "titre" },
    }),
    column.accessor("theme", {
      header: "Thème",
      cell: (c) => c.getValue() ?? <span className="miss">n.&nbsp;r.</span>,
    }),
    column.accessor("stage", {
      header: "Étape",
      cell: (c) => <StageTag stage={c.getValue()} />,
      meta: { sortKey: "etape" },
    }),
    column.accessor("status", {
      header: "État",
      cell: (c) => <ProjectStatusBadge status={c.getValue()} />,
      meta: { className: "st", sortKey: "etat" },
    }),
    column.accessor("openedOn", {
      header: "Ouverture",
      cell: (c) => <Typeset>{formatShortDate(c.getValue(), today)}</Typeset>,
      meta: { className: "less", sortKey: "ouverture" },
    }),
    column.accessor("contactedOn", {
      header: "Dernier contact",
      cell: ({ row: { original } }) => (
        <>
          {original.contactedOn ? (
            formatShortDate(original.contactedOn, today)
          ) : (
            <span className="miss">aucun</span>
          )}
          <DormantFlag project={original} today={today} />
        </>
      ),
      meta: { label: "Contact", sortKey: "contact" },
    }),
  ];
}
