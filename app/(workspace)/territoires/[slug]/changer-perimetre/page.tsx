import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { TerritoryGesturePage } from "@/components/territories/gesture-page";
import { titled } from "@/lib/auth/titled";
import { offeredEpcis } from "@/lib/territories/offered";
import { groupedOn } from "@/lib/territories/rules";
import { requireWrittenTerritory } from "@/lib/territories/written";
import { PerimeterForm } from "./perimeter-form";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = titled("Changer un périmètre", async ({ params }: Props) =>
  requireWrittenTerritory((await params).slug),
);

export default async function PerimeterPage({ params }: Props) {
  const { viewer, known, territory } = await requireWrittenTerritory((await params).slug);
  if (territory.kind === "region" || territory.closedOn !== null) notFound();
  return (
    <TerritoryGesturePage
      territory={territory}
      title="Changer le périmètre"
      sub="Ce qui était prévu après ce jour est remplacé."
    >
      <PerimeterForm
        territory={territory}
        epcis={offeredEpcis(known, viewer.today, territory.id)}
        values={groupedOn(territory.id, viewer.today, known)}
        requestKey={randomUUID()}
      />
    </TerritoryGesturePage>
  );
}
