import * as z from "zod";
import { id } from "@/lib/kernel/inputs";
import { one } from "@/lib/kernel/search-params";

/** Where one comes from: the page of an action, or a territory among several. */
export const newEventParams = z.object({
  action: one(id),
  territoire: one(z.string().regex(/^[a-z0-9-]{1,60}$/)),
});
