import { randomUUID } from "node:crypto";
import { TerritoryGesturePage } from "@/components/territories/gesture-page";
import { getEpciMap } from "@/db/maps/reads";
import { titled } from "@/lib/auth/titled";
import { offeredEpcis } from "@/lib/territories/offered";
import { groupedOn } from "@/lib/territories/rules";
import { requireLivingTerritory } from "@/lib/territories/written";
import { PerimeterForm } from "./perimeter-form";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = titled("Changer un périmètre", async ({ params }: Props) =>
  requireLivingTerritory((await params).slug),
);

export default async function PerimeterPage({ params }: Props) {
  const { viewer, known, territory } = await requireLivingTerritory((await params).slug);
  return (
    <TerritoryGesturePage
      territory={territory}
      title="Changer le périmètre"
      sub="Ce qui était prévu après ce jour est remplacé."
    >
      <PerimeterForm
        territory={territory}
        map={await getEpciMap(viewer.scope)}
        epcis={offeredEpcis(known, viewer.today, territory.id)}
        values={groupedOn(territory.id, viewer.today, known)}
        requestKey={randomUUID()}
      />
    </TerritoryGesturePage>
  );
}
