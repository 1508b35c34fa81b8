import * as z from "zod";
import { projectStages, schemeKinds } from "@/db/enums";
import type { SchemeFilters } from "@/db/schemes/reads";
import { one, searched } from "@/lib/kernel/search-params";
import { schemeWords } from "@/lib/schemes/labels";

/** The list of schemes, under the names that its address shows. */
export const schemesParams = z.object({
  recherche: searched,
  departement: one(z.string().regex(/^[0-9AB]{2,3}$/)),
  etape: one(z.enum(projectStages)),
  type: one(z.enum(schemeKinds)),
});

export type SchemesParams = z.output<typeof schemesParams>;

export function schemeFilters(asked: SchemesParams): SchemeFilters {
  return {
    search: asked.recherche,
    words: schemeWords,
    departement: asked.departement,
    stage: asked.etape,
    kind: asked.type,
  };
}
