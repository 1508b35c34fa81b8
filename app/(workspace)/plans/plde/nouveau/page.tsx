import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { listPlaces } from "@/db/territories/choices";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { openingPlaces } from "@/lib/plans/places";
import { NewPldeForm } from "./plde-form";
import { newPldeParams } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const load = cache(async () => {
  const viewer = await requireReader();
  const { territories } = await listPlaces(viewer.scope);
  const places = openingPlaces(viewer, territories);
  if (places.length === 0) notFound();
  return { places };
});

export const generateMetadata = titled("Nouveau PLDE", load);

export default async function NewPldePage({ searchParams }: Props) {
  const { places } = await load();
  const { territoire } = newPldeParams.parse(await searchParams);
  return (
    <>
      <PageHead title="Nouveau PLDE" crumbs={[{ label: "Plans d’actions", href: "/plans" }]}>
        <p className="sub">
          Le plan local de développement économique porte le plan d’actions ESS de son territoire. Vous
          ouvrirez le plan juste après.
        </p>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <Block title="Le PLDE">
            <NewPldeForm
              territories={places.map(({ id, name }) => ({ value: id, label: name }))}
              territoryId={places.find(({ id }) => id === territoire)?.id}
              requestKey={randomUUID()}
            />
          </Block>
        </div>
      </div>
    </>
  );
}
