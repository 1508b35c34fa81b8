import * as z from "zod";
import { id } from "@/lib/kernel/inputs";
import { one } from "@/lib/kernel/search-params";

/** The action that the point is of, where it is written from its page. */
export const newReviewParams = z.object({ action: one(id) });
