import { randomUUID } from "node:crypto";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { titled } from "@/lib/auth/titled";
import { requireTerritoryWriter } from "@/lib/territories/written";
import { ImportForm } from "./import-form";

export const generateMetadata = titled("Importer des territoires", requireTerritoryWriter);

export default async function ImportTerritoriesPage() {
  const { viewer } = await requireTerritoryWriter();
  return (
    <>
      <PageHead
        title="Importer des territoires"
        crumbs={[{ label: "Territoires et périmètres", href: "/territoires/perimetres" }]}
      />
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="Le tableau"
            sub="Vous voyez d’abord ce qui serait créé, et les lignes refusées avec leur raison. Tous, ou aucun."
          >
            <ImportForm startsOn={viewer.today} requestKey={randomUUID()} />
          </Block>
        </div>
      </div>
    </>
  );
}
