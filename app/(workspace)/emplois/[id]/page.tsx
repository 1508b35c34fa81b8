import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PlanLock } from "@/components/plans/lock";
import { BinForm } from "@/components/ui/bin-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Done } from "@/components/ui/done";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Typeset } from "@/components/ui/typeset";
import { getJob } from "@/db/jobs/reads";
import { requireReader } from "@/lib/auth/viewer";
import { formatDate, formatInstant, formatNumber } from "@/lib/french/format";
import { jobSaid, jobTitle, originOf } from "@/lib/jobs/labels";
import { id } from "@/lib/kernel/inputs";
import { rowParams } from "@/lib/kernel/search-params";
import { can, holdsRight } from "@/lib/permissions/can";
import { remove } from "../mutations";
import { OfWhichPanel } from "./of-which-panel";
import { RealisedPanel } from "./realised-panel";
import { RecordPanel } from "./record-panel";

const pageParams = rowParams(jobSaid);

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const job = parsed.success ? await getJob(viewer.scope, parsed.data) : null;
  return { viewer, job };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { job } = await load((await params).id);
  return { title: job ? jobTitle(job) : "Page introuvable" };
}

export default async function JobPage({ params, searchParams }: Props) {
  const { viewer, job } = await load((await params).id);
  if (!job) notFound();
  const { fait } = pageParams.parse(await searchParams);
  const editable = can(viewer, "job.write", job);
  return (
    <>
      <PageHead
        title={jobTitle(job)}
        crumbs={[{ label: job.territoryName }, { label: "Emplois", href: "/emplois" }]}
        tools={
          editable && (
            <ButtonLink href={`/emplois/${job.id}/modifier`} variant="second">
              Modifier
            </ButtonLink>
          )
        }
      >
        <Facts>
          {[`${formatNumber(job.fte)} ETP`, job.contractLabel, formatDate(job.datedOn), originOf(job)]}
        </Facts>
      </PageHead>
      {fait && <Done>{jobSaid[fait]}</Done>}
      <div className="grid lay">
        <div className="c8 main-col">
          <PlanLock status={job.planStatus} writer={holdsRight(viewer, "job.write", job)} />
          <RecordPanel job={job} editable={editable} />
          <RealisedPanel job={job} editable={editable} />
        </div>
        <div className="c4 side-col">
          <OfWhichPanel job={job} detailed={can(viewer, "job.detail", job)} />
          <p className="cover">
            Dernier enregistrement&nbsp;: <Typeset>{formatInstant(job.updatedAt, viewer.timeZone)}</Typeset>,
            version {job.version}.
          </p>
          {editable && (
            <BinForm
              mutation={remove}
              hidden={{ jobId: job.id, version: job.version, requestKey: randomUUID() }}
              opens="Supprimer ces emplois"
              asks="Mettre ces emplois à la corbeille&nbsp;?"
            >
              Ils ne sont plus comptés, et reviennent s’ils sont restaurés.
            </BinForm>
          )}
        </div>
      </div>
    </>
  );
}
