import { listJobs } from "@/db/jobs/rows";
import { requireReading } from "@/lib/auth/viewer";
import { askedExactly, sortAsked } from "@/lib/search-params";
import { jobColumns } from "@/lib/transfer/columns/jobs";
import { download } from "@/lib/transfer/download";
import { jobFilters, jobsAsked, jobsParams, jobsSort } from "../search-params";

export const GET = download("emplois", async (viewer, params) => {
  requireReading(viewer);
  const asked = jobsAsked(askedExactly(jobsParams, params), viewer.today);
  const sort = sortAsked(asked.tri, jobsSort);
  const { rows, detailed } = await listJobs(viewer.scope, jobFilters(asked), sort, null);
  return {
    columns: jobColumns(detailed),
    rows,
    opened: { ...(asked.periode && { periode: asked.periode }) },
  };
});
