import { randomUUID } from "node:crypto";
import { TerritoryGesturePage } from "@/components/territories/gesture-page";
import { titled } from "@/lib/auth/titled";
import { requireLivingTerritory } from "@/lib/territories/written";
import { EndForm } from "./end-form";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = titled("Fermer un territoire", async ({ params }: Props) =>
  requireLivingTerritory((await params).slug),
);

export default async function EndPage({ params }: Props) {
  const { territory } = await requireLivingTerritory((await params).slug);
  return (
    <TerritoryGesturePage
      territory={territory}
      title="Fermer le territoire"
      sub="À partir de ce jour il quitte les listes, les choix et la carte, et ses intercommunalités sont libres. Ses fiches restent les siennes, ses plans en cours vont jusqu’à leur terme, et les chiffres du passé ne changent pas."
    >
      <EndForm territory={territory} requestKey={randomUUID()} />
    </TerritoryGesturePage>
  );
}
