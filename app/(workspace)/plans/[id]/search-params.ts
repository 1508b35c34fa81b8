import * as z from "zod";
import { actionStatuses, confidences } from "@/db/enums";
import { id } from "@/lib/kernel/inputs";
import { objectiveParam, one, ticked } from "@/lib/kernel/search-params";

/** Filters of a plan, under the names the URL shows. */
export const planParams = z.object({
  etat: one(z.enum(actionStatuses)),
  structure: one(id),
  meteo: one(z.enum(confidences)),
  retard: ticked,
  blocage: ticked,
  objectif: objectiveParam,
  historique: one(z.literal("tout")),
  fait: one(z.enum(["modifie", "periode", "ouvert", "entre", "etape", "reconduit"])),
});

export type PlanParams = Omit<z.output<typeof planParams>, "fait" | "historique">;
