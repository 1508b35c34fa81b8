import Link from "next/link";
import { Typeset } from "@/components/ui/typeset";
import type { JobLine } from "@/db/jobs/reads";
import { formatNumber, formatShortDate } from "@/lib/french/format";
import { jobTitle } from "@/lib/jobs/labels";

/** Declared jobs, one a line, each a link to its record; a realised forecast says that it is no longer counted. */
export function JobLines({ jobs, today }: { jobs: readonly JobLine[]; today: string }) {
  return (
    <ul className="jobs-l">
      {jobs.map((job) => (
        <li key={job.id}>
          <Link href={`/emplois/${job.id}`} prefetch={false}>
            {jobTitle(job)}
          </Link>
          <span>{formatNumber(job.fte)} ETP</span>
          <span className="cover">
            {job.contract}, <Typeset>{formatShortDate(job.datedOn, today)}</Typeset>
            {job.realised && "\u00a0; réalisée, n’est plus comptée"}
          </span>
        </li>
      ))}
    </ul>
  );
}
