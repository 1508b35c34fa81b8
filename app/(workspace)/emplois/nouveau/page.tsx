import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { listJobChoices } from "@/db/jobs/choices";
import { getJob } from "@/db/jobs/reads";
import { listPlaces } from "@/db/territories/choices";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { prepareOptions } from "@/lib/jobs/choices";
import { proposeJob } from "@/lib/jobs/stored";
import { can } from "@/lib/permissions/can";
import { closedLast } from "@/lib/territories/labels";
import { JobForm } from "./job-form";
import { newJobParams } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const load = cache(async () => {
  const viewer = await requireReader();
  const writable = (await listPlaces(viewer.scope)).territories.filter((place) =>
    can(viewer, "job.write", {
      ...{ regionId: place.regionId, territoryId: place.id },
      territoryKind: place.kind,
    }),
  );
  const territories = closedLast(writable, viewer.today);
  const [first] = territories;
  if (!first) notFound();
  return { viewer, territories, first };
});

export const generateMetadata = titled("Déclarer des emplois", load);

export default async function NewJobPage({ searchParams }: Props) {
  const { viewer, territories, first } = await load();
  const { scope, today } = viewer;
  const asked = newJobParams.parse(await searchParams);
  const ids = territories.map(({ id }) => id);
  const [choices, forecast] = await Promise.all([
    listJobChoices(scope, ids, null),
    asked.prevision ? getJob(scope, asked.prevision) : null,
  ]);
  const values = proposeJob(asked, choices, forecast, { territoryId: first.id, today });
  return (
    <>
      <PageHead title="Déclarer des emplois" crumbs={[{ label: "Emplois", href: "/emplois" }]} />
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="Une déclaration"
            sub="Une ligne par type de contrat. Créés et maintenus, constatés et prévisionnels ne se mélangent jamais."
          >
            <JobForm
              territories={territories.map(({ id, name }) => ({ id, name }))}
              values={values}
              options={prepareOptions(choices, territories)}
              requestKey={randomUUID()}
            />
          </Block>
        </div>
      </div>
    </>
  );
}
