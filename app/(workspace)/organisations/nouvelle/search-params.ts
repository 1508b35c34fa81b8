import * as z from "zod";
import { id } from "@/lib/kernel/inputs";
import { one } from "@/lib/kernel/search-params";

/** In the name of which territory it is proposed first. */
export const newOrganisationParams = z.object({ territoire: one(id) });
