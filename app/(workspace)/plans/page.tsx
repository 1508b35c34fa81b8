import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DataTable } from "@/components/table/data-table";
import { TableFrame } from "@/components/table/table-frame";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { listPlans, type PlanRow } from "@/db/queries/plans";
import { requireViewer } from "@/lib/auth/viewer";
import { formatCount } from "@/lib/format";
import { plansColumns } from "./columns";

export const metadata: Metadata = { title: "Plans d’actions" };

const sum = (rows: readonly PlanRow[], of: (row: PlanRow) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

function PlansTable({ rows, caption, today }: { rows: readonly PlanRow[]; caption: string; today: string }) {
  return (
    <TableFrame label={caption}>
      <DataTable caption={caption} columns={plansColumns(today)} rows={rows} rowKey={(row) => row.id} />
    </TableFrame>
  );
}

export default async function PlansPage() {
  const viewer = await requireViewer();
  // An administrator of accounts reads no plan.
  if (viewer.scope.read.length === 0 && viewer.scope.regions.length === 0) notFound();
  const rows = await listPlans(viewer.scope, viewer.today);
  const current = rows.filter(({ status }) => status !== "closed" && status !== "abandoned");
  const past = rows.filter((row) => !current.includes(row));
  const late = sum(current, (row) => row.late);
  return (
    <>
      <PageHead title="Plans d’actions">
        <Lede>
          <b>{formatCount(current.length, "plan")}</b> en cours,{" "}
          {formatCount(
            sum(current, (row) => row.actions),
            "action",
          )}
          {late > 0 && (
            <>
              , dont <span className="hot">{late} en retard</span>
            </>
          )}
          .
        </Lede>
      </PageHead>
      <div className="grid">
        <Block title="Plans en cours" className="c12" count={current.length}>
          {current.length > 0 ? (
            <PlansTable rows={current} caption="Plans en cours" today={viewer.today} />
          ) : (
            <Empty>Aucun plan n’est en cours sur votre territoire.</Empty>
          )}
        </Block>
        {past.length > 0 && (
          <Block title="Plans clos" className="c12" count={past.length}>
            <PlansTable rows={past} caption="Plans clos" today={viewer.today} />
          </Block>
        )}
      </div>
    </>
  );
}
