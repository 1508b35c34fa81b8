import Link from "next/link";
import type { ReactNode } from "react";
import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import { Typeset } from "@/components/ui/typeset";
import type { Job } from "@/db/jobs/reads";
import { formatCount, formatDate, formatNumber } from "@/lib/french/format";
import { jobFields } from "@/lib/jobs/fields";
import { ofWhichNames } from "@/lib/jobs/labels";
import { factsOf } from "@/lib/kernel/facts";

function ProjectOf({ job }: { job: Job }) {
  if (!job.projectId) return null;
  if (!job.projectTitle) return "Projet accompagné";
  return (
    <Link href={`/projets/${job.projectId}`} prefetch={false}>
      {job.projectTitle}
    </Link>
  );
}

function ActionOf({ job }: { job: Job }) {
  if (!job.actionId || !job.actionTitle) return null;
  return (
    <Link href={`/actions/${job.actionId}`} prefetch={false}>
      {job.actionTitle}
    </Link>
  );
}

function Realised({ job }: { job: Job }) {
  if (!job.realisesId || !job.realisesOn || !job.realisesHeadcount) return null;
  return (
    <Link href={`/emplois/${job.realisesId}`} prefetch={false}>
      {formatCount(job.realisesHeadcount, "emploi prévu", "emplois prévus")} pour le{" "}
      <Typeset>{formatDate(job.realisesOn)}</Typeset>
    </Link>
  );
}

/** What was declared, and where it comes from; the proof, in free words, is for those who write the row. */
export function RecordPanel({ job, editable }: { job: Job; editable: boolean }) {
  return (
    <Block title="La déclaration" className="declared">
      <FactList
        facts={factsOf<ReactNode>()(jobFields, job, {
          facts: [
            "kind",
            "basis",
            { of: "contract", value: job.contractLabel },
            { of: "headcount", value: formatCount(job.headcount, "personne") },
            { of: "fte", value: `${formatNumber(job.fte)} ETP` },
            {
              of: "datedOn",
              label: job.basis === "actual" ? "Date" : "Date prévue",
              value: formatDate(job.datedOn),
            },
            { of: "projectId", value: job.projectId && <ProjectOf job={job} /> },
            { of: "actionId", value: job.actionTitle && <ActionOf job={job} /> },
            "organisationName",
            { of: "realisesId", value: job.realisesId && <Realised job={job} /> },
            {
              of: "proof",
              value: editable ? job.proof || <span className="miss">non renseigné</span> : null,
            },
          ],
          left: ofWhichNames,
        })}
      />
    </Block>
  );
}
