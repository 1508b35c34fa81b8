import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { listOfferedFamilies } from "@/db/organisations/reads";
import { listRegionPlaces } from "@/db/territories/choices";
import { titled } from "@/lib/auth/titled";
import { requireViewer } from "@/lib/auth/viewer";
import { addingPlaces } from "@/lib/organisations/places";
import { OrganisationForm } from "./organisation-form";
import { newOrganisationParams } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const load = cache(async () => {
  const viewer = await requireViewer();
  const { territories } = await listRegionPlaces(viewer.scope);
  const { places, whole } = addingPlaces(viewer, territories, viewer.today);
  if (!whole && places.length === 0) notFound();
  return { viewer, places, whole };
});

export const generateMetadata = titled("Ajouter une structure", load);

export default async function NewOrganisationPage({ searchParams }: Props) {
  const { viewer, places, whole } = await load();
  const asked = newOrganisationParams.parse(await searchParams);
  const legalFamily = await listOfferedFamilies(viewer.scope, null);
  const place = places.find(({ id }) => id === asked.territoire) ?? (whole ? undefined : places[0]);
  return (
    <>
      <PageHead title="Ajouter une structure" crumbs={[{ label: "Structures", href: "/organisations" }]} />
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="La structure"
            sub="Seuls le nom et la nature sont obligatoires. Si une structure semblable est déjà connue, elle vous est montrée avant l’enregistrement."
          >
            <OrganisationForm
              values={{ territoryId: place?.id }}
              options={{
                legalFamily,
                territoryId: places.map(({ id, name }) => ({ value: id, label: name })),
              }}
              whole={whole}
              requestKey={randomUUID()}
            />
          </Block>
        </div>
      </div>
    </>
  );
}
