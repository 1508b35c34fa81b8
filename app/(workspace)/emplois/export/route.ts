import { isDetailed, readJobs } from "@/db/jobs/reads";
import { requireReading } from "@/lib/auth/viewer";
import { jobColumns } from "@/lib/jobs/csv";
import { jobList, jobWords } from "@/lib/jobs/list";
import { askedOn, filtersOf } from "@/lib/kernel/list";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { download } from "@/lib/sheets/download";
import { jobsParams } from "../search-params";

export const GET = download("emplois", async (viewer, params) => {
  requireReading(viewer);
  const asked = askedOn(jobList, askedExactly(jobsParams, params), viewer.today);
  const sort = sortAsked(asked.tri, jobList.sort);
  const rows = await readJobs(viewer.scope, filtersOf(jobList, asked), sort, jobWords);
  return {
    columns: jobColumns(isDetailed(viewer.scope)),
    rows,
    opened: { ...(asked.periode && { periode: asked.periode }) },
  };
});
