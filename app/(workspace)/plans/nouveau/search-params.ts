import * as z from "zod";
import { id } from "@/lib/kernel/inputs";
import { one } from "@/lib/kernel/search-params";

/** Under which PLDE, or in which territory. */
export const newPlanParams = z.object({ plde: one(id), territoire: one(id) });
