import * as z from "zod";
import { id } from "@/lib/kernel/inputs";
import { one } from "@/lib/kernel/search-params";

/** Of which territory it is proposed first. */
export const newPldeParams = z.object({ territoire: one(id) });
