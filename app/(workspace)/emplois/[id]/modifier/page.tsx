import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { listJobChoices } from "@/db/jobs/choices";
import { getJob } from "@/db/jobs/reads";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { formatInstant } from "@/lib/french/format";
import { prepareOptions } from "@/lib/jobs/choices";
import { jobTitle } from "@/lib/jobs/labels";
import { typedJob } from "@/lib/jobs/stored";
import { id } from "@/lib/kernel/inputs";
import { can, holdsRight } from "@/lib/permissions/can";
import { EditForm } from "./edit-form";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const job = parsed.success ? await getJob(viewer.scope, parsed.data) : null;
  if (!job || !holdsRight(viewer, "job.write", job)) notFound();
  return { viewer, job };
});

export const generateMetadata = titled("Modifier des emplois", async ({ params }: Props) =>
  load((await params).id),
);

export default async function EditJobPage({ params }: Props) {
  const { viewer, job } = await load((await params).id);
  // Its page says why nothing is edited any more.
  if (!can(viewer, "job.write", job)) redirect(`/emplois/${job.id}`);
  const choices = await listJobChoices(viewer.scope, [job.territoryId], job.id);
  return (
    <>
      <PageHead
        title={jobTitle(job)}
        crumbs={[
          { label: job.territoryName },
          { label: "Emplois", href: "/emplois" },
          { label: "La déclaration", href: `/emplois/${job.id}` },
        ]}
      />
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="Modifier la déclaration"
            sub={`Dernier enregistrement\u00a0: ${formatInstant(job.updatedAt, viewer.timeZone)}, version ${job.version}.`}
          >
            <EditForm
              job={{ id: job.id, version: job.version }}
              values={typedJob(job)}
              options={prepareOptions(choices, [])}
              requestKey={randomUUID()}
            />
          </Block>
        </div>
      </div>
    </>
  );
}
