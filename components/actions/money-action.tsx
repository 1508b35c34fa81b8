import Link from "next/link";
import { Typeset } from "@/components/ui/typeset";
import type { Axis } from "@/db/enums";
import type { Scope } from "@/db/scope";
import { actionCode } from "@/lib/actions/labels";

type Row = {
  actionId: string;
  actionTitle: string;
  axis: Axis;
  number: number;
  territoryId: string;
  regionId: string;
  territoryName: string;
};

/** The action of a row of money, which opens its budget; one that another territory shares says whose the money is. */
export function MoneyAction({ row, scope }: { row: Row; scope: Scope }) {
  const own = scope.regions.includes(row.regionId) || scope.read.includes(row.territoryId);
  return (
    <>
      <Link href={`/actions/${row.actionId}/budget`} prefetch={false}>
        <Typeset>{`${actionCode(row)} ${row.actionTitle}`}</Typeset>
      </Link>
      {!own && <span className="lead">Portée par {row.territoryName}</span>}
    </>
  );
}
