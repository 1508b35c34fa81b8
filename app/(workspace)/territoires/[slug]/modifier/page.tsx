import { randomUUID } from "node:crypto";
import { TerritoryGesturePage } from "@/components/territories/gesture-page";
import { listTerritoryLeads } from "@/db/territories/leads";
import { titled } from "@/lib/auth/titled";
import { formatInstant } from "@/lib/french/format";
import { typedTerritory } from "@/lib/territories/stored";
import { requireWrittenTerritory } from "@/lib/territories/written";
import { EditForm } from "./edit-form";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = titled("Modifier un territoire", async ({ params }: Props) =>
  requireWrittenTerritory((await params).slug),
);

export default async function EditTerritoryPage({ params }: Props) {
  const { viewer, territory } = await requireWrittenTerritory((await params).slug);
  return (
    <TerritoryGesturePage
      territory={territory}
      title="Modifier le territoire"
      sub={`Dernier enregistrement\u00a0: ${formatInstant(territory.updatedAt, viewer.timeZone)}, version ${territory.version}. Un autre nom donne une autre adresse\u00a0; l’ancienne ouvre toujours ce territoire.`}
    >
      <EditForm
        territory={territory}
        values={typedTerritory(territory)}
        leads={await listTerritoryLeads(viewer.scope, territory.id)}
        words={territory.leadOrganisationId === null ? territory.leadOrganisation : undefined}
        own={territory.kind === "region"}
        requestKey={randomUUID()}
      />
    </TerritoryGesturePage>
  );
}
