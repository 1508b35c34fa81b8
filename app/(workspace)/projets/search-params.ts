import type * as z from "zod";
import { projectList } from "@/lib/projects/list";
import { paramsOf } from "@/lib/search-params";

/** The list of projects, under the names that its address shows. */
export const projectsParams = paramsOf(projectList);

export type ProjectsParams = z.output<typeof projectsParams>;
