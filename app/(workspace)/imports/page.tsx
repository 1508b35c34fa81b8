import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DataTable } from "@/components/table/data-table";
import { TableFrame } from "@/components/table/table-frame";
import { Block } from "@/components/ui/block";
import { Done } from "@/components/ui/done";
import { Empty } from "@/components/ui/empty";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { importDays } from "@/db/imports/limits";
import { listImportPlans, listImports } from "@/db/imports/reads";
import { titled } from "@/lib/auth/titled";
import { requireViewer } from "@/lib/auth/viewer";
import { importSaid } from "@/lib/imports/labels";
import { importsColumns } from "./columns";
import { ImportForm } from "./import-form";
import { importsParams } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const load = cache(async () => {
  const viewer = await requireViewer();
  // An elected member and an administrator bring nothing into a plan.
  if (viewer.scope.own.length === 0 && viewer.scope.staff.length === 0) notFound();
  return viewer;
});

export const generateMetadata = titled("Imports", load);

export default async function ImportsPage({ searchParams }: Props) {
  const viewer = await load();
  const asked = importsParams.parse(await searchParams);
  const [plans, imports] = await Promise.all([listImportPlans(viewer.scope), listImports(viewer.scope)]);
  const known = plans.find(({ id }) => id === asked.plan) ?? (plans.length === 1 ? plans[0] : undefined);
  return (
    <>
      {asked.fait && <Done>{importSaid[asked.fait]}</Done>}
      <PageHead title="Imports">
        <Lede>
          Apportez dans un plan les objectifs et les actions que vous tenez dans un tableur.{" "}
          <span className="more">Un import s’annule pendant {importDays}&nbsp;jours.</span>
        </Lede>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="Lire un tableur"
            sub="Vos colonnes et vos titres sont reconnus, dans l’ordre qui est le vôtre."
          >
            {plans.length === 0 ? (
              <Empty>Aucun plan n’est ouvert sur vos territoires&nbsp;: il n’y a pas où importer.</Empty>
            ) : (
              <ImportForm
                plans={plans.map(({ id, title, territoryName }) => ({
                  value: id,
                  label: `${territoryName}\u00a0: ${title}`,
                }))}
                planId={known?.id}
                requestKey={randomUUID()}
              />
            )}
          </Block>
        </div>
      </div>
      <Block title="Imports précédents" count={imports.length} className="imports-after">
        {imports.length === 0 ? (
          <Empty>Aucun fichier n’a encore été lu.</Empty>
        ) : (
          <TableFrame label="Imports">
            <DataTable
              caption="Imports"
              className="imports-t list-t"
              columns={importsColumns(viewer)}
              rows={imports}
              rowKey={({ id }) => id}
            />
          </TableFrame>
        )}
      </Block>
    </>
  );
}
