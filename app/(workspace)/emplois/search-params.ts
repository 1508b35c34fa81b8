import * as z from "zod";
import { axes, jobBases, jobKinds } from "@/db/enums";
import { type JobListFilters, jobSorts } from "@/db/jobs/rows";
import { id } from "@/lib/fields";
import { jobWords } from "@/lib/jobs/labels";
import { periodAsked, yearOf } from "@/lib/period";
import { listParams, one } from "@/lib/search-params";

/** The list of jobs, under the names that its address shows. */
export const jobsParams = z.object({
  ...listParams(jobSorts),
  nature: one(z.enum(jobKinds)),
  base: one(z.enum(jobBases)),
  contrat: one(z.string().regex(/^[a-z0-9_]{1,60}$/)),
  axe: one(z.enum([...axes, "aucun"])),
  projet: one(id),
  action: one(id),
});

export type JobsParams = z.output<typeof jobsParams>;

/** What is asked on a day: the year under way, unless a period, a project or an action is. « toutes » is said. */
export const jobsAsked = (asked: JobsParams, today: string): JobsParams =>
  asked.periode || asked.projet || asked.action ? asked : { ...asked, periode: String(yearOf(today)) };

export const jobsSort = { key: "date", direction: "desc" } as const;

/** The filters that the database reads. */
export function jobFilters(asked: JobsParams): JobListFilters {
  return {
    search: asked.recherche,
    words: jobWords,
    territory: asked.territoire,
    departement: asked.departement,
    kind: asked.nature,
    basis: asked.base,
    contract: asked.contrat,
    axis: asked.axe === "aucun" ? "none" : asked.axe,
    projectId: asked.projet,
    actionId: asked.action,
    period: periodAsked(asked.periode, null),
  };
}

/** The parameters as their address writes them; what is not asked is left out. */
export function jobsUrl(asked: JobsParams): Record<string, string | undefined> {
  const { page, ...kept } = asked;
  return kept;
}
