import { randomUUID } from "node:crypto";
import { TerritoryGesturePage } from "@/components/territories/gesture-page";
import { Leads } from "@/components/territories/leads";
import { listOrganisationNames } from "@/db/organisations/reads";
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
      <Leads names={await listOrganisationNames(viewer.scope)} />
      <EditForm
        territory={territory}
        values={typedTerritory(territory)}
        own={territory.kind === "region"}
        requestKey={randomUUID()}
      />
    </TerritoryGesturePage>
  );
}
