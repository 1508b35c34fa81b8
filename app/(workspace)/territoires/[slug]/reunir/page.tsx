import { randomUUID } from "node:crypto";
import { TerritoryGesturePage } from "@/components/territories/gesture-page";
import { listTerritoryLeads } from "@/db/territories/leads";
import { titled } from "@/lib/auth/titled";
import { requireLivingTerritory } from "@/lib/territories/written";
import { MergeForm } from "./merge-form";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = titled("Réunir des territoires", async ({ params }: Props) =>
  requireLivingTerritory((await params).slug),
);

export default async function MergePage({ params }: Props) {
  const { viewer, known, territory } = await requireLivingTerritory((await params).slug);
  const others = known.territories
    .filter(({ id, kind, closedOn }) => id !== territory.id && kind !== "region" && closedOn === null)
    .map(({ id: value, name: label }) => ({ value, label }));
  const nextYear = `${Number(viewer.today.slice(0, 4)) + 1}-01-01`;
  return (
    <TerritoryGesturePage
      territory={territory}
      title="Réunir des territoires"
      sub="Les fiches restent à leur territoire, qui ferme ce jour-là ; ses plans en cours vont jusqu’à leur terme. Les habilitations sur le territoire qui reprend ouvrent aussi ceux qu’il remplace. La carte et les listes changent à cette date, les chiffres du passé restent."
    >
      <MergeForm
        {...{ territory, others }}
        leads={await listTerritoryLeads(viewer.scope, territory.id)}
        on={nextYear}
        requestKey={randomUUID()}
      />
    </TerritoryGesturePage>
  );
}
