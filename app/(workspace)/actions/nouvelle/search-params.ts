import * as z from "zod";
import { axes } from "@/db/enums";
import { id } from "@/lib/kernel/inputs";
import { one } from "@/lib/kernel/search-params";

/** In which plan, under which axis, or which objective. */
export const newActionParams = z.object({ plan: one(id), axe: one(z.enum(axes)), objectif: one(id) });
