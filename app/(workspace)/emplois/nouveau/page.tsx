import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { listJobChoices } from "@/db/jobs/choices";
import { getJob } from "@/db/jobs/reads";
import { listPlaces } from "@/db/queries/places";
import { requireReader } from "@/lib/auth/viewer";
import { prepareOptions } from "@/lib/jobs/choices";
import { proposeJob } from "@/lib/jobs/stored";
import { can } from "@/lib/permissions/can";
import { JobForm } from "./job-form";
import { newJobParams } from "./search-params";

export const metadata: Metadata = { title: "Déclarer des emplois" };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function NewJobPage({ searchParams }: Props) {
  const viewer = await requireReader();
  const { scope, today } = viewer;
  const asked = newJobParams.parse(await searchParams);
  const territories = (await listPlaces(scope)).territories.filter(({ id, regionId, kind }) =>
    can(viewer, "job.write", { regionId, territoryId: id, territoryKind: kind }),
  );
  const [first] = territories;
  if (!first) notFound();
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
