import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { getOrganisation, listOfferedFamilies } from "@/db/organisations/reads";
import { listRegionPlaces } from "@/db/territories/choices";
import { titled } from "@/lib/auth/titled";
import { requireViewer } from "@/lib/auth/viewer";
import { formatInstant } from "@/lib/french/format";
import { id } from "@/lib/kernel/inputs";
import { organisationTitle } from "@/lib/organisations/labels";
import { mayWrite, offeredPlaces } from "@/lib/organisations/places";
import { typedOrganisation } from "@/lib/organisations/stored";
import { EditForm } from "./edit-form";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (asked: string) => {
  const viewer = await requireViewer();
  const parsed = id.safeParse(asked);
  const organisation = parsed.success ? await getOrganisation(viewer.scope, parsed.data) : null;
  if (!organisation || !mayWrite(viewer, organisation)) notFound();
  return { viewer, organisation };
});

export const generateMetadata = titled("Modifier une structure", async ({ params }: Props) =>
  load((await params).id),
);

export default async function EditOrganisationPage({ params }: Props) {
  const { viewer, organisation } = await load((await params).id);
  const [legalFamily, { territories }] = await Promise.all([
    listOfferedFamilies(viewer.scope, organisation.legalFamily),
    listRegionPlaces(viewer.scope),
  ]);
  const here = offeredPlaces(
    territories.filter(({ regionId }) => regionId === organisation.regionId),
    viewer.today,
    organisation.territoryId,
  );
  return (
    <>
      <PageHead
        title={organisationTitle(organisation)}
        crumbs={[
          { label: "Structures", href: "/organisations" },
          { label: "La structure", href: `/organisations/${organisation.id}` },
        ]}
      />
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="Modifier la structure"
            sub={`Dernier enregistrement\u00a0: ${formatInstant(organisation.updatedAt, viewer.timeZone)}, version ${organisation.version}.`}
          >
            <EditForm
              organisation={{ id: organisation.id, version: organisation.version }}
              values={typedOrganisation(organisation)}
              options={{
                legalFamily,
                territoryId: here.map(({ id: value, name }) => ({ value, label: name })),
              }}
              requestKey={randomUUID()}
            />
          </Block>
        </div>
      </div>
    </>
  );
}
