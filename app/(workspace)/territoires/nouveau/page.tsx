import { randomUUID } from "node:crypto";
import Link from "next/link";
import { Block } from "@/components/ui/block";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { getEpciMap } from "@/db/maps/reads";
import { listTerritoryLeads } from "@/db/territories/leads";
import { titled } from "@/lib/auth/titled";
import { formatCount } from "@/lib/french/format";
import { offeredEpcis } from "@/lib/territories/offered";
import { leftOut } from "@/lib/territories/rules";
import { requireTerritoryWriter } from "@/lib/territories/written";
import { TerritoryForm } from "./territory-form";

export const generateMetadata = titled("Créer un territoire", requireTerritoryWriter);

export default async function NewTerritoryPage() {
  const { viewer, known } = await requireTerritoryWriter();
  const free = leftOut(known, viewer.today).length;
  return (
    <>
      <PageHead
        title="Créer un territoire"
        crumbs={[{ label: "Territoires et périmètres", href: "/territoires/perimetres" }]}
      >
        <Lede>
          Aujourd’hui,{" "}
          {free === 0
            ? "toutes les intercommunalités sont dans un territoire"
            : `${formatCount(free, "intercommunalité")} n’${free > 1 ? "ont" : "a"} pas de territoire`}
          .{" "}
          <Link href="/territoires/importer" prefetch={false}>
            Importer un tableau
          </Link>
          {free > 0 && (
            <>
              {" "}
              ou{" "}
              <Link href="/territoires/un-par-epci" prefetch={false}>
                en créer un par intercommunalité
              </Link>
            </>
          )}
          .
        </Lede>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <Block title="Le territoire">
            <TerritoryForm
              map={await getEpciMap(viewer.scope)}
              leads={await listTerritoryLeads(viewer.scope, null)}
              epcis={offeredEpcis(known, viewer.today)}
              startsOn={viewer.today}
              requestKey={randomUUID()}
            />
          </Block>
        </div>
      </div>
    </>
  );
}
