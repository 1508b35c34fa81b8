import { jobList } from "@/lib/jobs/list";
import { paramsOf } from "@/lib/kernel/search-params";

/** The list of jobs, under the names that its address shows. */
export const jobsParams = paramsOf(jobList);
