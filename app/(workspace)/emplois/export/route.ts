import { isDetailed, readJobs } from "@/db/jobs/reads";
import { requireReading } from "@/lib/auth/viewer";
import { fullSheet } from "@/lib/exports/sheet";
import { jobColumns } from "@/lib/jobs/csv";
import { jobList, jobWords } from "@/lib/jobs/list";
import { askedOn, filtersOf } from "@/lib/kernel/list";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { download } from "@/lib/sheets/download";
import { jobsParams } from "../search-params";

export const GET = download("emplois", async (viewer, params, format) => {
  requireReading(viewer);
  const asked = askedOn(jobList, askedExactly(jobsParams, params), viewer.today);
  const sort = sortAsked(asked.tri, jobList.sort);
  const rows = await readJobs(viewer.scope, filtersOf(jobList, asked), sort, jobWords);
  return fullSheet(viewer, format, "job", {
    ...{ title: "Emplois", list: jobList, asked, columns: jobColumns(isDetailed(viewer.scope)), rows },
    counts:
      "Une ligne par déclaration que vous lisez\u00a0; les «\u00a0dont\u00a0» se recoupent et ne s’additionnent pas, la corbeille n’y est pas.",
    opened: { ...(asked.periode && { periode: asked.periode }) },
  });
});
