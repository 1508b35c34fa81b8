import Link from "next/link";
import { Figure } from "@/components/figures/figure";
import { columnsOf } from "@/components/table/columns";
import { Typeset } from "@/components/ui/typeset";
import { figures } from "@/lib/figures/figures";
import { linksOf } from "@/lib/figures/links";
import { columnOf, ofTerritories, openOf, writerOf } from "@/lib/figures/read";
import type { TerritoryRow } from "@/lib/figures/territories/rows";
import { uncapitalised } from "@/lib/french/capitals";
import { formatShortDate } from "@/lib/french/format";
import { expiredLabel, periodLabel } from "@/lib/plans/labels";
import { standingDates, standingWords } from "@/lib/territories/labels";

const column = columnsOf<TerritoryRow>();

const missing = (row: TerritoryRow) => (
  <span className="miss">{row.planId === null && row.kind !== "region" ? "n.\u00a0a." : "n.\u00a0r."}</span>
);

/** Columns of the list of territories; each number opens its list, for the year. */
export function territoriesColumns(periode: string, today: string) {
  return [
    column.accessor("name", {
      header: "Territoire",
      cell: ({ row: { original } }) => (
        <>
          <Link href={`/territoires/${original.slug}`} prefetch={false}>
            {original.name}
          </Link>
          <span className="lead">
            {standingWords(original)}
            {original.closedOn && (
              <Typeset>{`, ${standingDates({ startsOn: null, closedOn: original.closedOn }, today)}`}</Typeset>
            )}
          </span>
        </>
      ),
      meta: { rowHeader: true, sortKey: "territoire", className: "place" },
    }),
    column.accessor("departementName", {
      header: "Département",
      cell: (c) => c.getValue() ?? <span className="miss">n.&nbsp;a.</span>,
      meta: { sortKey: "departement", className: "where-held" },
    }),
    column.accessor((row) => row.epcis.length || null, {
      id: "epcis",
      header: "EPCI",
      cell: (c) => c.getValue() ?? <span className="miss">n.&nbsp;a.</span>,
      meta: { label: "EPCI", numeric: true, sortKey: "epci" },
    }),
    column.accessor("population", {
      header: "Habitants",
      cell: (c) => <Figure value={c.getValue()} expected={false} />,
      meta: { label: "Habitants", numeric: true, sortKey: "population" },
    }),
    column.accessor("planId", {
      header: "Plan en vigueur",
      cell: ({ row: { original } }) => {
        const { planId, planStartsOn: startsOn, planEndsOn: endsOn } = original;
        if (!planId || !startsOn || !endsOn) return <span className="miss">aucun</span>;
        return (
          <>
            <Link href={`/plans/${planId}`} prefetch={false}>
              {periodLabel({ startsOn, endsOn })}
            </Link>
            {original.planExpired && <span className="lead hot">{uncapitalised(expiredLabel)}</span>}
          </>
        );
      },
      meta: { label: "Plan", sortKey: "plan" },
    }),
    ...ofTerritories.map((key) =>
      column.accessor(key, {
        header: columnOf(key),
        cell: ({ row: { original } }) => (
          <Figure
            value={original[key]}
            expected={original.planId !== null}
            href={openOf(key, linksOf({ periode, territoire: original.slug }))}
            alert={figures[key].alert}
            format={writerOf(key)}
          />
        ),
        meta: { label: columnOf(key), numeric: true, sortKey: figures[key].territories.sort },
      }),
    ),
    column.accessor("touchedOn", {
      header: "Mise à jour",
      cell: ({ row: { original } }) =>
        original.touchedOn ? (
          <Typeset>{formatShortDate(original.touchedOn, today)}</Typeset>
        ) : (
          missing(original)
        ),
      meta: { label: "Mise à jour", sortKey: "maj" },
    }),
  ];
}
