import * as z from "zod";
import { axes } from "@/db/enums";
import { id } from "@/lib/kernel/inputs";
import { one } from "@/lib/kernel/search-params";

/** In which plan, under which axis, or which objective; after which action, that was just created, and how many with it. */
export const newActionParams = z.object({
  plan: one(id),
  axe: one(z.enum(axes)),
  objectif: one(id),
  apres: one(id),
  nombre: one(
    z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .transform(Number),
  ),
});
