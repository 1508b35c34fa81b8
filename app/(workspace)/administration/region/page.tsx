import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AdministrationHead } from "@/components/accounts/administration-head";
import { Block } from "@/components/ui/block";
import { Done } from "@/components/ui/done";
import { Lede } from "@/components/ui/lede";
import { getSettledRegion, listOfficialDepartements } from "@/db/regions/reads";
import { titled } from "@/lib/auth/titled";
import { requireViewer } from "@/lib/auth/viewer";
import { formatInstant } from "@/lib/french/format";
import { rowParams } from "@/lib/kernel/search-params";
import { regionSaid } from "@/lib/regions/labels";
import { typedRegion } from "@/lib/regions/stored";
import { HistoryPanel } from "./history-panel";
import { RegionForm } from "./region-form";

const pageParams = rowParams(regionSaid);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const load = cache(async () => {
  const viewer = await requireViewer();
  const region = (await getSettledRegion(viewer.scope)) ?? notFound();
  return { viewer, region };
});

export const generateMetadata = titled("Région", load);

export default async function RegionSettingsPage({ searchParams }: Props) {
  const { viewer, region } = await load();
  const { fait, historique } = pageParams.parse(await searchParams);
  const departements = await listOfficialDepartements(viewer.scope);
  const { id, version, updatedByName, updatedAt } = region;
  return (
    <>
      {fait && <Done>{regionSaid[fait]}</Done>}
      <AdministrationHead
        title="La Région"
        current="/administration/region"
        accounts={viewer.scope.admin.length > 0}
      >
        <Lede>Son nom, ses départements, son heure et à qui s’adresser.</Lede>
      </AdministrationHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="Réglages de la Région"
            sub={
              updatedByName
                ? `Dernier enregistrement\u00a0: ${formatInstant(updatedAt, viewer.timeZone)}, ${updatedByName}.`
                : "Rien n’a encore été réglé sur cette page."
            }
          >
            <RegionForm
              region={{ id, version }}
              values={typedRegion(region)}
              departements={departements}
              requestKey={randomUUID()}
            />
          </Block>
        </div>
        <div className="c4 side-col">
          <HistoryPanel regionId={id} viewer={viewer} all={historique === "tout"} />
        </div>
      </div>
    </>
  );
}
