import * as z from "zod";
import { axes } from "@/db/enums";
import { id } from "@/lib/fields";
import { one } from "@/lib/search-params";

/** In which plan, under which axis, or which objective. */
export const newActionParams = z.object({ plan: one(id), axe: one(z.enum(axes)), objectif: one(id) });
