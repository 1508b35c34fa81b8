import * as z from "zod";
import { id } from "@/lib/kernel/inputs";
import { one } from "@/lib/kernel/search-params";

/** What the new project comes from: an action of the plan, an event. */
export const newProjectParams = z.object({ action: one(id), evenement: one(id) });
