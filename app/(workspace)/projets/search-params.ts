import type * as z from "zod";
import { paramsOf } from "@/lib/kernel/search-params";
import { projectList } from "@/lib/projects/list";

/** The list of projects, under the names that its address shows. */
export const projectsParams = paramsOf(projectList);

export type ProjectsParams = z.output<typeof projectsParams>;
