import * as z from "zod";
import { axes } from "@/db/enums";
import { id } from "@/lib/fields";
import { one } from "@/lib/search-params";

/** In which plan, under which axis. */
export const newActionParams = z.object({ plan: one(id), axe: one(z.enum(axes)) });
