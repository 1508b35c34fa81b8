import { randomUUID } from "node:crypto";
import Link from "next/link";
import { notFound } from "next/navigation";
import { DataTable } from "@/components/table/data-table";
import { Done } from "@/components/ui/done";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { listBin } from "@/db/bin/reads";
import { titled } from "@/lib/auth/titled";
import { requireViewer, writesSomewhere } from "@/lib/auth/viewer";
import { binnedAs } from "@/lib/bin/labels";
import { justDeleted, mergeBin } from "@/lib/bin/rows";
import { homeOf } from "@/lib/home/navigation";
import { binColumns } from "./columns";
import { RestoreForm } from "./restore-form";
import { binParams } from "./search-params";

async function requireWriter() {
  const viewer = await requireViewer();
  return writesSomewhere(viewer.scope) ? viewer : notFound();
}

export const generateMetadata = titled("Corbeille", requireWriter);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function BinPage({ searchParams }: Props) {
  const viewer = await requireWriter();
  const { fait, type, fiche } = binParams.parse(await searchParams);
  const rows = mergeBin(await listBin(viewer.scope));
  const last = fait === "supprime" ? justDeleted(rows, viewer.name) : undefined;
  const home = homeOf(viewer.memberships);
  const several = new Set(rows.map(({ territoryName }) => territoryName)).size > 1;
  return (
    <>
      <PageHead title="Corbeille">
        <p className="sub">
          {viewer.scope.write.length > 0
            ? "Ce qui a été supprimé sur les territoires où vous écrivez."
            : "Ce qui a été supprimé parmi ce qui est à la Région."}{" "}
          Rien n’est effacé&nbsp;: tout peut être restauré.
        </p>
      </PageHead>
      {last && (
        <div className="undo">
          <Done key={last.id}>
            {binnedAs(last.noun).name} {binnedAs(last.noun).deleted}&nbsp;: {last.title}
          </Done>
          <RestoreForm row={last} requestKey={randomUUID()} label="Annuler la suppression" />
        </div>
      )}
      {fait === "restaure" && type && (
        <Done key={fiche}>
          {binnedAs(type).name} {binnedAs(type).restored}.{" "}
          {fiche && (
            <Link href={`${binnedAs(type).path}/${fiche}`} prefetch={false}>
              Ouvrir la fiche
            </Link>
          )}
        </Done>
      )}
      {rows.length === 0 ? (
        <Empty
          gesture={
            <Link href={home} prefetch={false}>
              Revenir à l’accueil
            </Link>
          }
        >
          La corbeille est vide.
        </Empty>
      ) : (
        <DataTable
          className="bin-t"
          caption="Éléments supprimés, du plus récent au plus ancien"
          columns={binColumns(viewer.timeZone, several)}
          rows={rows}
          rowKey={(row) => row.id}
        />
      )}
    </>
  );
}
