import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { listJobChoices } from "@/db/jobs/choices";
import { getJob } from "@/db/jobs/reads";
import { requireReader } from "@/lib/auth/viewer";
import { id } from "@/lib/fields";
import { formatInstant } from "@/lib/format";
import { prepareOptions } from "@/lib/jobs/choices";
import { jobTitle } from "@/lib/jobs/labels";
import { typedJob } from "@/lib/jobs/stored";
import { can, holdsRight } from "@/lib/permissions/can";
import { EditForm } from "./edit-form";

export const metadata: Metadata = { title: "Modifier des emplois" };

type Props = { params: Promise<{ id: string }> };

export default async function EditJobPage({ params }: Props) {
  const viewer = await requireReader();
  const parsed = id.safeParse((await params).id);
  const job = parsed.success ? await getJob(viewer.scope, parsed.data) : null;
  if (!job || !holdsRight(viewer, "job.write", job)) notFound();
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
