import * as z from "zod";
import { axes, projectStages, projectStatuses } from "@/db/enums";
import { type ProjectListFilters, projectSorts } from "@/db/queries/project-lists";
import { projectSituations, projectWords } from "@/lib/projects/labels";
import { listParams, one, opensOn } from "@/lib/search-params";

/** The list of projects, under the names that its address shows. Projects are a stock: no period. */
export const projectsParams = z
  .object(listParams(projectSorts))
  .omit({ periode: true })
  .extend({
    etape: one(z.enum(projectStages)),
    etat: one(z.enum(projectStatuses)),
    situation: one(z.enum(["tous", ...projectSituations])),
    theme: one(z.string().regex(/^[a-z0-9_]{1,60}$/)),
    axe: one(z.enum(axes)),
    vue: one(z.enum(["tableau", "etapes"])),
  })
  .transform((asked) => opensOn<typeof asked>({ situation: "followed" })(asked));

export type ProjectsParams = z.output<typeof projectsParams>;

export const projectsSort = { key: "contact", direction: "desc" } as const;

/** The filters that the database reads. */
export function projectFilters(asked: ProjectsParams): ProjectListFilters {
  return {
    search: asked.recherche,
    words: projectWords,
    territory: asked.territoire,
    departement: asked.departement,
    stage: asked.etape,
    status: asked.etat,
    state: asked.situation === "tous" ? undefined : asked.situation,
    theme: asked.theme,
    axis: asked.axe,
  };
}

/** The parameters as their address writes them; what is not asked is left out. */
export function projectsUrl(asked: ProjectsParams): Record<string, string | undefined> {
  const { page, ...kept } = asked;
  return kept;
}
