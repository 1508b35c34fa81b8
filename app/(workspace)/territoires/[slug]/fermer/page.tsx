import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { TerritoryGesturePage } from "@/components/territories/gesture-page";
import { titled } from "@/lib/auth/titled";
import { requireWrittenTerritory } from "@/lib/territories/written";
import { EndForm } from "./end-form";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = titled("Fermer un territoire", async ({ params }: Props) =>
  requireWrittenTerritory((await params).slug),
);

export default async function EndPage({ params }: Props) {
  const { territory } = await requireWrittenTerritory((await params).slug);
  if (territory.kind === "region" || territory.closedOn !== null) notFound();
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
