import * as z from "zod";
import { id } from "@/lib/kernel/inputs";
import { one } from "@/lib/kernel/search-params";

/** What the new jobs come from: a project, an action, or the forecast that they realise. */
export const newJobParams = z.object({ projet: one(id), action: one(id), prevision: one(id) });
