import Link from "next/link";
import { ExampleMark } from "@/components/regions/example-mark";
import { columnsOf } from "@/components/table/columns";
import { Typeset } from "@/components/ui/typeset";
import type { ListedOrganisation } from "@/db/organisations/reads";
import { civilDate, formatShortDate } from "@/lib/french/format";
import { organisationKindLabels, wholeRegion } from "@/lib/organisations/labels";
import { organisationList } from "@/lib/organisations/list";

const column = columnsOf<ListedOrganisation>();

/** Columns of the list of organisations. */
export function organisationsColumns({ today, timeZone }: { today: string; timeZone: string }) {
  return [
    column.accessor("name", {
      header: organisationList.sorts.nom,
      cell: ({ row: { original } }) => (
        <>
          <Link href={`/organisations/${original.id}`} prefetch={false}>
            {original.name}
          </Link>
          {original.acronym && <span className="lead">{original.acronym}</span>}
          {original.example && <ExampleMark />}
        </>
      ),
      meta: { rowHeader: true, sortKey: "nom" },
    }),
    column.accessor("kind", {
      header: organisationList.sorts.nature,
      cell: (c) => organisationKindLabels[c.getValue()],
      meta: { sortKey: "nature" },
    }),
    column.accessor("legalFamilyLabel", {
      header: organisationList.sorts.famille,
      cell: (c) => c.getValue() ?? <span className="miss">n.&nbsp;r.</span>,
      meta: { className: "less", sortKey: "famille" },
    }),
    column.accessor("territoryName", {
      header: organisationList.sorts.territoire,
      cell: (c) => c.getValue() ?? wholeRegion,
      meta: { className: "place", sortKey: "territoire" },
    }),
    column.accessor("updatedAt", {
      header: organisationList.sorts.maj,
      cell: (c) => <Typeset>{formatShortDate(civilDate(c.getValue(), timeZone), today)}</Typeset>,
      meta: { className: "day less", numeric: true, sortKey: "maj" },
    }),
  ];
}
